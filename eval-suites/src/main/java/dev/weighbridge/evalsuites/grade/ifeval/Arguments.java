package dev.weighbridge.evalsuites.grade.ifeval;

import dev.weighbridge.evalsuites.grade.spec.Field;
import dev.weighbridge.measurements.userfile.DidYouMean;
import dev.weighbridge.measurements.userfile.UserFileException;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of one instruction.
 *
 * @param id the instruction
 * @param owner the check's value, for complaints
 * @param given by name; null counts as not given, as rows of IFEval are filled up with nulls
 */
record Arguments(String id, Field owner, Map<String, @Nullable Object> given) {
    private static final int MANY = 1_000_000;

    /** A complaint about any argument that is not among the known. */
    void onlyKnown(List<String> known) {
        given.forEach((name, value) -> {
            if (value != null && !known.contains(name)) {
                throw wrong("has the unknown argument \"" + name + "\"; "
                        + (known.isEmpty() ? "it takes none" : DidYouMean.phrase(name, known)));
            }
        });
    }

    String text(String name) {
        return field(name).filled();
    }

    List<String> texts(String name) {
        return field(name).oneOrMore();
    }

    int whole(String name) {
        return field(name).whole(0, MANY);
    }

    /** A relation to a number: {@code at least} or {@code less than}. */
    IntPredicate compared(String relation, String number) {
        int bound = whole(number);
        return field(relation).oneOf("at least", "less than").equals("at least")
                ? count -> count >= bound
                : count -> count < bound;
    }

    private Field field(String name) {
        Object value = given.get(name);
        if (value == null) {
            throw wrong("needs the argument " + name);
        }
        return new Field(owner.owner(), id + " " + name, value);
    }

    private UserFileException wrong(String message) {
        return owner.wrong(id + " " + message);
    }
}
