package dev.weighbridge.simulator;

import static dev.weighbridge.simulator.testing.RawClient.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.simulator.testing.RawClient;
import dev.weighbridge.simulator.testing.RawResponse;
import dev.weighbridge.simulator.testing.Simulators;
import dev.weighbridge.simulator.truth.Ending;
import dev.weighbridge.simulator.truth.TruthEntry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsOnTheWireTest {
    private static final Pattern REQUEST = Pattern.compile("x-simulator-request: ([0-9]+)");

    private Simulator simulator;

    @BeforeAll
    void start() {
        simulator = Simulator.start(Simulators.options());
    }

    @AfterAll
    void stop() {
        simulator.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 402, 403, 404, 408, 413, 422, 429, 500, 502, 503, 504, 524, 529})
    void errorStatusComesBeforeAnyToken(int status) throws IOException {
        RawResponse response = whole("error-" + status);
        assertThat(response.status()).isEqualTo(status);
        assertThat(truth(response).status()).isEqualTo(status);
        assertThat(truth(response).ending()).isEqualTo(Ending.ERROR);
        assertThat(truth(response).tokenNanos().count()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            openai                  | {"error":{"message":"The engine is currently overloaded","type":"server_error","param":null,"code":"server_is_overloaded"}}
            openrouter              | {"error":{"message":"The engine is currently overloaded","code":503,"metadata":{"error_type":"server_is_overloaded"}},"user_id":"user_simulated"}
            openrouter-availability | {"error":{"message":"The engine is currently overloaded","error_type":"server_error","http_status":503,"availability":{"code":"server_is_overloaded","retryable":true}}}
            gemini-array            | [{"error":{"code":503,"message":"The engine is currently overloaded","status":"UNAVAILABLE"}}]
            flat                    | {"message":"The engine is currently overloaded","type":"server_error","param":null,"code":"server_is_overloaded"}
            detail                  | {"detail":"The engine is currently overloaded"}
            empty                   | ``
            """)
    void everyEnvelopeHasItsShape(String envelope, String body) throws IOException {
        assertThat(whole("error-503-" + envelope).body()).isEqualTo(body);
    }

    @Test
    void nestEnvelopeTellsTimeAndPath() throws IOException {
        assertThat(whole("error-503-nest").body())
                .matches("\\{\"statusCode\":503,\"timestamp\":\"2[0-9T:.-]+Z\","
                        + "\"path\":\"/keeprouter/v1/chat/completions\","
                        + "\"message\":\"The engine is currently overloaded\"}");
    }

    @Test
    void htmlEnvelopeIsAPage() throws IOException {
        RawResponse response = whole("error-503-html");
        assertThat(response.header("content-type")).startsWith("text/html");
        assertThat(response.body()).startsWith("<!DOCTYPE html>").contains("<title>503 ");
    }

    @Test
    void errorCanHideIn200() throws IOException {
        RawResponse response = whole("error-in-200");
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).startsWith("{\"error\":{");
        assertThat(truth(response).ending()).isEqualTo(Ending.ERROR);
    }

    @Test
    void pageCanComeWith200() throws IOException {
        RawResponse response = whole("html-200");
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).contains("<html>");
        assertThat(truth(response).ending()).isEqualTo(Ending.NO_ANSWER);
    }

    @Test
    void streamCanBeEmpty() throws IOException {
        RawResponse response = whole("empty-stream");
        assertThat(response.header("content-type")).startsWith("text/event-stream");
        assertThat(response.body()).isEmpty();
    }

    @Test
    void redirectNamesAnotherPlace() throws IOException {
        RawResponse response = whole("redirect");
        assertThat(response.status()).isEqualTo(307);
        assertThat(response.header("location")).isEqualTo("http://127.0.0.1:9/elsewhere");
    }

    @Test
    void streamCanBeAnsweredWithOneJsonBody() throws IOException {
        RawResponse response = whole("whole-json");
        assertThat(response.header("content-type")).isEqualTo("application/json");
        assertThat(response.body()).contains("\"object\":\"chat.completion\"");
    }

    @Test
    void errorEventEndsTheStreamAfterThreeTokens() throws IOException {
        RawResponse response = whole("error-after-3");
        assertThat(response.tokens()).hasSize(3);
        assertThat(response.events()).last().asString().startsWith("{\"error\":{\"message\":");
        assertThat(truth(response).ending()).isEqualTo(Ending.ERROR);
        assertThat(truth(response).completionTokens()).isEqualTo(3);
    }

    @Test
    void openRouterErrorEventHasAChoiceThatFinishesWithError() throws IOException {
        try (RawClient client = new RawClient(simulator, "openrouter")) {
            RawResponse response = client.chat(request("error-after-3")).read();
            assertThat(response.events())
                    .last()
                    .asString()
                    .contains("\"finish_reason\":\"error\"", "\"error\":{\"message\":", "\"code\":502");
        }
    }

    @ParameterizedTest
    @CsvSource({"cut-after-3, 3, false", "reset-after-3, 3, true", "cut-after-headers, 0, false"})
    void connectionBreaksWithoutTheLastChunk(String fault, int tokens, boolean reset) throws IOException {
        try (RawClient client = new RawClient(simulator, "keeprouter")) {
            RawClient.Ended ended = client.chat(request(fault)).readToEnd();
            assertThat(ended.reset()).isEqualTo(reset);
            assertThat(ended.text()).doesNotContain("\r\n0\r\n\r\n");
            if (!reset) {
                TruthEntry truth =
                        simulator.truth().find(sequence(ended.text())).orElseThrow();
                assertThat(truth.ending()).isEqualTo(Ending.CUT);
                assertThat(truth.tokenNanos().count()).isEqualTo(tokens);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"reset-before-headers", "reset-after-headers"})
    void connectionCanBeResetBeforeAnyToken(String fault) throws IOException {
        try (RawClient client = new RawClient(simulator, "keeprouter")) {
            RawClient.Ended ended = client.chat(request(fault)).readToEnd();
            assertThat(ended.reset()).isTrue();
            assertThat(ended.text()).doesNotContain("data:");
        }
    }

    @Test
    void stallAfterThreeTokensLastsUntilTheClientGoes() throws Exception {
        assertThat(stalled("stall-after-3", "\"content\":\"", 4).completionTokens())
                .isEqualTo(3);
    }

    @Test
    void stallAfterHeadersSendsThemOnly() throws Exception {
        assertThat(stalled("stall-after-headers", "\r\n\r\n", 1).completionTokens())
                .isZero();
    }

    @Test
    void commentsCanGoOnForEver() throws Exception {
        assertThat(stalled("comments-for-ever", ": OPENROUTER PROCESSING", 3).completionTokens())
                .isZero();
    }

    @Test
    void stallBeforeHeadersSendsNothing() throws Exception {
        long before = simulator.truth().recorded();
        RawClient silent = new RawClient(simulator, "keeprouter").chat(request("stall-before-headers"));
        long next = whole("no-role").sequence();
        assertThat(simulator.truth().recorded()).isEqualTo(before + 1);
        silent.close();
        TruthEntry truth = simulator.truth().ended(next - 1).get(20, TimeUnit.SECONDS);
        assertThat(truth.fault()).isEqualTo("stall-before-headers");
        assertThat(truth.ending()).isEqualTo(Ending.STALLED);
    }

    private TruthEntry stalled(String fault, String text, int times) throws Exception {
        StringBuilder seen = new StringBuilder();
        try (RawClient client = new RawClient(simulator, "keeprouter")) {
            client.chat(request(fault));
            for (int i = 0; i < times; i++) {
                seen.append(client.readUntil(text));
            }
        }
        TruthEntry truth = simulator.truth().ended(sequence(seen.toString())).get(20, TimeUnit.SECONDS);
        assertThat(truth.ending()).isEqualTo(Ending.STALLED);
        assertThat(truth.finishReason()).isNull();
        return truth;
    }

    @ParameterizedTest
    @CsvSource({"crlf, \\r\\n\\r\\n", "cr, \\r\\r", "no-done, }\\n\\n"})
    void linesEndAsTheFaultSays(String fault, String end) throws IOException {
        assertThat(whole(fault).body()).endsWith(end.translateEscapes());
    }

    @Test
    void carriageReturnAloneLeavesNoLineFeed() throws IOException {
        assertThat(whole("cr").body()).doesNotContain("\n");
    }

    @Test
    void spaceAfterTheColonCanBeMissing() throws IOException {
        assertThat(whole("no-space").body()).startsWith("data:{").endsWith("data:[DONE]\n\n");
    }

    @Test
    void byteOrderMarkComesFirst() throws IOException {
        assertThat(whole("bom").bytes()).startsWith(0xEF, 0xBB, 0xBF, 'd');
    }

    @Test
    void eventsCanBeWrittenByteByByte() throws IOException {
        RawResponse response = whole("one-byte-writes");
        assertThat(response.writes()).isEqualTo(response.bytes().length);
        assertThat(response.tokens()).hasSize(8);
        assertThat(truth(response).tokenNanos().count()).isEqualTo(8);
    }

    @Test
    void eventsCanShareAWrite() throws IOException {
        assertThat(whole("merged-events").writes()).isEqualTo(1 + 3 + 3);
        TruthEntry truth = truth(whole("merged-events"));
        assertThat(truth.tokenNanos().count()).isEqualTo(8);
        assertThat(truth.tokenNanos().nanos(0)).isEqualTo(truth.tokenNanos().nanos(2));
        assertThat(truth.completionTokens()).isEqualTo(8);
    }

    @Test
    void finishCanBeMissingDoubledOrOnTheLastToken() throws IOException {
        String stop = "\"finish_reason\":\"stop\"";
        assertThat(whole("no-finish").body()).doesNotContain(stop);
        assertThat(whole("finish-twice").body().split(stop, -1)).hasSize(3);
        assertThat(whole("finish-with-last").events().get(8)).contains(stop).containsPattern("\"content\":\"[^\"]+\"");
        assertThat(truth(whole("no-finish")).finishReason()).isNull();
        assertThat(truth(whole("finish-with-last")).finishReason()).isEqualTo("stop");
    }

    @Test
    void roleCanBeMissingOrOnEveryDelta() throws IOException {
        assertThat(whole("no-role").body()).doesNotContain("\"role\"");
        assertThat(whole("role-on-every").body().split("\"role\":\"assistant\"", -1))
                .hasSize(8 + 1 + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reasoning", "reasoning_content"})
    void reasoningComesFirstInItsOwnField(String field) throws IOException {
        RawResponse response = whole(field.replace('_', '-'));
        assertThat(response.events().get(1)).contains("\"delta\":{\"" + field + "\":\" step\"}");
        assertThat(response.number("reasoning_tokens")).isEqualTo(3);
        assertThat(response.number("completion_tokens"))
                .isEqualTo(11)
                .isEqualTo(truth(response).completionTokens());
    }

    @Test
    void eventCanCarryManyTokens() throws IOException {
        RawResponse response = whole("four-tokens-per-event");
        assertThat(response.tokens()).hasSize(2);
        assertThat(response.number("completion_tokens")).isEqualTo(8);
        assertThat(truth(response).tokenNanos().count()).isEqualTo(2);
    }

    @Test
    void compressedStreamUnpacksToThePlainOne() throws IOException {
        RawResponse response = whole("gzip");
        assertThat(response.header("content-encoding")).isEqualTo("gzip");
        byte[] plain = new GZIPInputStream(new ByteArrayInputStream(response.bytes())).readAllBytes();
        assertThat(new String(plain, StandardCharsets.UTF_8))
                .startsWith("data: {")
                .endsWith("data: [DONE]\n\n");
    }

    @Test
    void usageStandsWhereTheFaultPutsIt() throws IOException {
        assertThat(whole("usage-none").body()).doesNotContain("usage");
        assertThat(whole("usage-empty-choices").events().get(10)).contains("\"choices\":[],\"usage\":{");
        assertThat(whole("usage-with-choice").events().get(10)).contains("\"choices\":[{", "\"usage\":{");
        assertThat(whole("usage-every-chunk").events().get(3)).contains("\"completion_tokens\":3");
        assertThat(whole("usage-x-groq").events().get(9)).contains("\"x_groq\":{\"id\":", "\"usage\":{");
        assertThat(truth(whole("usage-none")).usageSent()).isFalse();
        assertThat(truth(whole("usage-x-groq")).usageSent()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"connection-close, close", "close-kept-alive, ''"})
    void connectionEndsAfterAWholeResponse(String fault, String header) throws IOException {
        try (RawClient client = new RawClient(simulator, "keeprouter")) {
            RawResponse response = client.chat(request(fault)).read();
            assertThat(response.header("connection")).isEqualTo(header);
            assertThat(response.events()).last().isEqualTo("[DONE]");
            assertThat(client.readToEnd().text()).isEmpty();
        }
    }

    @Test
    void unknownFaultIsABadRequestThatNamesAll() throws IOException {
        RawResponse response = whole("nonsense");
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.body()).contains("nonsense").contains("stall-after-3");
    }

    private RawResponse whole(String fault) throws IOException {
        try (RawClient client = new RawClient(simulator, "keeprouter")) {
            return client.chat(request(fault)).read();
        }
    }

    private static String request(String fault) {
        return body("acme/quick", "hello [[fault:" + fault + "]]", "");
    }

    private TruthEntry truth(RawResponse response) {
        return simulator.truth().find(response.sequence()).orElseThrow();
    }

    private static long sequence(String seen) {
        Matcher matcher = REQUEST.matcher(seen);
        assertThat(matcher.find()).as("request number in <%s>", seen).isTrue();
        return Long.parseLong(matcher.group(1));
    }
}
