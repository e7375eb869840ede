package dev.weighbridge.simulator.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.gateway.testing.Seeded;
import dev.weighbridge.simulator.answer.Answer;
import dev.weighbridge.simulator.fault.Disruption;
import dev.weighbridge.simulator.fault.Moment;
import dev.weighbridge.simulator.profile.Pace;
import dev.weighbridge.simulator.wire.AnswerIdentity;
import dev.weighbridge.simulator.wire.Dialect;
import dev.weighbridge.simulator.wire.ErrorEnvelope;
import dev.weighbridge.simulator.wire.StreamShape;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StreamStepsTest {
    private static final StreamShape SHAPE = StreamShape.OPENAI.withTokensPerEvent(1);
    private static final AnswerIdentity IDENTITY = new AnswerIdentity("id", 1, "m\"안", null, "fp");

    @Test
    void eventsAreDueOnAnAbsoluteSchedule() {
        assertThat(dueMillis(steps(SHAPE, Disruption.none(), Optional.empty()))).containsExactly(100L, 120L, 140L);
    }

    @Test
    void dripHasItsOwnGap() {
        assertThat(dueMillis(steps(SHAPE, Disruption.none(), Optional.of(Duration.ofSeconds(1)))))
                .containsExactly(100L, 1100L, 2100L);
    }

    @Test
    void answerIsHeadRoleTokensFinishUsageDoneEnd() {
        List<Step> steps = steps(SHAPE, Disruption.none(), Optional.empty());
        assertThat(steps).hasSize(1 + 1 + 3 + 3 + 1);
        assertThat(steps.get(0)).isEqualTo(new Step.Head(100_000_000, false));
        assertThat(((Step.Emit) steps.get(5)).told().finishReason()).isEqualTo("stop");
        assertThat(((Step.Emit) steps.get(6)).told().usage()).isTrue();
        assertThat(steps.get(8)).isEqualTo(new Step.End(140_000_000));
    }

    @Test
    void textIsEscapedAsJson() {
        String event = text(steps(SHAPE, Disruption.none(), Optional.empty()).get(3));
        assertThat(event).startsWith("data: {").contains("\"model\":\"m\\\"안\"", "{\"content\":\" \\\"b\\n안🔧\"}");
    }

    @Test
    void breakAfterMoreTokensThanThereAreStrikesAfterTheLast() {
        List<Step> steps = steps(SHAPE, new Disruption.Cut(Moment.afterTokens(99)), Optional.empty());
        assertThat(dueMillis(steps)).hasSize(3);
        assertThat(steps).last().isEqualTo(new Step.Cut(140_000_000));
    }

    @Test
    void breakBeforeHeadersSendsNothing() {
        assertThat(steps(SHAPE, new Disruption.Stall(Moment.beforeHeaders()), Optional.empty()))
                .containsExactly(new Step.Stall(100_000_000, false));
    }

    @Test
    void splittingLosesNoByteAndCountsEachEventOnce() {
        List<Step> whole = steps(SHAPE, Disruption.none(), Optional.empty());
        for (int bytes = 1; bytes < 300; bytes += 7) {
            List<Step> split = steps(SHAPE.with(SHAPE.framing().splitInto(bytes)), Disruption.none(), Optional.empty());
            assertThat(allText(split)).isEqualTo(allText(whole));
            assertThat(dueMillis(split)).isEqualTo(dueMillis(whole));
        }
    }

    @Test
    void commentsStandBetweenTokensAtTheirTime() {
        StreamShape shape = SHAPE.with(SHAPE.oddities().commenting(Duration.ofMillis(15)));
        List<Step> steps = steps(shape, Disruption.none(), Optional.empty());
        List<Long> comments = steps.stream()
                .filter(step -> step instanceof Step.Emit && text(step).startsWith(": "))
                .map(step -> step.atNanos() / 1_000_000)
                .toList();
        assertThat(comments).containsExactly(115L, 130L);
        assertThat(steps.stream().map(Step::atNanos).toList()).isSorted();
    }

    @Test
    void piecesHaveTimeBetweenThemAndPushBackWhatFollows() {
        StreamShape shape = SHAPE.with(SHAPE.framing().splitInto(100).spacing(Duration.ofMillis(7)));
        List<Step> steps = steps(shape, Disruption.none(), Optional.empty());
        List<Long> pieces = steps.stream()
                .filter(Step.Emit.class::isInstance)
                .map(Step::atNanos)
                .toList();
        for (int i = 1; i < pieces.size(); i++) {
            assertThat(pieces.get(i) - pieces.get(i - 1)).isGreaterThanOrEqualTo(7_000_000);
        }
        assertThat(steps.get(steps.size() - 1).atNanos()).isGreaterThan(pieces.get(pieces.size() - 1));
    }

    @Test
    void eventThatIsKeptBackForItsEndIsNotLostWhereTheStreamBreaks() {
        StreamShape shape = SHAPE.with(SHAPE.framing().withoutLastBlankLine());
        List<Step> steps = steps(shape, new Disruption.Cut(Moment.afterTokens(2)), Optional.empty());
        assertThat(dueMillis(steps)).containsExactly(100L, 120L);
    }

    private static List<Step> steps(StreamShape shape, Disruption disruption, Optional<Duration> gap) {
        AnswerPlan plan = new AnswerPlan(
                new Answer(List.of("a", " \"b\n안🔧", "."), false),
                IDENTITY,
                Dialect.CHAT,
                shape,
                new Meter(5, TokenPrice.FREE, false),
                disruption,
                ErrorEnvelope.OPENAI);
        Pace pace = Pace.steady(Duration.ofMillis(100), Duration.ofMillis(20), 1);
        List<Step> steps = new ArrayList<>();
        new StreamSteps(plan, new Timing(pace, 1, gap, Seeded.random(1))).forEachRemaining(steps::add);
        return steps;
    }

    private static List<Long> dueMillis(List<Step> steps) {
        return steps.stream()
                .filter(step -> step instanceof Step.Emit emit && emit.told().tokenEvents() > 0)
                .map(step -> step.atNanos() / 1_000_000)
                .toList();
    }

    private static String allText(List<Step> steps) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        steps.stream().filter(Step.Emit.class::isInstance).forEach(step -> all.writeBytes(((Step.Emit) step).bytes()));
        return all.toString(StandardCharsets.UTF_8);
    }

    private static String text(Step step) {
        return new String(((Step.Emit) step).bytes(), StandardCharsets.UTF_8);
    }
}
