package dev.weighbridge.evalsuites.engine.help;

import dev.weighbridge.evalsuites.grade.NotAvailable;
import dev.weighbridge.evalsuites.grade.Ports;
import dev.weighbridge.evalsuites.grade.judge.JudgeReply;
import dev.weighbridge.gateway.embeddings.Vector;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.request.Message;
import dev.weighbridge.measurements.comparison.Evals;
import dev.weighbridge.measurements.run.JournalLine;
import dev.weighbridge.measurements.run.JournalLine.Settled;
import dev.weighbridge.measurements.run.Labels;
import dev.weighbridge.measurements.run.RunFolder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What helpers answered in a run, found by what they were asked: grading a run reads them here and asks nobody. */
public final class HelperAnswers {
    private final Evals evals;
    private final Map<String, Reply> judged = new HashMap<>();
    private final Map<String, Reply> embedded = new HashMap<>();

    /**
     * An answer.
     *
     * @param text what it says
     * @param flaw why it does not count; empty where it does
     */
    private record Reply(String text, String flaw) {
        static Reply of(Exchange exchange) {
            boolean whole = exchange.outcome() instanceof Outcome.Completed;
            return new Reply(exchange.content(), whole ? "" : exchange.outcome().label());
        }

        String whole(String who) {
            if (!flaw.isEmpty()) {
                throw new NotAvailable(who + " gave no whole answer: " + flaw);
            }
            return text;
        }
    }

    private HelperAnswers(Evals evals) {
        this.evals = evals;
    }

    /** Those of a run; none where it has no helper. */
    public static HelperAnswers read(RunFolder folder) {
        HelperAnswers answers = new HelperAnswers(folder.manifest().comparison().evals());
        if (!answers.evals.helpers().isEmpty()) {
            var unused = folder.read(answers::accept);
        }
        return answers;
    }

    private void accept(JournalLine line) {
        if (line instanceof Settled settled && settled.exchange().outcome().delivered()) {
            Labels labels = settled.labels();
            if (of(labels, Evals.JUDGE)) {
                judged.putIfAbsent(labels.caseId(), Reply.of(settled.exchange()));
            } else if (of(labels, Evals.EMBEDDINGS)) {
                embedded.putIfAbsent(labels.caseId(), Reply.of(settled.exchange()));
            }
        }
    }

    private static boolean of(Labels labels, String helper) {
        return labels.target().equals(helper) && labels.workload().equals(helper) && labels.ofEvals();
    }

    /** What graders ask: without a helper they are told that none is configured. */
    public Ports ports() {
        return new Ports(evals.embeddings() == null ? null : this::vector, evals.judge() == null ? null : this::reply);
    }

    private String reply(List<Message> asked) {
        return found(judged, asked, "the judge").whole("the judge");
    }

    private double[] vector(String text) {
        String who = "the model for embeddings";
        String said = found(embedded, List.of(new Message.User(text)), who).whole(who);
        try {
            return Vector.read(said).numbers();
        } catch (IllegalArgumentException e) {
            throw new NotAvailable(who + " gave no vector");
        }
    }

    private static Reply found(Map<String, Reply> replies, List<Message> asked, String who) {
        Reply reply = replies.get(Questions.id(asked));
        if (reply == null) {
            throw new NotAvailable(who + " has not answered");
        }
        return reply;
    }

    /** What the judge answered to this; empty where it did not, or not to the end. */
    Optional<String> judgement(List<Message> asked) {
        return Optional.ofNullable(judged.get(Questions.id(asked)))
                .filter(reply -> reply.flaw().isEmpty())
                .map(Reply::text);
    }

    /** Whether the judge answered this at all. */
    boolean asked(List<Message> question) {
        return judged.containsKey(Questions.id(question));
    }

    /** How many answers the judge gave. */
    int judgements() {
        return judged.size();
    }

    /** How many of these say nothing: refused, cut off or without a grade. */
    int unreadable() {
        return (int) judged.values().stream()
                .filter(reply -> !reply.flaw().isEmpty() || !JudgeReply.hasGrade(reply.text()))
                .count();
    }
}
