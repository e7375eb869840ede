package dev.weighbridge.measurements.meter;

import java.util.List;

/** Whether reasoning that came is counted, and told apart. */
final class ReasoningJudge {
    private ReasoningJudge() {}

    static MeterCheck judge(MeterReadings readings) {
        List<MeterReading> thought =
                readings.where(reading -> reading.counted() && reading.local().reasoning() > 0);
        long told =
                readings.counted().stream().mapToLong(MeterReading::reasoning).sum();
        if (thought.isEmpty()) {
            return MeterCheck.right(
                    MeterSubject.REASONING,
                    told == 0
                            ? readings.who() + " neither sent nor reported reasoning"
                            : readings.who() + " reports " + told + " reasoning tokens and sends none of their text",
                    "",
                    readings.counted());
        }
        return judge(readings.who(), thought);
    }

    private static MeterCheck judge(String who, List<MeterReading> thought) {
        long reasoning = thought.stream()
                .mapToLong(reading -> reading.local().reasoning())
                .sum();
        long text =
                thought.stream().mapToLong(reading -> reading.local().output()).sum();
        long output = thought.stream().mapToLong(MeterReading::output).sum();
        long told = thought.stream().mapToLong(MeterReading::reasoning).sum();
        String seen = who + " sent about " + reasoning + " tokens of reasoning beside " + text
                + " of text and reports " + output + " output tokens, " + told + " of them reasoning (n = "
                + thought.size() + ")";
        if (told > 0) {
            return MeterCheck.right(MeterSubject.REASONING, seen, told + " tokens", thought);
        }
        boolean hidden = output < text + reasoning / 2.0;
        return hidden
                ? MeterCheck.wrong(MeterSubject.REASONING, "hidden-reasoning", seen, reasoning + " tokens", thought)
                : MeterCheck.noted(MeterSubject.REASONING, "reasoning-not-told", seen, reasoning + " tokens", thought);
    }
}
