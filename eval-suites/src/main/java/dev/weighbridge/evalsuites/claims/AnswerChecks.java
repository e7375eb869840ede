package dev.weighbridge.evalsuites.claims;

import dev.weighbridge.gateway.dialect.Dialect;
import dev.weighbridge.gateway.exchange.Choice;
import dev.weighbridge.gateway.exchange.Finish;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.exchange.Usage;
import java.util.List;
import java.util.regex.Pattern;

/** Checks of what an answer is. */
final class AnswerChecks {
    /** Some servers count the end token, or finish the word. */
    private static final int SPARE_TOKENS = 2;

    private AnswerChecks() {}

    /** An answer came and has something in it. */
    static Finding answered(Observation seen) {
        Choice choice = seen.exchange().choices().get(0);
        boolean said = !choice.content().isEmpty()
                || !choice.reasoning().isEmpty()
                || !choice.toolCalls().isEmpty();
        return said
                ? Finding.pass(seen.call() + ": answered", seen)
                : Finding.fail(seen.call() + ": the answer is empty", seen);
    }

    /** The status is one of these. */
    static Finding status(Observation seen, List<Integer> allowed) {
        String was = seen.call() + ": status " + seen.status();
        if (allowed.contains(seen.status())) {
            return Finding.pass(was, seen);
        }
        return Hindrance.isOne(seen)
                ? Finding.unsettled(was, seen)
                : Finding.fail(was + ", not " + words(allowed), seen);
    }

    private static String words(List<Integer> allowed) {
        return String.join(" or ", allowed.stream().map(String::valueOf).toList());
    }

    /** Every chunk, or the body, names the model just as it was asked for. */
    static Finding echoesModel(Observation seen) {
        List<String> others = seen.events().stream()
                .filter(event -> event.data().has("model"))
                .map(event -> event.data().path("model").asText())
                .filter(model -> !model.equals(seen.model()))
                .distinct()
                .toList();
        boolean named = seen.events().stream().anyMatch(event -> event.data().has("model"));
        if (!named) {
            return Finding.fail(seen.call() + ": no model is named", seen);
        }
        return others.isEmpty()
                ? Finding.pass(seen.call() + ": model is " + seen.model(), seen)
                : Finding.fail(
                        seen.call() + ": asked " + seen.model() + ", model is " + String.join(", ", others), seen);
    }

    /** The reported counts are there and the total is their sum. */
    static Finding usageAddsUp(Observation seen) {
        Usage usage = seen.exchange().usage();
        if (usage == null || usage.promptTokens() == null || usage.completionTokens() == null) {
            return Finding.fail(seen.call() + ": usage is not reported", seen);
        }
        String counts = usage.promptTokens() + " + " + usage.completionTokens();
        // Anthropic's dialect has no total.
        if (usage.totalTokens() == null && seen.dialect() == Dialect.MESSAGES) {
            return Finding.pass(seen.call() + ": " + counts + " tokens", seen);
        }
        boolean sum = usage.totalTokens() != null
                && usage.promptTokens() + usage.completionTokens() == usage.totalTokens()
                && usage.promptTokens() > 0;
        String told = seen.call() + ": " + counts + " tokens, total " + usage.totalTokens();
        return sum ? Finding.pass(told, seen) : Finding.fail(told, seen);
    }

    /** The charge is told and is nothing. */
    static Finding costsNothing(Observation seen) {
        Usage usage = seen.exchange().usage();
        if (usage == null || usage.cost() == null) {
            return Finding.unsettled(seen.call() + ": no charge is told", seen);
        }
        String told = seen.call() + ": charged " + usage.cost();
        return usage.cost().picoUsd() == 0 ? Finding.pass(told, seen) : Finding.fail(told, seen);
    }

    /** The answer ended for this reason. */
    static Finding finishes(Observation seen, Finish.Reason reason) {
        Finish finish = seen.exchange().choices().isEmpty()
                ? Finish.NONE
                : seen.exchange().choices().get(0).finish();
        String told = seen.call() + ": finish is " + (finish.seen() ? finish.raw() : "missing");
        return finish.reason() == reason ? Finding.pass(told, seen) : Finding.fail(told, seen);
    }

    /** The answer kept to its length limit, and says so. */
    static Finding capped(Observation seen, int limit) {
        Usage usage = seen.exchange().usage();
        Long counted = usage == null ? null : usage.completionTokens();
        if (counted != null && counted > limit + SPARE_TOKENS) {
            return Finding.fail(seen.call() + ": " + counted + " tokens for a limit of " + limit, seen);
        }
        boolean cut = seen.exchange().outcome() instanceof Outcome.Truncated;
        String told = seen.call() + ": " + (counted == null ? "unknown" : counted) + " tokens, "
                + (cut ? "cut at the limit" : "not cut at the limit");
        if (!cut) {
            return Finding.fail(told, seen);
        }
        return counted == null ? Finding.unsettled(told, seen) : Finding.pass(told, seen);
    }

    /** The text has something that matches. */
    static Finding says(Observation seen, Pattern pattern) {
        boolean said = pattern.matcher(seen.exchange().content()).find();
        return said
                ? Finding.pass(seen.call() + ": says what was asked", seen)
                : Finding.fail(
                        seen.call() + ": says \"" + Shown.of(seen.exchange().content()) + "\"", seen);
    }

    /** The text has nothing that matches. */
    static Finding saysNot(Observation seen, Pattern pattern) {
        boolean said = pattern.matcher(seen.exchange().content()).find();
        return said
                ? Finding.fail(
                        seen.call() + ": says \"" + Shown.of(seen.exchange().content()) + "\"", seen)
                : Finding.pass(seen.call() + ": does not say it", seen);
    }
}
