package dev.weighbridge.evalsuites.engine.help;

import dev.weighbridge.evalsuites.engine.EvalItem;
import dev.weighbridge.evalsuites.engine.rows.EvalRow;
import dev.weighbridge.evalsuites.grade.Answer;
import dev.weighbridge.evalsuites.grade.judge.PairJudge;
import dev.weighbridge.gateway.request.Message;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Judge;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The incumbent's and the candidate's answers to the same questions. Blank ones are no answers. Not thread-safe. */
public final class AnswerPairs {
    private final String base;
    private final String candidate;
    private final boolean wanted;
    private final Map<Place, Sides> sides = new LinkedHashMap<>();

    private record Place(String suite, String caseId, int repeat) {}

    private static final class Sides {
        private @Nullable String base;
        private @Nullable String candidate;
    }

    /**
     * Two answers to one question.
     *
     * @param caseId the case that asks it
     */
    record Pair(String suite, String caseId, String base, String candidate) {
        boolean alike() {
            return base.strip().equals(candidate.strip());
        }

        /** What the judge is asked, with the incumbent's answer first. */
        List<Message> asGiven(PairJudge judge, String question) {
            return judge.ask(question, base, candidate);
        }

        /** The same with the candidate's answer first. */
        List<Message> exchanged(PairJudge judge, String question) {
            return judge.ask(question, candidate, base);
        }
    }

    /** No answers yet to what a comparison asks. */
    public AnswerPairs(Comparison comparison) {
        base = comparison.incumbent();
        candidate = comparison.candidate();
        Judge judge = comparison.evals().judge();
        wanted = judge != null && judge.pairs() != null && !base.equals(candidate);
    }

    /** Adds an answer; those of further targets are left out, and all of them where pairs are not judged. */
    public void add(EvalRow row) {
        if (wanted && row.exchange().outcome().delivered()) {
            add(row.item(), Answer.of(row.exchange()));
        }
    }

    void add(EvalItem item, Answer answer) {
        boolean either = item.target().equals(base) || item.target().equals(candidate);
        if (!wanted || !either || answer.text().isBlank()) {
            return;
        }
        Sides both = sides.computeIfAbsent(new Place(item.suite(), item.caseId(), item.repeat()), first -> new Sides());
        if (item.target().equals(base)) {
            both.base = answer.text();
        } else {
            both.candidate = answer.text();
        }
    }

    /** The questions that both answered. */
    List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        sides.forEach((place, both) -> {
            String one = both.base;
            String other = both.candidate;
            if (one != null && other != null) {
                pairs.add(new Pair(place.suite(), place.caseId(), one, other));
            }
        });
        return pairs;
    }
}
