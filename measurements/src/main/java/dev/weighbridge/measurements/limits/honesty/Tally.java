package dev.weighbridge.measurements.limits.honesty;

import dev.weighbridge.measurements.limits.honesty.Honesty.Statement;
import dev.weighbridge.measurements.limits.honesty.Honesty.Verdict;
import java.util.List;
import java.util.Locale;

/** Checks of one statement, added up. */
record Tally(List<Check> checks) {
    /** A statement that was wrong less often than once in so many is called true; the count is told with it. */
    private static final int ONE_IN = 5;

    private static final List<Verdict> WRONG = List.of(Verdict.NONSENSE, Verdict.EARLY, Verdict.LATE);

    Tally {
        checks = List.copyOf(checks);
    }

    Verdict verdict() {
        Verdict worst = checks.isEmpty() ? Verdict.UNTESTED : Verdict.TRUE;
        long most = 0;
        for (Verdict wrong : WRONG) {
            if (count(wrong) > most && count(wrong) * ONE_IN >= checks.size()) {
                worst = wrong;
                most = count(wrong);
            }
        }
        return worst;
    }

    int count(Verdict verdict) {
        return (int) checks.stream().filter(check -> check.verdict() == verdict).count();
    }

    /** How many were shown by later requests. */
    int seen() {
        return (int) checks.stream().filter(Check::seen).count();
    }

    /** The error in the middle of those with this verdict; 0 where there are none. */
    double medianError(Verdict of) {
        double[] errors = checks.stream()
                .filter(check -> check.verdict() == of)
                .mapToDouble(Check::error)
                .sorted()
                .toArray();
        int middle = errors.length / 2;
        if (errors.length == 0) {
            return 0;
        }
        return errors.length % 2 == 1 ? errors[middle] : (errors[middle - 1] + errors[middle]) / 2;
    }

    /** The exchanges that show the verdict. */
    List<String> exchangeIds() {
        Verdict verdict = verdict();
        return checks.stream()
                .filter(check -> check.verdict() == verdict)
                .map(Check::exchangeId)
                .toList();
    }

    /** A statement about a time. */
    Statement ofTime(String name, String finding) {
        Verdict verdict = verdict();
        boolean timed = verdict != Verdict.UNTESTED && verdict != Verdict.NONSENSE;
        return new Statement(name, verdict, checks.size(), timed ? medianError(verdict) : null, finding, exchangeIds());
    }

    /** A statement about a number. */
    Statement ofNumber(String name, String finding) {
        return new Statement(name, verdict(), checks.size(), null, finding, exchangeIds());
    }

    /** E.g. {@code 3 of 4 checks}. */
    String share(Verdict of) {
        return count(of) + " of " + checks.size() + (checks.size() == 1 ? " check" : " checks");
    }

    /** A number to a tenth, without a needless one. */
    static String number(double value) {
        double rounded = Math.round(Math.abs(value) * 10) / 10.0;
        String text = String.format(Locale.ROOT, "%.1f", rounded);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** Seconds, or milliseconds below one. */
    static String time(double seconds) {
        double size = Math.abs(seconds);
        return size < 1 && size > 0 ? Math.round(size * 1e3) + " ms" : number(size) + " s";
    }
}
