package dev.weighbridge.simulator.fault;

import dev.weighbridge.simulator.wire.Framing;
import dev.weighbridge.simulator.wire.ModelEcho;
import dev.weighbridge.simulator.wire.Oddities;
import dev.weighbridge.simulator.wire.Reasoning;
import dev.weighbridge.simulator.wire.ResponseCache;
import dev.weighbridge.simulator.wire.StreamShape;
import dev.weighbridge.simulator.wire.UsageForm;
import dev.weighbridge.simulator.wire.WireError;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Faults of answers that are served whole but are odd, or that go wrong at their end. */
final class OddFaults {
    private static final Duration SHORT = Duration.ofMillis(5);
    private static final int LORIS_BYTES = 16;
    private static final Map<String, String> FINISHES = Map.of(
            "finish-empty", "",
            "finish-eos", "eos",
            "finish-end-turn", "end_turn",
            "finish-upper-case", "STOP",
            "finish-max-tokens", "max_tokens",
            "finish-content-filter", "content_filter");

    private OddFaults() {}

    static void addTo(Consumer<Behaviour> faults) {
        for (UsageForm form : UsageForm.values()) {
            if (form != UsageForm.HONEST) {
                odd(faults, "usage-" + Names.of(form), oddities -> oddities.with(form));
            }
        }
        new TreeMap<>(FINISHES).forEach((name, reason) -> odd(faults, name, oddities -> oddities.finishing(reason)));
        answers(faults);
        edits(faults);
        framings(faults);
        endings(faults);
    }

    private static void answers(Consumer<Behaviour> faults) {
        odd(faults, "cached-prompt", oddities -> oddities.cachingPrompt(50));
        odd(faults, "cache-hit", oddities -> oddities.with(ResponseCache.HIT));
        odd(faults, "cache-miss", oddities -> oddities.with(ResponseCache.MISS));
        odd(faults, "max-tokens-ignored", Oddities::ignoringMaxTokens);
        odd(faults, "model-resolved", oddities -> oddities.with(ModelEcho.ANSWERING));
        odd(faults, "padded-json", Oddities::paddingJson);
        odd(faults, "comments-between", oddities -> oddities.commenting(SHORT));
        shape(faults, "reasoning-thinking", shape -> shape.with(new Reasoning("thinking", 3)));
    }

    /** What is told of by a change of the text that an honest answer would have. */
    private static void edits(Consumer<Behaviour> faults) {
        edit(faults, "tool-index-none", "(\"tool_calls\":\\[\\{)\"index\":\\d+,", "$1");
        edit(faults, "tool-index-zero", "(?<before>\"tool_calls\":\\[\\{\"index\":)\\d+", "${before}0");
        edit(faults, "null-error", "^((?:event: .*\\n)?data: ?)\\{", "$1{\"error\":null,");
        edit(faults, "unnamed-events", "(?m)^event: .*\\n", "");
        edit(faults, "no-blank-lines", "\\n\\n", "\n");
    }

    private static void edit(Consumer<Behaviour> faults, String name, String pattern, String replacement) {
        Pattern compiled = Pattern.compile(pattern);
        odd(
                faults,
                name,
                oddities -> oddities.editing(text -> compiled.matcher(text).replaceAll(replacement)));
    }

    private static void framings(Consumer<Behaviour> faults) {
        framing(faults, "event-names", framing -> framing.naming("message"));
        framing(faults, "no-last-blank-line", Framing::withoutLastBlankLine);
        framing(faults, "slow-loris", framing -> framing.splitInto(LORIS_BYTES).spacing(SHORT));
    }

    private static void endings(Consumer<Behaviour> faults) {
        Moment last = Moment.afterLastToken();
        Moment end = Moment.atEnd();
        WireError error = WireError.ofStatus(502);
        disruption(faults, "error-after-last", new Disruption.ErrorEvent(last, error));
        disruption(faults, "error-at-end", new Disruption.ErrorEvent(end, error));
        disruption(
                faults,
                "error-then-done",
                new Disruption.ErrorEvent(Moment.afterTokens(3), error, ErrorEventForm.THEN_DONE));
        disruption(
                faults, "error-named", new Disruption.ErrorEvent(Moment.afterTokens(3), error, ErrorEventForm.NAMED));
        disruption(faults, "cut-after-last", new Disruption.Cut(last));
        disruption(faults, "cut-at-end", new Disruption.Cut(end));
        disruption(faults, "reset-at-end", new Disruption.Reset(end));
        disruption(faults, "stall-at-end", new Disruption.Stall(end));
    }

    private static void odd(Consumer<Behaviour> faults, String name, UnaryOperator<Oddities> change) {
        shape(faults, name, shape -> shape.with(change.apply(shape.oddities())));
    }

    private static void framing(Consumer<Behaviour> faults, String name, UnaryOperator<Framing> change) {
        shape(faults, name, shape -> shape.with(change.apply(shape.framing())));
    }

    private static void shape(Consumer<Behaviour> faults, String name, UnaryOperator<StreamShape> change) {
        faults.accept(Behaviour.reshaped(name, change));
    }

    private static void disruption(Consumer<Behaviour> faults, String name, Disruption disruption) {
        faults.accept(Behaviour.disrupted(name, disruption));
    }
}
