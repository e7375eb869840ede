package dev.weighbridge.simulations.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.simulations.testing.ScriptedServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunSetupTest {
    private static final String KEY = "sk-test-0123456789";

    @TempDir
    Path root;

    private House house;
    private @Nullable ScriptedServer server;

    @BeforeEach
    void build() {
        house = new House(root);
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void aRunWhoseModelIsListedIsReadyWithoutAProbe() {
        house.compare(serve("200 OK", models("acme/small"), "404 Not Found", "{}"), "none", "acme/small");
        try (Preparation prepared = prepare()) {
            assertThat(prepared.accesses()).containsOnlyKeys("first", "second");
            assertThat(prepared.cases().get("few")).hasSize(2);
        }
        assertThat(requests()).allSatisfy(request -> assertThat(request).startsWith("GET /v1/models "));
    }

    @Test
    void aGatewayThatIsNotThereIsSaidInOneLine() {
        house.compare("http://127.0.0.1:1/v1", "none", "acme/small");
        assertRefused(
                "target \"first\": http://127.0.0.1:1/v1 cannot be reached: ", "; check base-url and the network");
    }

    @Test
    void aKeyThatIsNotTakenIsSaidByTheNameOfItsVariable() {
        house.compare(
                serve("401 Unauthorized", "{\"error\":{\"message\":\"bad key " + KEY + "\"}}", "", ""), "MY_KEY", "m");
        assertRefused("does not take the key in MY_KEY (401: ", "; export a key that is valid there");
    }

    @Test
    void aKeyThatIsMissingIsSaidByTheNameOfItsVariable() {
        house.compare("http://127.0.0.1:1/v1", "OTHER_KEY", "m");
        assertRefused("OTHER_KEY", "export OTHER_KEY=");
    }

    @Test
    void aGatewayThatWantsAKeyIsSaid() {
        house.compare(serve("401 Unauthorized", "{\"error\":{\"message\":\"no key\"}}", "", ""), "none", "m");
        assertRefused("wants a key (401: ", "; give key: NAME_OF_ITS_ENVIRONMENT_VARIABLE");
    }

    @Test
    void aModelThatIsNeitherListedNorAnswersIsRefusedWithNamesThatAreNear() {
        house.compare(
                serve("200 OK", models("acme/small", "zeta/large"), "404 Not Found", error("no such model")),
                "none",
                "acme/smal");
        assertRefused("model acme/smal does not answer: 404 no such model", "did you mean acme/small?");
    }

    @Test
    void aModelThatIsNotListedButAnswersIsTaken() {
        house.compare(serve("200 OK", models("acme/small"), "200 OK", answer()), "none", "acme/hidden");
        prepare().close();
        assertThat(requests())
                .filteredOn(request -> request.startsWith("POST"))
                .hasSize(2)
                .allSatisfy(request -> assertThat(request)
                        .startsWith("POST /v1/chat/completions HTTP/1.1")
                        .contains("\"max_tokens\":1")
                        .doesNotContainIgnoringCase("upgrade:"));
    }

    @Test
    void aGatewayWithoutAListOfModelsIsAskedByTheModel() {
        house.compare(serve("404 Not Found", "{}", "200 OK", answer()), "none", "acme/hidden");
        prepare().close();
        assertThat(requests()).filteredOn(request -> request.startsWith("POST")).hasSize(2);
    }

    @Test
    void aModelThatIsOnlyBusyNowIsTaken() {
        house.compare(serve("404 Not Found", "{}", "429 Too Many Requests", error("slow down")), "none", "acme/busy");
        prepare().close();
        assertThat(requests()).filteredOn(request -> request.startsWith("POST")).hasSize(2);
    }

    @Test
    void aNoteOfAnEarlierBuildIsTakenAwayAndOneOfThisBuildStays() throws Exception {
        FailureNote note = new FailureNote(house.settings("r1"));
        note.write("target \"first\": gone");
        Path file = root.resolve("reports/runs/r1/failure.txt");
        note.removeIfOlderThan(Files.getLastModifiedTime(file).toInstant());
        assertThat(file).hasContent("target \"first\": gone");
        note.removeIfOlderThan(Files.getLastModifiedTime(file).toInstant().plusMillis(1));
        assertThat(file).doesNotExist();
    }

    private Preparation prepare() {
        return new RunSetup(house.settings("r1"), Map.of("MY_KEY", KEY)::get, NanoClock.system(), Clock.systemUTC())
                .prepare("TestSimulation");
    }

    private void assertRefused(String... parts) {
        assertThatThrownBy(() -> prepare().close())
                .hasMessageStartingWith("comparisons/mine.yaml: target \"first\": ")
                .hasMessageContainingAll(parts)
                .message()
                .doesNotContain(KEY)
                .doesNotContain("\n");
    }

    private String serve(String modelsStatus, String models, String chatStatus, String chat) {
        ScriptedServer started = ScriptedServer.start((c, n) -> {
            for (; ; ) {
                boolean list = c.readRequest().startsWith("GET");
                c.respond(list ? modelsStatus : chatStatus, "application/json", list ? models : chat);
            }
        });
        server = started;
        return started.url() + "/v1";
    }

    private List<String> requests() {
        return server == null ? List.of() : server.requests();
    }

    private static String models(String... ids) {
        StringBuilder list = new StringBuilder();
        for (String id : ids) {
            list.append(list.isEmpty() ? "" : ",")
                    .append("{\"id\":\"")
                    .append(id)
                    .append("\",\"object\":\"model\"}");
        }
        return "{\"object\":\"list\",\"data\":[" + list + "]}";
    }

    private static String error(String message) {
        return "{\"error\":{\"message\":\"" + message + "\",\"type\":\"invalid_request_error\"}}";
    }

    private static String answer() {
        return """
                {"id":"c-1","object":"chat.completion","model":"m","choices":[{"index":0,"message":\
                {"role":"assistant","content":"Hi"},"finish_reason":"length"}]}""";
    }
}
