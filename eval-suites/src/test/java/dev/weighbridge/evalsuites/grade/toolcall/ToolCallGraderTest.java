package dev.weighbridge.evalsuites.grade.toolcall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.evalsuites.grade.Answer;
import dev.weighbridge.evalsuites.grade.Cases;
import dev.weighbridge.evalsuites.grade.Graded;
import dev.weighbridge.evalsuites.grade.Ports;
import dev.weighbridge.evalsuites.grade.spec.CheckFields;
import dev.weighbridge.evalsuites.suite.Check;
import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.gateway.exchange.ToolCall;
import dev.weighbridge.gateway.request.Message;
import dev.weighbridge.gateway.request.Tool;
import dev.weighbridge.gateway.request.Tools;
import dev.weighbridge.measurements.baseline.CaseOutcome;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ToolCallGraderTest {
    private static final Tool BOOK = new Tool(
            "book",
            "books",
            Map.of(
                    "type",
                    "object",
                    "properties",
                    Map.of(
                            "guests", Map.of("type", "integer"),
                            "names", Map.of("type", "array", "items", Map.of("type", "string")),
                            "room", Map.of("type", "object"),
                            "note", Map.of("type", "string"),
                            "price", Map.of("type", "number")),
                    "required",
                    List.of("guests")));
    private static final Map<String, Object> EXPECTED = Map.of(
            "book",
            Map.of(
                    "guests", List.of(2),
                    "names", List.of(List.of("김", "이")),
                    "room", List.of(Map.of("kind", List.of("twin", "double"), "floor", List.of("", 3))),
                    "note", List.of("", "조용한 방"),
                    "price", List.of(1.5)));
    private static final String REST = ",\"names\":[\"김\",\"이\"],\"room\":{\"kind\":\"double\"},\"price\":1.5}";

    @Test
    void eachWayToBeWrongHasItsName() {
        said("{\"guests\":2" + REST, "the calls are as expected");
        said(
                "{\"names\":[\"김\",\"이\"],\"room\":{\"kind\":\"twin\"},\"price\":1.5}",
                "missing_required: guests of book");
        said("{\"guests\":2,\"names\":[\"김\",\"이\"],\"room\":{\"kind\":\"twin\"}}", "missing_optional: price of book");
        said("{\"guests\":2,\"pets\":1" + REST, "unexpected_param: pets of book");
        said("{\"guests\":\"2\"" + REST, "type_error:simple: guests is of type string, not integer");
        said("{\"guests\":-2" + REST, "value_error:number: guests is -2, accepted: [2]");
        said(
                "{\"guests\":2,\"note\":\"큰 방\"" + REST,
                "value_error:string: note is \"큰 방\", accepted: [\"\",\"조용한 방\"]");
    }

    @Test
    void nestedValuesAreComparedByTypeToo() {
        String before = "{\"guests\":2,\"price\":1.5,";
        said(
                before + "\"names\":[\"김\",5],\"room\":{\"kind\":\"twin\"}}",
                "type_error:nested: an item of names is of type integer, not string");
        saidBeginning(before + "\"names\":[\"이\",\"김\"],\"room\":{\"kind\":\"twin\"}}", "value_error:list: names");
        saidBeginning(
                before + "\"names\":[\"김\",\"이\"],\"room\":{\"kind\":\"single\"}}",
                "value_error:dict_value: room".replace("dict_value", "dict_key"));
        saidBeginning(
                before + "\"names\":[\"김\",\"이\"],\"room\":{\"kind\":\"twin\",\"floor\":4}}",
                "value_error:dict_value: room");
    }

    @Test
    void aWholeNumberWillDoForADecimalOneButNotTheOtherWay() {
        assertThat(grade(
                                Map.of("name", "book", "arguments", Map.of("guests", 2, "price", 3)),
                                call("{\"guests\":2.0,\"price\":3}"))
                        .passed())
                .isTrue();
        assertThat(grade(Map.of("name", "book", "arguments", Map.of("guests", 2)), call("{\"guests\":2.5}"))
                        .explanation())
                .startsWith("type_error:simple");
    }

    @Test
    void theCallsOfAnotherToolAndOfNoneAreNamed() {
        assertThat(grade(EXPECTED, new ToolCall("1", "cancel", "{}")).explanation())
                .isEqualTo("wrong_func_name: cancel was called, not book");
        assertThat(grade(EXPECTED).explanation()).isEqualTo("no_call: nothing was called, expected book");
        assertThat(grade(EXPECTED, call("{}"), call("{}")).explanation()).isEqualTo("wrong_count: 2 calls, not 1");
        Graded broken = grade(EXPECTED, call("{\"guests\":"));
        assertThat(broken.outcome()).isEqualTo(CaseOutcome.NO_ANSWER);
        assertThat(broken.explanation()).startsWith("unparseable");
    }

    /** Taking the first call that fits for the first expectation would leave the second without one. */
    @Test
    void parallelCallsArePairedInWhateverWayThereIs() {
        Map<String, Object> either = Map.of("f", Map.of("x", List.of(1, 2)));
        Map<String, Object> one = Map.of("f", Map.of("x", List.of(1)));
        Check.Single check = Cases.check("tool-call", List.of(either, one));
        Answer answer = Answer.ofToolCalls(Stream.of("{\"x\":1}", "{\"x\":2}")
                .map(json -> new ToolCall("", "f", json))
                .toList());
        assertThat(ToolCallGrader.of(new CheckFields(check, Cases.of(check), Ports.NONE))
                        .grade(answer)
                        .passed())
                .isTrue();
    }

    private static void said(String arguments, String explanation) {
        assertThat(grade(EXPECTED, call(arguments)).explanation()).isEqualTo(explanation);
    }

    private static void saidBeginning(String arguments, String explanation) {
        assertThat(grade(EXPECTED, call(arguments)).explanation()).startsWith(explanation);
    }

    private static ToolCall call(String arguments) {
        return new ToolCall("1", "book", arguments);
    }

    private static Graded grade(Map<String, Object> expected, ToolCall... calls) {
        Check.Single check = Cases.check("tool-call", List.of(expected));
        EvalCase context = new EvalCase(
                "c",
                List.of(new Message.User("?")),
                Tools.of(BOOK),
                Map.of(),
                List.of(check),
                null,
                null,
                null,
                List.of(),
                1,
                null,
                1);
        Answer answer = calls.length == 0 ? Answer.ofText("Booked.") : Answer.ofToolCalls(List.of(calls));
        return ToolCallGrader.of(new CheckFields(check, context, Ports.NONE)).grade(answer);
    }
}
