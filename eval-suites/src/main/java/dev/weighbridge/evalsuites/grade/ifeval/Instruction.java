package dev.weighbridge.evalsuites.grade.ifeval;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One kind of instruction whose following can be verified.
 *
 * @param id as IFEval names it, such as {@code keywords:existence}
 * @param arguments the names of its arguments
 * @param maker makes the check of a text that is not blank
 */
record Instruction(String id, List<String> arguments, Function<Arguments, Predicate<String>> maker) {
    Instruction {
        arguments = List.copyOf(arguments);
    }
}
