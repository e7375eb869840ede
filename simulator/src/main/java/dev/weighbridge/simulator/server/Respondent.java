package dev.weighbridge.simulator.server;

import dev.weighbridge.simulator.answer.Answer;
import dev.weighbridge.simulator.answer.AnswerOrder;
import dev.weighbridge.simulator.answer.AnswerWriter;
import dev.weighbridge.simulator.answer.KeyedWriter;
import dev.weighbridge.simulator.call.ModelCall;
import dev.weighbridge.simulator.call.ToolChoice;
import dev.weighbridge.simulator.call.Toolbox;
import dev.weighbridge.simulator.judge.JudgeRequest;
import dev.weighbridge.simulator.judge.JudgeWriter;
import dev.weighbridge.simulator.profile.Backend;
import dev.weighbridge.simulator.profile.Crowding;
import dev.weighbridge.simulator.profile.SimulatedModel;
import dev.weighbridge.simulator.skill.AnswerKey;
import dev.weighbridge.simulator.skill.Attempt;
import dev.weighbridge.simulator.skill.Attempts;
import dev.weighbridge.simulator.skill.KeyedAnswer;
import dev.weighbridge.simulator.skill.Quality;
import dev.weighbridge.simulator.skill.Question;
import dev.weighbridge.simulator.skill.Skill;
import dev.weighbridge.simulator.tool.ToolUse;
import dev.weighbridge.simulator.truth.Ending;
import dev.weighbridge.simulator.truth.KeyedTruth;
import dev.weighbridge.simulator.truth.TruthDraft;
import dev.weighbridge.simulator.truth.TruthEntry;
import dev.weighbridge.simulator.wire.ToolCall;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Says what a model answers: to a question of the answer key as well as it can, to any other some prose or the tool calls
 * that are asked for. Not thread-safe: the event loop owns it.
 */
final class Respondent {
    private final AnswerKey key;
    private final long seed;
    private final AnswerWriter writer;
    private final ToolUse toolUse;
    private final Attempts attempts = new Attempts();

    Respondent(AnswerKey key, long seed) {
        this.key = key;
        this.seed = seed;
        this.writer = new AnswerWriter(seed);
        this.toolUse = new ToolUse(seed);
    }

    /**
     * Under which terms an answer is written.
     *
     * @param token what all ids of the response have in common
     * @param most the most tokens it may have
     * @param inFlight how many requests are in flight at the model, this one included
     */
    record Terms(String token, OptionalInt most, Backend backend, int inFlight) {}

    Answer answer(AdmittedCall admitted, Terms terms) {
        ModelCall call = admitted.call();
        Optional<JudgeRequest> judging = JudgeRequest.in(call.prompt());
        if (judging.isPresent()) {
            return judged(judging.get(), admitted, terms);
        }
        Question question = new Question(call.prompt(), call.conversation().question());
        return key.find(question)
                .map(found -> keyed(found, admitted, terms))
                .orElseGet(() -> unkeyed(call, admitted.model(), terms));
    }

    private Answer judged(JudgeRequest asked, AdmittedCall admitted, Terms terms) {
        SimulatedModel model = admitted.model();
        JudgeWriter judge = new JudgeWriter(key, model.judgement(), seed);
        JudgeWriter.Verdict verdict = judge.write(model.id(), admitted.call().prompt(), asked);
        Quality quality = verdict.right() ? Quality.RIGHT : Quality.WRONG;
        admitted.truth().keyed(new KeyedTruth("judge", quality, 0, terms.inFlight(), false));
        return AnswerWriter.exactly(verdict.text(), order(admitted.call(), model, terms));
    }

    private Answer unkeyed(ModelCall call, SimulatedModel model, Terms terms) {
        List<ToolCall> calls = toolUse.calls(call, model.id(), terms.token());
        return calls.isEmpty()
                ? writer.write(
                        order(call, model, terms),
                        model.length(),
                        terms.backend().tokensPerWord())
                : Answer.calling(calls, terms.most().orElse(Integer.MAX_VALUE));
    }

    private Answer keyed(KeyedAnswer found, AdmittedCall admitted, Terms terms) {
        SimulatedModel model = admitted.model();
        Optional<Crowding> crowding = model.crowded(terms.inFlight());
        Skill skill = crowding.map(Crowding::skill).orElse(model.skill());
        Attempt attempt = attempt(admitted.call(), model, admitted.truth());
        Quality drawn = skill.quality(seed, attempt, found);
        Answer answer = writer(admitted.call(), model, terms).write(found, drawn);
        Quality sent = answer.cut() ? Quality.TRUNCATED : drawn;
        admitted.truth()
                .keyed(new KeyedTruth(found.kind(), sent, attempt.number(), terms.inFlight(), crowding.isPresent()));
        return answer;
    }

    /** The request's own seed decides where it has one: who asks again with the same seed is answered the same. */
    private Attempt attempt(ModelCall call, SimulatedModel model, TruthDraft truth) {
        if (call.seed().isPresent()) {
            return new Attempt(model.id(), call.prompt(), call.seed().getAsLong());
        }
        Attempt attempt = attempts.next(model.id(), call.prompt());
        truth.whenOver(entry -> over(attempt, entry));
        return attempt;
    }

    private void over(Attempt attempt, TruthEntry entry) {
        if (entry.ending() != Ending.COMPLETED && entry.ending() != Ending.LENGTH) {
            attempts.failed(attempt);
        }
    }

    private static KeyedWriter writer(ModelCall call, SimulatedModel model, Terms terms) {
        Toolbox tools = call.tools();
        boolean callable = !tools.offers().isEmpty() && !(tools.choice() instanceof ToolChoice.None);
        return new KeyedWriter(order(call, model, terms), callable ? Optional.of(terms.token()) : Optional.empty());
    }

    private static AnswerOrder order(ModelCall call, SimulatedModel model, Terms terms) {
        return new AnswerOrder(
                model.id(),
                call.prompt(),
                terms.most(),
                call.stops(),
                call.conversation().newResults());
    }
}
