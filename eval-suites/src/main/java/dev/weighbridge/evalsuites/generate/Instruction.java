package dev.weighbridge.evalsuites.generate;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * One verifiable instruction, by the names of IFEval.
 *
 * @param id its name, such as {@code punctuation:no_comma}
 * @param arguments what it is checked with
 * @param words how it is asked
 * @param followed makes a text follow it
 */
record Instruction(String id, Map<String, Object> arguments, String words, UnaryOperator<String> followed) {
    Instruction {
        arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
    }
}
