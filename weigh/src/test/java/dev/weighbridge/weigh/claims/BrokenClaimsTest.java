package dev.weighbridge.weigh.claims;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.evalsuites.claims.ClaimResult;
import dev.weighbridge.evalsuites.claims.Verdict;
import dev.weighbridge.simulator.fault.Behaviour;
import dev.weighbridge.simulator.fault.FaultScript;
import dev.weighbridge.simulator.fault.Faults;
import dev.weighbridge.simulator.profile.Backend;
import dev.weighbridge.simulator.profile.GatewayProfile;
import dev.weighbridge.simulator.profile.SimulatedModel;
import dev.weighbridge.simulator.profile.Surface;
import dev.weighbridge.simulator.wire.Dialect;
import dev.weighbridge.simulator.wire.StreamShape;
import dev.weighbridge.simulator.wire.UsagePlacement;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A gateway that breaks its word in one thing: the claim that speaks of it fails. */
class BrokenClaimsTest {

    /** A gateway that breaks a claim. */
    private record Broken(String claim, GatewayProfile profile, FaultScript faults) {
        @Override
        public String toString() {
            return claim;
        }
    }

    static Stream<Broken> gateways() {
        return Stream.of(runYour(), keepRouter(), openRouter()).flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("gateways")
    void aClaimThatIsBrokenFails(Broken broken) {
        assertThat(verdict(broken).verdict())
                .as(() -> verdict(broken).because().toString())
                .isEqualTo(Verdict.FAIL);
    }

    static Stream<Broken> unsettling() {
        GatewayProfile one = Honest.RUNYOUR.with(Honest.RUNYOUR_FREE.withBackends(Backend.plain("Only")));
        return Stream.of(
                new Broken("RF9", one, FaultScript.none()),
                new Broken("RF10", one, FaultScript.none()),
                new Broken("KR1", Honest.KEEPROUTER, facts -> Behaviour.error(503)));
    }

    @ParameterizedTest
    @MethodSource("unsettling")
    void aClaimThatCannotBeSettledIsNotSaidToFail(Broken broken) {
        assertThat(verdict(broken).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    private static Stream<Broken> runYour() {
        GatewayProfile honest = Honest.RUNYOUR;
        GatewayProfile noAlias = honest.with(Honest.free("runyour/free"));
        SimulatedModel paid = Honest.paid("openai/gpt-5.2");
        return Stream.of(
                new Broken("RF1", honest.withOnly(paid), FaultScript.none()),
                new Broken("RF2", noAlias, FaultScript.none()),
                new Broken("RF3", noAlias, FaultScript.none()),
                new Broken("RF4", noAlias, FaultScript.none()),
                new Broken("RF5", honest, edit("\"model\":\"runyour/free\"", "\"model\":\"backend-7\"")),
                new Broken("RF7", honest, shaped(shape -> shape.with(UsagePlacement.NONE))),
                new Broken("RF11", surfaced(honest, Surface::streamingAll), FaultScript.none()),
                new Broken("RF12", honest, shaped(StreamShape::withoutDone)),
                new Broken("RF13", honest, edit("\"content\":\"", "\"content\":7,\"was\":\"")),
                new Broken("RY1", surfaced(honest, Surface::withoutKeys), FaultScript.none()),
                new Broken("RY2", honest, edit("{\"id\"", "{\"error\":null,\"id\"")),
                new Broken("RY3", surfaced(honest, s -> s.speaking(Dialect.CHAT)), FaultScript.none()),
                new Broken("RY4", honest, always(Faults.named("max-tokens-ignored"))),
                new Broken("RY5", honest.with(Honest.paid("gpt-4o")), FaultScript.none()),
                new Broken("RY6", honest.withOnly(Honest.RUNYOUR_FREE, paid), FaultScript.none()),
                new Broken("RY8", honest, shaped(shape -> shape.withTokensPerEvent(1000))),
                new Broken("RY9", honest, always(Faults.named("whole-json"))),
                new Broken("RY10", honest, edit("\"finish_reason\":\"stop\"", "\"finish_reason\":\"eternal\"")),
                new Broken("RY11", honest, shaped(StreamShape::withoutDone)),
                new Broken("RY14", honest, FaultScript.none()));
    }

    private static Stream<Broken> keepRouter() {
        GatewayProfile honest = Honest.KEEPROUTER;
        return Stream.of(
                new Broken("KR1", honest.withOnly(Honest.paid("gpt-4o")), FaultScript.none()),
                new Broken("KR2", honest.with(Honest.paid("free")), FaultScript.none()),
                new Broken("KR3", honest, always(Behaviour.error(404))),
                new Broken("KR4", honest, shaped(StreamShape::withoutDone)),
                new Broken("KR5", honest, edit("event: ", ": ")),
                new Broken("KR6", honest, edit("get_weather", "other_tool")),
                new Broken("KR7", honest, edit("\"name\":\"get_weather\",\"input\"", "\"name\":\"other\",\"input\"")),
                new Broken("KR8", honest, edit("event: message_delta", "event: delta")),
                new Broken("KR9", surfaced(honest, s -> s.speaking(Dialect.CHAT)), FaultScript.none()),
                new Broken("KR10", honest, edit("\"choices\"", "\"selection\"")),
                new Broken("KR12", honest, shaped(shape -> shape.with(UsagePlacement.NONE))));
    }

    private static Stream<Broken> openRouter() {
        GatewayProfile honest = Honest.OPENROUTER;
        return Stream.of(
                new Broken("OR1", honest, edit("\"choices\"", "\"selection\"")),
                new Broken("OR2", honest, edit("{\"id\"", "{\"error\":null,\"id\"")),
                new Broken("OR3", honest.withOnly(Honest.free("acme/swift-8b:free")), FaultScript.none()),
                new Broken("OR4", honest, edit("BANANA", "Paris")),
                new Broken("OR5", honest, always(Faults.named("whole-json"))),
                new Broken("OR6", honest, shaped(shape -> shape.with(UsagePlacement.EMPTY_CHOICES))),
                new Broken("OR7", honest, always(Faults.named("error-first"))),
                new Broken("OR8", honest, FaultScript.none()),
                new Broken("OR9", honest, FaultScript.none()),
                new Broken("OR10", honest, edit("\"total_tokens\":", "\"total_tokens\":9")),
                new Broken("OR11", honest.with(Honest.free("stealth/model")), FaultScript.none()),
                new Broken("OR12", honest, FaultScript.none()),
                new Broken("OR13", honest, always(Faults.named("max-tokens-ignored"))));
    }

    private static ClaimResult verdict(Broken broken) {
        String provider = switch (broken.claim().charAt(0)) {
            case 'R' -> "runyour";
            case 'K' -> "keeprouter";
            default -> "openrouter";
        };
        Map<String, String> models = provider.equals("openrouter") ? Map.of("free", "acme/swift-8b:free") : Map.of();
        return Checked.one(provider, models, broken.claim(), broken.profile(), broken.faults());
    }

    private static GatewayProfile surfaced(GatewayProfile profile, UnaryOperator<Surface> change) {
        return profile.with(profile.style().with(change.apply(profile.style().surface())));
    }

    private static FaultScript edit(String from, String to) {
        return shaped(shape -> shape.with(shape.oddities().editing(text -> text.replace(from, to))));
    }

    private static FaultScript shaped(UnaryOperator<StreamShape> change) {
        return always(Behaviour.reshaped("broken", change));
    }

    private static FaultScript always(Behaviour behaviour) {
        return facts -> behaviour;
    }
}
