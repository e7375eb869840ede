package dev.weighbridge.measurements.meter;

import java.util.List;
import java.util.Optional;

/** What a system prompt and a tool's schema add to the input. */
final class AddedJudge {
    private static final double LEAST = 0.3;
    private static final double MOST = 3;

    /** What a further message may take. */
    private static final int MESSAGE = 24;

    /** What vendors say to their models of tools, as long as any is known to be. */
    private static final int TOOL_PREAMBLE = 700;

    private AddedJudge() {}

    static MeterCheck system(MeterReadings readings) {
        int local = LocalTokens.FIRST.count(MeterTexts.SYSTEM);
        return judge(readings, new Added(MeterSubject.SYSTEM, Ask.SYSTEM, "system", "a system prompt", local, MESSAGE));
    }

    static MeterCheck tool(MeterReadings readings) {
        int local = LocalTokens.FIRST.count(MeterTexts.TOOL + " " + MeterTexts.TOOL_SAYS);
        return judge(
                readings,
                new Added(MeterSubject.TOOL, Ask.TOOL, "tool", "a tool's name and words", local, TOOL_PREAMBLE));
    }

    private record Added(MeterSubject subject, Ask ask, String name, String what, int local, int more) {}

    private static MeterCheck judge(MeterReadings readings, Added added) {
        Optional<MeterReading> without = readings.reference();
        Optional<MeterReading> with = readings.one(added.ask());
        if (without.isEmpty() || with.isEmpty()) {
            return MeterCheck.unknown(added.subject(), added.what() + " was not counted");
        } else if (!readings.steady()) {
            return MeterCheck.unknown(added.subject(), "one prompt has several counts, so no difference says anything");
        }
        return judge(readings.who(), added, without.get(), with.get());
    }

    private static MeterCheck judge(String who, Added added, MeterReading without, MeterReading with) {
        long cost = with.input() - without.input();
        List<MeterReading> evidence = List.of(without, with);
        String size = cost + " tokens";
        String seen = who + " counts " + cost + " input tokens more for " + added.what() + " of " + added.local()
                + " in " + LocalTokens.FIRST.encoding();
        if (cost < LEAST * added.local()) {
            return MeterCheck.noted(
                    added.subject(),
                    added.name() + "-not-counted",
                    seen + ": it is left out of the count, or never reaches the model",
                    size,
                    evidence);
        }
        return cost > MOST * added.local() + added.more()
                ? MeterCheck.noted(added.subject(), added.name() + "-dear", seen, size, evidence)
                : MeterCheck.right(added.subject(), seen, size, evidence);
    }
}
