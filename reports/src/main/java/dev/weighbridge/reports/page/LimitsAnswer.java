package dev.weighbridge.reports.page;

import dev.weighbridge.measurements.limits.Candidate;
import dev.weighbridge.measurements.limits.LimitFinding;
import dev.weighbridge.measurements.limits.LimitFinding.Others;
import dev.weighbridge.measurements.limits.LimitFinding.Reach;
import dev.weighbridge.measurements.limits.TokenFinding;
import dev.weighbridge.measurements.limits.file.TargetLimits;
import dev.weighbridge.reports.reading.LimitWords;
import dev.weighbridge.reports.text.Durations;
import dev.weighbridge.reports.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a search for a limit found, in sentences. */
final class LimitsAnswer {
    /** No finding is as sure as to be called certain. */
    static final double MOST_SURE = 0.999_999;

    /** Kinds less likely than this are left to the table. */
    private static final double WORTH_NAMING = 0.01;

    private LimitsAnswer() {}

    /** The answer in one sentence. */
    static String of(LimitFinding finding) {
        return finding.best().map(best -> found(finding, best)).orElseGet(() -> unseen(finding));
    }

    private static String found(LimitFinding finding, Candidate best) {
        String words = LimitWords.withIntervals().candidate(best);
        String answer = finding.sure()
                ? words + ", " + probability(best) + " sure"
                : "Not sure; most likely " + words + " (" + probability(best) + ")";
        return capital(answer) + "; " + asked(finding.reach()) + ".";
    }

    private static String unseen(LimitFinding finding) {
        Reach reach = finding.reach();
        if (reach.requests() == 0) {
            return "No limit was looked for: " + sentence(finding.stopped());
        }
        return "No limit seen up to " + Numbers.count(reach.busiestSecond()) + " a second and "
                + Numbers.count(reach.mostAtOnce()) + " at once; " + asked(reach) + ".";
    }

    private static String asked(Reach reach) {
        return Numbers.count(reach.requests())
                + (reach.requests() == 1 ? " request in " : " requests in ")
                + Durations.ofSeconds(reach.seconds());
    }

    /** What else there is to say: what is left, who else uses the limit, what shares it, what was not probed. */
    static List<String> more(TargetLimits limits) {
        LimitFinding finding = limits.finding();
        List<String> more = new ArrayList<>();
        if (!finding.sure() && finding.candidates().size() > 1) {
            more.add("Also possible: " + left(finding) + ".");
        }
        if (finding.openQuestion() != null) {
            more.add("Open: " + sentence(finding.openQuestion()));
        }
        if (finding.others() != null) {
            more.add(others(finding.others()));
        }
        if (limits.tokens() != null) {
            tokens(limits.tokens(), more);
        }
        if (limits.scope() != null) {
            more.add(sentence(limits.scope()));
        }
        limits.stated().forEach(stated -> more.add("Stated, not probed: " + sentence(stated)));
        if (finding.reach().requests() > 0) {
            more.add("Probing ended: " + sentence(finding.stopped()));
        }
        return more;
    }

    private static void tokens(TokenFinding tokens, List<String> more) {
        more.add(tokens(tokens));
        if (tokens.limit().openQuestion() != null) {
            more.add("Open: " + sentence(tokens.limit().openQuestion()));
        }
    }

    private static String tokens(TokenFinding tokens) {
        LimitFinding limit = tokens.limit();
        return limit.best()
                .map(best -> "Limit of tokens: " + found(limit, best)
                        + (tokens.alone() ? " It is what the smallest requests were rejected for as well." : ""))
                .orElseGet(() -> noTokens(tokens));
    }

    /** Where nothing was let through nothing is known, which is not that there is no limit. */
    private static String noTokens(TokenFinding tokens) {
        String stopped = sentence(tokens.limit().stopped());
        return tokens.tokens() == 0
                ? "Whether tokens are limited is not known: " + stopped
                : "No limit of tokens was found; " + Numbers.count(tokens.tokens()) + " were let through in "
                        + Durations.ofSeconds(tokens.seconds()) + ": " + stopped;
    }

    private static String left(LimitFinding finding) {
        List<Candidate> others =
                finding.candidates().subList(1, finding.candidates().size());
        String named = others.stream()
                .filter(other -> other.probability() >= WORTH_NAMING)
                .map(other -> other.kind().words() + " (" + probability(other) + ")")
                .collect(Collectors.joining(", "));
        return named.isEmpty() ? "kinds of less than 1\u202f% each" : named;
    }

    private static String others(Others others) {
        String interval = LimitWords.interval(others.effectiveLimit(), LimitWords::whole);
        return "Others use this limit: about " + Numbers.percent(others.share()) + Numbers.THIN + "% of it; "
                + LimitWords.whole(others.effectiveLimit().value())
                + (interval.isEmpty() ? "" : " (" + interval + ")")
                + " were left to us on average.";
    }

    private static String probability(Candidate candidate) {
        return Numbers.percent(Math.min(MOST_SURE, candidate.probability())) + Numbers.THIN + "%";
    }

    /** What others wrote, ended as a sentence whether or not they did. */
    private static String sentence(String words) {
        return words.endsWith(".") || words.endsWith("?") ? words : words + ".";
    }

    private static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
