package dev.weighbridge.measurements.limits.file;

import dev.weighbridge.measurements.limits.Candidate;
import dev.weighbridge.measurements.limits.LimitFinding;
import dev.weighbridge.measurements.limits.TokenFinding;
import dev.weighbridge.measurements.limits.honesty.Honesty;
import dev.weighbridge.measurements.limits.honesty.Honesty.Verdict;
import dev.weighbridge.measurements.limits.strategy.Advice;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The few lines a console shows of a target's limits; everything else is in the report. */
public final class LimitLines {
    private static final Set<Verdict> WRONG = Set.of(Verdict.EARLY, Verdict.LATE, Verdict.NONSENSE);

    private final TargetLimits limits;
    private final List<String> lines = new ArrayList<>();

    private LimitLines(TargetLimits limits) {
        this.limits = limits;
    }

    /** The lines, the first one with the target's name, later ones indented below it. */
    public static List<String> of(TargetLimits limits) {
        LimitLines all = new LimitLines(limits);
        all.addFinding();
        all.addTokens();
        all.addHonesty();
        all.addSafeLoad();
        limits.stated().forEach(all::add);
        if (limits.scope() != null) {
            all.add(limits.scope());
        }
        return List.copyOf(all.lines);
    }

    private void add(String line) {
        lines.add((lines.isEmpty() ? "" : "    ") + line);
    }

    private void addFinding() {
        LimitFinding finding = limits.finding();
        String simulated = limits.simulated() ? " [SIMULATED]" : "";
        add("limit of " + limits.target() + simulated + ": "
                + finding.best().map(best -> found(finding, best)).orElseGet(() -> unknown(finding)));
        if (finding.openQuestion() != null) {
            add("open: " + finding.openQuestion());
        }
        LimitFinding.Others others = finding.others();
        if (others != null) {
            add(String.format(
                    Locale.ROOT,
                    "others use this limit: about %.0f %% of it, %s were left",
                    100 * others.share(),
                    LimitNumbers.inWords(others.effectiveLimit())));
        }
    }

    private void addTokens() {
        TokenFinding tokens = limits.tokens();
        if (tokens != null) {
            add("tokens: " + LimitNumbers.inWords(tokens));
        }
    }

    private static String found(LimitFinding finding, Candidate best) {
        return LimitNumbers.inWords(best) + "; " + best.kind().words() + ", " + LimitNumbers.sure(best.probability())
                + "; " + LimitNumbers.inWords(finding.reach());
    }

    private String unknown(LimitFinding finding) {
        int rejections = limits.log().rejections();
        return rejections == 0
                ? unseen(finding)
                : "there is one, and which is not known: " + rejections + " of "
                        + limits.log().requests() + " requests were rejected; " + finding.stopped();
    }

    private static String unseen(LimitFinding finding) {
        LimitFinding.Reach reach = finding.reach();
        return reach.requests() == 0
                ? "not looked for: " + finding.stopped()
                : "none seen up to " + reach.busiestSecond() + " a second and " + reach.mostAtOnce() + " at once; "
                        + LimitNumbers.inWords(reach);
    }

    private void addHonesty() {
        Map<Verdict, Long> counts = limits.honesty().statements().stream()
                .collect(Collectors.groupingBy(
                        Honesty.Statement::verdict, () -> new EnumMap<>(Verdict.class), Collectors.counting()));
        if (!counts.isEmpty()) {
            add("what it says of it: "
                    + counts.entrySet().stream()
                            .map(count -> count.getValue() + " " + count.getKey())
                            .collect(Collectors.joining(", ")));
        }
        limits.honesty().statements().stream()
                .filter(statement -> WRONG.contains(statement.verdict()))
                .forEach(
                        statement -> add(statement.name() + " is " + statement.verdict() + ": " + statement.finding()));
    }

    private void addSafeLoad() {
        Advice.SafeLoad safe = limits.advice().safe();
        if (safe != null) {
            String atOnce = safe.atOnce() == null ? "" : ", at most " + safe.atOnce() + " at once";
            add(String.format(
                    Locale.ROOT,
                    "safe: %s a second, bursts of %d%s%s (%.0f %% likely never to meet it)",
                    LimitNumbers.plain(safe.perSecond()),
                    safe.burst(),
                    atOnce,
                    calls(),
                    Math.floor(100 * safe.probability())));
        }
    }

    private String calls() {
        Long tokens = limits.advice().tokensPerCall();
        return tokens == null ? "" : ", for calls of " + tokens + " tokens";
    }
}
