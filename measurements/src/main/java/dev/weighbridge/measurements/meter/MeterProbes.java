package dev.weighbridge.measurements.meter;

import dev.weighbridge.gateway.request.Message;
import dev.weighbridge.gateway.request.ModelRequest;
import dev.weighbridge.gateway.request.Parameters;
import dev.weighbridge.gateway.request.Tool;
import dev.weighbridge.gateway.request.Tools;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.plan.RequestBound;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Makes the probes of one target; the same for the same seed. */
final class MeterProbes {
    static final int SHORT_LIMIT = 16;
    private static final int USUAL_LIMIT = 48;
    static final int LONG_LIMIT = 400;
    private static final int STOP_AFTER = 3;
    private static final int SIX_DIGITS = 100_000;

    private final Target target;
    private final SplittableRandom random;
    private final int reference;

    MeterProbes(Target target, long seed) {
        this.target = target;
        this.random = new SplittableRandom(seed + target.name().hashCode());
        this.reference = nonce();
    }

    /** The bounds of all probes, the reference prompt asked so often again, and of what limits may make it ask anew. */
    static List<RequestBound> boundsAtMost(Target target, int again) {
        MeterProbes probes = new MeterProbes(target, 0);
        List<RequestBound> bounds = new ArrayList<>();
        probes.first().forEach(probe -> bounds.add(probe.bound(target)));
        bounds.addAll(Collections.nCopies(again, probes.again(0).bound(target)));
        RequestBound dearest = Collections.max(bounds, Comparator.comparingLong(RequestBound::tokens));
        bounds.addAll(Collections.nCopies(MeterProbing.RETRIES, dearest));
        return bounds;
    }

    List<MeterProbe> first() {
        List<MeterProbe> probes = new ArrayList<>();
        // Ledgers learn of an answer some seconds after its end, so it is broken off first.
        probes.add(new MeterProbe(Ask.ABORT, 0, counting(LONG_LIMIT).streamed(), STOP_AFTER));
        probes.add(new MeterProbe(Ask.WHOLE, 0, reference(), 0));
        probes.add(new MeterProbe(Ask.STREAM, 0, reference().streamed(), 0));
        probes.add(new MeterProbe(Ask.UNASKED, 0, unasked(reference()), 0));
        probes.add(told(Ask.TWICE, MeterTexts.ENGLISH.repeat(2)));
        probes.add(told(Ask.FOURFOLD, MeterTexts.ENGLISH.repeat(4)));
        probes.add(told(Ask.KOREAN, MeterTexts.KOREAN));
        probes.add(told(Ask.KOREAN_THRICE, MeterTexts.KOREAN.repeat(3)));
        probes.add(new MeterProbe(Ask.SYSTEM, 0, instructed(), 0));
        probes.add(new MeterProbe(Ask.TOOL, 0, reference().with(tool()).streamed(), 0));
        probes.add(new MeterProbe(Ask.LIMIT, 0, counting(SHORT_LIMIT).streamed(), 0));
        return probes;
    }

    /** The reference prompt once more: streamed and in one body by turns. */
    MeterProbe again(int number) {
        ModelRequest request = number % 2 == 0 ? reference().streamed() : reference();
        return new MeterProbe(Ask.AGAIN, number, request, 0);
    }

    private ModelRequest reference() {
        return request(USUAL_LIMIT, new Message.User(MeterTexts.instruction(reference) + MeterTexts.ENGLISH));
    }

    private MeterProbe told(Ask ask, String text) {
        String prompt = MeterTexts.instruction(nonce()) + text;
        return new MeterProbe(
                ask, 0, request(USUAL_LIMIT, new Message.User(prompt)).streamed(), 0);
    }

    private ModelRequest instructed() {
        return request(
                        USUAL_LIMIT,
                        new Message.SystemPrompt(MeterTexts.SYSTEM),
                        new Message.User(MeterTexts.instruction(reference) + MeterTexts.ENGLISH))
                .streamed();
    }

    private ModelRequest counting(int limit) {
        return request(limit, new Message.User("Note " + nonce() + ": " + MeterTexts.COUNT));
    }

    private static Tools tool() {
        Map<String, @Nullable Object> properties = Map.of(
                "harbour", Map.of("type", "string", "description", "the name of the harbour"),
                "day", Map.of("type", "string", "description", "the day, as year, month and day"));
        Map<String, @Nullable Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", List.of("harbour"));
        // It may be called or not: what is counted is the offer.
        return Tools.of(new Tool(MeterTexts.TOOL, MeterTexts.TOOL_SAYS, schema));
    }

    private static ModelRequest unasked(ModelRequest request) {
        return new ModelRequest(
                request.model(),
                request.messages(),
                request.parameters(),
                request.tools(),
                true,
                false,
                request.extra());
    }

    private ModelRequest request(int limit, Message... messages) {
        return new ModelRequest(
                target.model(), List.of(messages), limited(limit), Tools.NONE, false, false, target.extra());
    }

    /** The target's own parameters under the length limit's own name. */
    private Parameters limited(int limit) {
        Parameters own = target.parameters();
        boolean completion = own.maxCompletionTokens() != null;
        return new Parameters(
                own.temperature(), completion ? null : limit, completion ? limit : null, List.of(), own.seed());
    }

    private int nonce() {
        return SIX_DIGITS + random.nextInt(9 * SIX_DIGITS);
    }
}
