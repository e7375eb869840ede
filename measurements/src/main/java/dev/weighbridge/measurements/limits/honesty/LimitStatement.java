package dev.weighbridge.measurements.limits.honesty;

import dev.weighbridge.measurements.limits.Candidate;
import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.honesty.Honesty.Statement;
import dev.weighbridge.measurements.limits.honesty.Honesty.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A stated limit against the one that was found. */
final class LimitStatement {
    private final Basis basis;

    LimitStatement(Basis basis) {
        this.basis = basis;
    }

    Optional<Statement> of(Spoken spoken) {
        if (spoken.limit() == null) {
            return Optional.empty();
        }
        List<Observation> at = spoken.all().stream()
                .filter(saying -> saying.allowance().limit() != null)
                .map(Spoken.Saying::at)
                .toList();
        Verdict verdict = verdict(spoken);
        int checks = verdict == Verdict.UNTESTED ? 0 : at.size();
        List<String> ids = at.stream().map(Observation::exchangeId).toList();
        String words = "It says " + spoken.words() + ". " + because(spoken, verdict);
        return Optional.of(new Statement(spoken.name() + ": limit", verdict, checks, null, words, ids));
    }

    /** That of every kind which is left; where they differ nobody can say. */
    private Verdict verdict(Spoken spoken) {
        if (basis.shared()) {
            return Verdict.UNTESTED;
        }
        Set<Verdict> verdicts = basis.finding().candidates().stream()
                .map(candidate -> verdict(spoken, candidate))
                .collect(Collectors.toSet());
        return verdicts.size() == 1 ? verdicts.iterator().next() : Verdict.UNTESTED;
    }

    private static Verdict verdict(Spoken spoken, Candidate candidate) {
        return Match.find(spoken, candidate)
                .map(found -> switch (Match.compare(spoken, found)) {
                    case SAME -> Verdict.TRUE;
                    case MORE -> Verdict.EARLY;
                    case LESS -> Verdict.LATE;
                })
                .orElse(Verdict.UNTESTED);
    }

    private String because(Spoken spoken, Verdict verdict) {
        if (basis.finding().candidates().isEmpty()) {
            return "No limit was met within " + basis.log().requests() + " requests.";
        } else if (verdict == Verdict.UNTESTED) {
            return untested(spoken);
        }
        return basis.finding()
                .best()
                .flatMap(best -> Match.find(spoken, best))
                .map(found ->
                        "Found: " + found.words() + ", by a " + found.part().words() + ".")
                .orElse("");
    }

    private String untested(Spoken spoken) {
        if (basis.shared()) {
            return "Others use the limit too, so that it cannot be compared with what was left of it.";
        }
        boolean none = basis.finding().candidates().stream()
                .allMatch(each -> Match.find(spoken, each).isEmpty());
        return none
                ? "That is none of the limits that were probed."
                : "The kinds of limit that are left do not agree on it.";
    }
}
