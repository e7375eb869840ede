package dev.weighbridge.evalsuites.prompts;

import dev.weighbridge.measurements.plan.PromptCase;
import dev.weighbridge.measurements.userfile.DidYouMean;
import dev.weighbridge.measurements.userfile.SourceText;
import java.util.Collection;
import java.util.List;

/**
 * One prompt as it stands in a file, not yet checked.
 *
 * @param line where it begins, from 1
 * @param system empty where there is none
 */
record PromptRow(int line, String id, String prompt, String system) {
    static final List<String> FIELDS = List.of("id", "prompt", "system");

    /** Complains about a field that no prompt has, or a needed one that is missing. */
    static void checkFields(SourceText source, int line, Collection<String> given, String kind) {
        for (String field : given) {
            if (!FIELDS.contains(field)) {
                throw source.error(line, kind + " \"" + field + "\" is unknown; " + DidYouMean.phrase(field, FIELDS));
            }
        }
        for (String needed : List.of("id", "prompt")) {
            if (!given.contains(needed)) {
                throw source.error(line, kind + " \"" + needed + "\" is missing; id and prompt are needed");
            }
        }
    }

    PromptCase checked(SourceText source) {
        if (id.isBlank()) {
            throw source.error(line, "id is empty; give each prompt a short name of its own");
        }
        if (prompt.isBlank()) {
            throw source.error(line, "prompt of \"" + id + "\" is empty; write one or remove the line");
        }
        return new PromptCase(id, system.isBlank() ? null : system, prompt);
    }
}
