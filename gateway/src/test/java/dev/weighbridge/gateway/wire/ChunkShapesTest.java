package dev.weighbridge.gateway.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.exchange.Choice;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Finish.Reason;
import dev.weighbridge.gateway.exchange.Identity;
import dev.weighbridge.gateway.exchange.Note;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.exchange.Outcome.Violation;
import dev.weighbridge.gateway.exchange.Usage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows J01 to J07, J24, J26 and J35 to J40: the shape of chunks. */
class ChunkShapesTest {

    @Test
    void j01AChunkWithoutChoicesGivesOnlyItsMetadata() {
        Exchange exchange = completed(Feed.stream()
                .data("{\"id\":\"\",\"model\":\"m-1\",\"choices\":[],\"prompt_filter_results\":[{\"prompt_index\":0}]}")
                .content("Hello"));
        assertThat(exchange.identity()).isEqualTo(new Identity(null, "m-1", null, null));
        assertThat(exchange.marks().firstEventNanos()).isEqualTo(Feed.FIRST);
        assertThat(exchange.marks().firstTokenNanos()).isEqualTo(Feed.FIRST + 1);
    }

    @Test
    void j02NullOrMissingChoicesArePassedOver() {
        completed(
                Feed.stream().data("{\"choices\":null}").data("{\"id\":\"x\"}").content("Hello"));
    }

    @Test
    void j02WithoutEverAChoiceThereIsNoAnswer() {
        Exchange exchange =
                Feed.stream().data("{\"choices\":null}").data("{}").done().end();
        assertThat(exchange.outcome())
                .isEqualTo(new Outcome.ProtocolError(Violation.NO_CHOICES, "no event of the stream held a choice"));
        assertThat(Feed.body("{\"choices\":[]}").end().outcome())
                .isEqualTo(
                        new Outcome.ProtocolError(Violation.NO_CHOICES, "the body holds no choice: {\"choices\":[]}"));
    }

    @Test
    void j03AChoiceWithoutADeltaSaysNothing() {
        Exchange exchange = completed(Feed.stream()
                .data("{\"choices\":[{\"index\":0}]}")
                .delta("null")
                .delta("{}")
                .data("{\"choices\":[null]}")
                .content("Hello"));
        assertThat(exchange.wire().tokenEvents()).isEqualTo(1);
    }

    @Test
    void j04NullContentIsEmpty() {
        Exchange exchange = completed(Feed.stream()
                .delta("{\"role\":\"assistant\",\"content\":null,\"refusal\":null}")
                .content("Hello"));
        assertThat(exchange.marks().firstTokenNanos()).isEqualTo(Feed.FIRST + 1);
    }

    @Test
    void j05ARoleOnEveryDeltaIsIgnored() {
        Exchange exchange = completed(Feed.stream()
                .delta("{\"role\":\"assistant\",\"content\":\"Hel\"}")
                .delta("{\"role\":\"assistant\",\"content\":\"lo\"}"));
        assertThat(exchange.wire().tokenEvents()).isEqualTo(2);
    }

    @Test
    void j06ContentInPartsIsJoined() {
        completed(Feed.stream()
                .delta("{\"content\":[{\"type\":\"text\",\"text\":\"Hel\"},{\"type\":\"image\",\"x\":[1]},null,"
                        + "{\"type\":\"text\",\"text\":\"lo\"}]}"));
    }

    @Test
    void j07AMessageInAChunkIsReadLikeADelta() {
        Exchange exchange = Feed.stream()
                .data("{\"choices\":[{\"message\":{\"content\":\"Hello\"},\"finish_reason\":\"stop\"}]}")
                .done()
                .end();
        assertThat(exchange.content()).isEqualTo("Hello");
        assertThat(exchange.notes()).containsExactly(Note.MESSAGE_IN_CHUNK);
    }

    @Test
    void j24TheSameReasoningUnderTwoNamesIsNotDoubled() {
        Exchange exchange = completed(Feed.stream()
                .delta("{\"reasoning\":\"hm\",\"reasoning_content\":\"hm\"}")
                .delta("{\"reasoning\":\" so\",\"reasoning_details\":[{\"type\":\"reasoning.text\",\"text\":\" so\"}]}")
                .delta("{\"reasoning_content\":\" it is\"}")
                .content("Hello"));
        assertThat(exchange.choices().get(0).reasoning()).isEqualTo("hm so it is");
        assertThat(exchange.firstTokenText()).isEqualTo("hm");
        assertThat(exchange.marks().firstTokenNanos()).isEqualTo(Feed.FIRST);
        assertThat(exchange.marks().firstVisibleNanos()).isEqualTo(Feed.FIRST + 3);
    }

    @Test
    void j26ThoughtsInTheContentStayThere() {
        Exchange exchange = Feed.stream()
                .content("<think>hm</think>")
                .content("Hello")
                .finish("stop")
                .done()
                .end();
        assertThat(exchange.content()).isEqualTo("<think>hm</think>Hello");
        assertThat(exchange.choices().get(0).reasoning()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1690000000", "1690000000.25", "\"1690000000\"", "1690000000000", "null"})
    void j35CreatedMayBeAnything(String created) {
        completed(
                Feed.stream().data("{\"created\":" + created + ",\"choices\":[{\"delta\":{\"content\":\"Hello\"}}]}"));
    }

    @Test
    void j35TheFirstIdAndModelThatAreNotEmptyHold() {
        Exchange exchange = completed(Feed.stream()
                .data("{\"id\":\"\",\"choices\":[]}")
                .data("{\"id\":\"a\",\"model\":\"m\",\"choices\":[]}")
                .data("{\"id\":\"b\",\"model\":\"n\",\"system_fingerprint\":\"fp\",\"choices\":[]}")
                .content("Hello"));
        assertThat(exchange.identity()).isEqualTo(new Identity("a", "m", null, "fp"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"index\":\"0\",", "\"index\":null,", "\"index\":0.5,", "\"index\":99999999999,", ""})
    void j36AnIndexThatIsNoneIsZero(String index) {
        Exchange exchange =
                completed(Feed.stream().data("{\"choices\":[{" + index + "\"delta\":{\"content\":\"Hello\"}}]}"));
        assertThat(exchange.choices()).extracting(Choice::index).containsExactly(0);
    }

    @Test
    void j36AnIndexAsTextIsThatNumber() {
        Exchange exchange = Feed.stream()
                .data("{\"choices\":[{\"index\":\"1\",\"delta\":{\"content\":\"b\"},\"finish_reason\":\"stop\"}]}")
                .end();
        assertThat(exchange.choices()).extracting(Choice::index).containsExactly(1);
    }

    @Test
    void j37UnknownFieldsAreIgnoredAndTheProviderIsKept() {
        Exchange exchange = completed(Feed.stream()
                .data("{\"debug\":{\"echo_upstream_body\":{\"messages\":[{\"content\":\"no\"}]}},\"choices\":[]}")
                .data("{\"provider\":\"DeepInfra\",\"obfuscation\":\"aB3\",\"choices\":[{\"logprobs\":null,"
                        + "\"native_finish_reason\":null,\"delta\":{\"content\":\"Hello\",\"extra\":{\"a\":[1]}}}]}"));
        assertThat(exchange.identity().provider()).isEqualTo("DeepInfra");
    }

    @Test
    void j38OfTwoEqualKeysTheLastHolds() {
        completed(Feed.stream()
                .data("{\"choices\":[{\"delta\":{\"content\":\"no\"}}],"
                        + "\"choices\":[{\"delta\":{\"content\":\"no\",\"content\":\"Hello\"}}]}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"x\":NaN,\"choices\":[{\"delta\":{\"content\":\"Hello\"}}]}",
                "{\"x\":-Infinity,\"choices\":[{\"delta\":{\"content\":\"Hello\"}}]}",
                "{\"choices\":[{\"delta\":{\"content\":\"Hello\",}},]}"
            })
    void j38JsonThatIsAlmostJsonIsReadAndNoted(String data) {
        Exchange exchange = Feed.stream().data(data).finish("stop").done().end();
        assertThat(exchange.content()).isEqualTo("Hello");
        assertThat(exchange.notes()).containsExactly(Note.LENIENT_JSON);
    }

    @Test
    void j39DeepNestingIsNoAnswerAndNoCrash() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        Exchange exchange = Feed.stream()
                .data("{\"x\":" + deep + "}")
                .content("Hello")
                .finish("stop")
                .done()
                .end();
        assertThat(exchange.content()).isEqualTo("Hello");
        assertThat(exchange.notes()).containsExactly(Note.EVENT_SKIPPED);
        assertThat(Feed.body("{\"x\":" + deep + "}").end().outcome())
                .isInstanceOfSatisfying(
                        Outcome.ProtocolError.class,
                        e -> assertThat(e.violation()).isEqualTo(Violation.NOT_JSON));
        assertThat(Feed.error(500, "{\"error\":" + deep + "}").end().outcome()).isInstanceOf(Outcome.HttpError.class);
    }

    @Test
    void j39HugeNumbersAreUnknown() {
        Exchange exchange = completed(Feed.stream()
                .content("Hello")
                .data("{\"created\":1e400,\"choices\":[],\"usage\":{\"prompt_tokens\":1e400,\"completion_tokens\":"
                        + "99999999999999999999,\"total_tokens\":7,\"cost\":1e999999999}}"));
        assertThat(exchange.usage())
                .isEqualTo(new Usage(null, null, 7L, null, null, null, null, Usage.Placement.EMPTY_CHOICES));
    }

    @Test
    void j40ChoicesAreKeptByIndex() {
        Exchange exchange = Feed.stream()
                .data("{\"choices\":[{\"index\":1,\"delta\":{\"content\":\"b\"}}]}")
                .data("{\"choices\":[{\"index\":0,\"delta\":{\"content\":\"a\"}},"
                        + "{\"index\":1,\"delta\":{\"content\":\"B\"},\"finish_reason\":\"length\"}]}")
                .finish("stop")
                .done()
                .end();
        assertThat(exchange.choices()).extracting(Choice::content).isEqualTo(List.of("a", "bB"));
        assertThat(exchange.outcome()).isEqualTo(new Outcome.Completed(Reason.STOP));
    }

    @Test
    void j40AChoiceWithoutAFinishLeavesTheAnswerIncomplete() {
        Exchange exchange = Feed.stream()
                .data("{\"choices\":[{\"index\":1,\"delta\":{\"content\":\"b\"}}]}")
                .content("a")
                .finish("stop")
                .done()
                .end();
        assertThat(exchange.outcome()).isEqualTo(new Outcome.Incomplete("the end marker came without a finish reason"));
    }

    @Test
    void theFirstEventsTextIsThatOfAllItsChoices() {
        Exchange exchange = Feed.stream()
                .data("{\"choices\":[{\"index\":0,\"delta\":{\"content\":\"a\"}},"
                        + "{\"index\":1,\"delta\":{\"content\":\"b\"}}]}")
                .end();
        assertThat(exchange.firstTokenText()).isEqualTo("ab");
        assertThat(exchange.wire().tokenEvents()).isEqualTo(1);
    }

    private static Exchange completed(Feed feed) {
        Exchange exchange = feed.finish("stop").done().end();
        assertThat(exchange.content()).isEqualTo("Hello");
        assertThat(exchange.outcome()).isEqualTo(new Outcome.Completed(Reason.STOP));
        assertThat(exchange.wire().sawDone()).isTrue();
        return exchange;
    }
}
