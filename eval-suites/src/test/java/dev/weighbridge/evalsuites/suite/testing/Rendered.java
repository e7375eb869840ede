package dev.weighbridge.evalsuites.suite.testing;

import dev.weighbridge.evalsuites.suite.Check;
import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.evalsuites.suite.Loaded;
import dev.weighbridge.evalsuites.suite.Notice;
import dev.weighbridge.evalsuites.suite.Suite;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Suites as texts that people can read and compare. */
public final class Rendered {
    private Rendered() {}

    public static String of(Loaded loaded) {
        return of(loaded.suite())
                + loaded.notices().stream()
                        .map(Notice::line)
                        .map(line -> "notice " + line + "\n")
                        .collect(Collectors.joining());
    }

    public static String of(Suite suite) {
        return "suite " + suite.name() + "\n"
                + suite.cases().stream().map(Rendered::of).collect(Collectors.joining());
    }

    private static String of(EvalCase one) {
        StringBuilder text = new StringBuilder("case ").append(one.id()).append('\n');
        one.messages().forEach(message -> line(text, message.toString()));
        if (one.tools().any() || one.tools().parallel() != null) {
            line(text, one.tools().toString());
        }
        if (!one.extra().isEmpty()) {
            line(text, "extra " + one.extra());
        }
        one.checks().forEach(check -> check(text, "", check));
        line(text, "threshold " + one.threshold() + " reference " + one.reference() + " language " + one.language());
        line(
                text,
                "tags " + one.tags() + " weight " + one.weight() + " cluster " + one.cluster() + " repeats "
                        + one.repeats());
        return text.toString();
    }

    private static void check(StringBuilder text, String indent, Check check) {
        if (check instanceof Check.Single single) {
            line(
                    text,
                    indent + "check " + (single.negated() ? "not-" : "") + single.type() + " " + single.value() + " "
                            + single.settings() + rest(check, single.threshold()));
        } else if (check instanceof Check.Several several) {
            line(text, indent + "checks" + rest(check, several.threshold()));
            several.checks().forEach(inner -> check(text, indent + "  ", inner));
        }
    }

    private static String rest(Check check, @Nullable Double threshold) {
        return " threshold " + threshold + " weight " + check.weight() + " metric " + check.metric() + " at "
                + check.place();
    }

    private static void line(StringBuilder text, String line) {
        text.append("  ").append(line.replace("\n", "\\n").replace("\r", "\\r")).append('\n');
    }
}
