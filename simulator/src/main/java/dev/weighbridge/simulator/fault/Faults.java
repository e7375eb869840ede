package dev.weighbridge.simulator.fault;

import dev.weighbridge.simulator.wire.ErrorEnvelope;
import dev.weighbridge.simulator.wire.FinishPlacement;
import dev.weighbridge.simulator.wire.Framing;
import dev.weighbridge.simulator.wire.Reasoning;
import dev.weighbridge.simulator.wire.ResponsesVariant;
import dev.weighbridge.simulator.wire.RolePlacement;
import dev.weighbridge.simulator.wire.StreamShape;
import dev.weighbridge.simulator.wire.UsagePlacement;
import dev.weighbridge.simulator.wire.WireError;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The faults that have names. */
public final class Faults {
    private static final int FEW = 3;
    private static final Map<String, Behaviour> BY_NAME = new TreeMap<>();

    static {
        List.of(400, 401, 402, 403, 404, 408, 413, 422, 429, 500, 502, 503, 504, 524, 529)
                .forEach(status -> add(Behaviour.error(status)));
        for (ErrorEnvelope envelope : ErrorEnvelope.values()) {
            add(Behaviour.error("error-503-" + Names.of(envelope), 503, envelope));
        }
        replies();
        disruptions();
        framings();
        shapes();
        RateFaults.addTo(Faults::add);
        OddFaults.addTo(Faults::add);
        MeterFaults.addTo(Faults::add);
        add(Behaviour.NONE.named("connection-close").then(Afterwards.CLOSE_ANNOUNCED));
        add(Behaviour.NONE.named("close-kept-alive").then(Afterwards.CLOSE_UNANNOUNCED));
    }

    private Faults() {}

    /**
     * The fault of this name.
     *
     * @throws IllegalArgumentException where there is none, naming all
     */
    public static Behaviour named(String name) {
        Behaviour fault = BY_NAME.get(name);
        if (fault == null) {
            throw new IllegalArgumentException("fault " + name + " does not exist; there are: " + names());
        }
        return fault;
    }

    /** All names in alphabetical order. */
    public static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    private static void replies() {
        add(Behaviour.reply("error-in-200", new Reply.ErrorInside200(WireError.ofStatus(502))));
        add(Behaviour.reply("html-200", new Reply.HtmlPage()));
        add(Behaviour.reply("empty-stream", new Reply.EmptyStream()));
        add(Behaviour.reply("redirect", new Reply.Redirect(307, "http://127.0.0.1:9/elsewhere")));
        add(Behaviour.reply("whole-json", new Reply.WholeAnswer()));
        add(Behaviour.reply("slow-drip", new Reply.Drip(Duration.ofSeconds(1))));
    }

    private static void disruptions() {
        Moment before = Moment.beforeHeaders();
        Moment headers = Moment.afterHeaders();
        Moment tokens = Moment.afterTokens(FEW);
        add(Behaviour.disrupted("cut-after-headers", new Disruption.Cut(headers)));
        add(Behaviour.disrupted("cut-after-3", new Disruption.Cut(tokens)));
        add(Behaviour.disrupted("reset-before-headers", new Disruption.Reset(before)));
        add(Behaviour.disrupted("reset-after-headers", new Disruption.Reset(headers)));
        add(Behaviour.disrupted("reset-after-3", new Disruption.Reset(tokens)));
        add(Behaviour.disrupted("stall-before-headers", new Disruption.Stall(before)));
        add(Behaviour.disrupted("stall-after-headers", new Disruption.Stall(headers)));
        add(Behaviour.disrupted("stall-after-3", new Disruption.Stall(tokens)));
        add(Behaviour.disrupted("comments-for-ever", new Disruption.CommentsForEver(headers)));
        add(Behaviour.disrupted("comments-after-3", new Disruption.CommentsForEver(tokens)));
        add(Behaviour.disrupted("error-first", new Disruption.ErrorEvent(headers, WireError.ofStatus(429))));
        add(Behaviour.disrupted("error-after-3", new Disruption.ErrorEvent(tokens, WireError.ofStatus(502))));
    }

    private static void framings() {
        framing("crlf", framing -> framing.with(Framing.Newline.CRLF));
        framing("cr", framing -> framing.with(Framing.Newline.CR));
        framing("no-space", Framing::withoutSpace);
        framing("bom", Framing::withByteOrderMark);
        framing("one-byte-writes", framing -> framing.splitInto(1));
        framing("seven-byte-writes", framing -> framing.splitInto(7));
        framing("merged-events", framing -> framing.merging(FEW));
    }

    private static void shapes() {
        shape("no-done", StreamShape::withoutDone);
        shape("no-finish", shape -> shape.with(FinishPlacement.NONE));
        shape("finish-with-last", shape -> shape.with(FinishPlacement.WITH_LAST_TOKEN));
        shape("finish-twice", shape -> shape.with(FinishPlacement.TWICE));
        shape("no-role", shape -> shape.with(RolePlacement.NONE));
        shape("role-on-every", shape -> shape.with(RolePlacement.EVERY));
        shape("reasoning", shape -> shape.with(new Reasoning("reasoning", FEW)));
        shape("reasoning-content", shape -> shape.with(new Reasoning("reasoning_content", FEW)));
        shape("four-tokens-per-event", shape -> shape.withTokensPerEvent(4));
        shape("gzip", StreamShape::compressed);
        shape("responses-example", shape -> shape.with(ResponsesVariant.OPENROUTER_EXAMPLE));
        for (UsagePlacement usage : UsagePlacement.values()) {
            shape("usage-" + Names.of(usage), shape -> shape.with(usage));
        }
    }

    private static void framing(String name, UnaryOperator<Framing> change) {
        shape(name, shape -> shape.with(change.apply(shape.framing())));
    }

    private static void shape(String name, UnaryOperator<StreamShape> change) {
        add(Behaviour.reshaped(name, change));
    }

    private static void add(Behaviour behaviour) {
        BY_NAME.put(behaviour.name(), behaviour);
    }
}
