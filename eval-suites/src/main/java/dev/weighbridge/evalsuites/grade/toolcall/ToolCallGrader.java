package dev.weighbridge.evalsuites.grade.toolcall;

import dev.weighbridge.evalsuites.grade.Answer;
import dev.weighbridge.evalsuites.grade.Graded;
import dev.weighbridge.evalsuites.grade.Grader;
import dev.weighbridge.evalsuites.grade.spec.CheckFields;
import dev.weighbridge.evalsuites.grade.spec.Field;
import dev.weighbridge.evalsuites.grade.spec.Flags;
import dev.weighbridge.gateway.exchange.ToolCall;
import dev.weighbridge.measurements.baseline.CaseOutcome;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Grades the tool calls of an answer.
 *
 * @param expected the calls expected; none where nothing is to be called
 * @param ordered whether they must come in this order
 */
record ToolCallGrader(List<ExpectedCall> expected, boolean ordered, CallMatch match) implements Grader {

    static Grader of(CheckFields fields) {
        Field value = fields.value("list the calls expected, [] where none is");
        CallMatch match = new CallMatch(
                fields.context().tools().offered(),
                Flags.tolerance(fields),
                Set.copyOf(fields.find("normalise").map(Field::oneOrMore).orElse(List.of())),
                Flags.on(fields, "extra-arguments"));
        return new ToolCallGrader(ExpectedCall.of(value), Flags.on(fields, "ordered"), match);
    }

    @Override
    public Graded grade(Answer answer) {
        List<ToolCall> calls = answer.toolCalls();
        if (calls.isEmpty()) {
            return withoutCalls(answer);
        }
        String shown = ReadCall.shown(calls);
        List<Optional<ReadCall>> read = calls.stream().map(ReadCall::of).toList();
        if (expected.isEmpty() || read.size() != expected.size()) {
            return wrong(shown, CallError.WRONG_COUNT, calls.size() + " calls, not " + expected.size());
        }
        if (read.stream().anyMatch(Optional::isEmpty)) {
            return new Graded(0, CaseOutcome.NO_ANSWER, shown, unparseable("arguments that are no JSON object"));
        }
        return compared(read.stream().flatMap(Optional::stream).toList(), shown);
    }

    /** A call written into the text was meant as one: it neither counts nor passes for holding back. */
    private Graded withoutCalls(Answer answer) {
        if (WrittenCalls.in(answer.text(), match.tools())) {
            String said = unparseable("the call stands in the text");
            return expected.isEmpty() ? Graded.incorrect(null, said) : Graded.noAnswer(said);
        }
        return expected.isEmpty()
                ? Graded.correct(null, "nothing was called")
                : wrong(
                        null,
                        CallError.NO_CALL,
                        "nothing was called, expected " + expected.get(0).name());
    }

    private Graded compared(List<ReadCall> calls, String shown) {
        int[] pairs = ordered
                ? IntStream.range(0, calls.size())
                        .map(i -> fits(i, i, calls) ? i : -1)
                        .toArray()
                : Pairing.of(expected.size(), calls.size(), (wanted, given) -> fits(wanted, given, calls));
        return IntStream.range(0, pairs.length)
                .filter(i -> pairs[i] < 0)
                .boxed()
                .findFirst()
                .map(given -> Graded.incorrect(shown, complaint(given, pairs, calls)))
                .orElseGet(() -> Graded.correct(shown, "the calls are as expected"));
    }

    /** What is wrong with an unpaired call, told against an unpaired expectation of its name if there is one. */
    private String complaint(int given, int[] pairs, List<ReadCall> calls) {
        ReadCall call = calls.get(given);
        List<ExpectedCall> left = IntStream.range(0, expected.size())
                .filter(i -> ordered ? i == given : Arrays.stream(pairs).noneMatch(pair -> pair == i))
                .mapToObj(expected::get)
                .toList();
        ExpectedCall nearest = left.stream()
                .filter(wanted -> wanted.name().equals(call.name()))
                .findFirst()
                .orElse(left.get(0));
        return match.complaint(nearest, call).map(Complaint::line).orElse("the call is expected in another place");
    }

    private boolean fits(int wanted, int given, List<ReadCall> calls) {
        return match.complaint(expected.get(wanted), calls.get(given)).isEmpty();
    }

    private static String unparseable(String detail) {
        return new Complaint(CallError.UNPARSEABLE, detail).line();
    }

    private static Graded wrong(@Nullable String shown, CallError error, String detail) {
        return Graded.incorrect(shown, new Complaint(error, detail).line());
    }
}
