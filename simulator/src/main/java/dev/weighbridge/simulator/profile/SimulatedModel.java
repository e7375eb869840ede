package dev.weighbridge.simulator.profile;

import static java.util.Objects.requireNonNull;

import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.simulator.limit.Limit;
import dev.weighbridge.simulator.skill.Judgement;
import dev.weighbridge.simulator.skill.Skill;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A model a simulated gateway offers.
 *
 * @param id its name, matched exactly
 * @param aliases further names, which (and its id, once there are any) match in any case
 * @param pace how fast it answers
 * @param length how long its answers are
 * @param price what it charges
 * @param backends who answers; one is picked at random for each request
 * @param limits its rate limits, none where empty
 * @param skill how good its answers to the questions of an answer key are
 * @param crowding what becomes of it under load, empty where nothing does
 * @param judgement how good it is as a judge of answers
 */
public record SimulatedModel(
        String id,
        List<String> aliases,
        Pace pace,
        AnswerLength length,
        TokenPrice price,
        List<Backend> backends,
        List<Limit> limits,
        Skill skill,
        Optional<Crowding> crowding,
        Judgement judgement) {

    /** A model as good as is usual for its price, at any load. */
    public SimulatedModel(
            String id,
            List<String> aliases,
            Pace pace,
            AnswerLength length,
            TokenPrice price,
            List<Backend> backends,
            List<Limit> limits) {
        this(id, aliases, pace, length, price, backends, limits, usual(price), Optional.empty(), Judgement.USUAL);
    }

    public SimulatedModel {
        requireNonNull(id, "id is null");
        requireNonNull(pace, "pace is null");
        requireNonNull(length, "length is null");
        requireNonNull(price, "price is null");
        requireNonNull(skill, "skill is null");
        requireNonNull(crowding, "crowding is null");
        requireNonNull(judgement, "judgement is null");
        aliases = List.copyOf(aliases);
        backends = List.copyOf(backends);
        limits = List.copyOf(limits);
        if (backends.isEmpty()) {
            throw new IllegalArgumentException("model " + id + " has no backend, needs at least one");
        }
    }

    /** A model of one plain backend without aliases or limits. */
    public static SimulatedModel of(String id, Pace pace, AnswerLength length, TokenPrice price) {
        return new SimulatedModel(id, List.of(), pace, length, price, List.of(Backend.plain("Simulated")), List.of());
    }

    /** A free model for benchmarks whose times and length never vary. */
    public static SimulatedModel bench(Duration firstToken, Duration gap, int tokens, int slots) {
        return of("bench", Pace.steady(firstToken, gap, slots), AnswerLength.exactly(tokens), TokenPrice.FREE);
    }

    /** The same model behind other backends. */
    public SimulatedModel withBackends(Backend... others) {
        return new SimulatedModel(
                id, aliases, pace, length, price, List.of(others), limits, skill, crowding, judgement);
    }

    /** The same model that also answers to other names, in any case. */
    public SimulatedModel withAliases(String... names) {
        return new SimulatedModel(
                id, List.of(names), pace, length, price, backends, limits, skill, crowding, judgement);
    }

    /** The same model under rate limits. */
    public SimulatedModel withLimits(Limit... others) {
        return new SimulatedModel(
                id, aliases, pace, length, price, backends, List.of(others), skill, crowding, judgement);
    }

    /** The same model that is as good as this. */
    public SimulatedModel withSkill(Skill other) {
        return new SimulatedModel(id, aliases, pace, length, price, backends, limits, other, crowding, judgement);
    }

    /** The same model that changes under load. */
    public SimulatedModel whenCrowded(Crowding change) {
        return new SimulatedModel(
                id, aliases, pace, length, price, backends, limits, skill, Optional.of(change), judgement);
    }

    /** The same model that judges as well as this. */
    public SimulatedModel withJudgement(Judgement other) {
        return new SimulatedModel(id, aliases, pace, length, price, backends, limits, skill, crowding, other);
    }

    /** What becomes of it with so many requests in flight, empty where it is as always. */
    public Optional<Crowding> crowded(int inFlight) {
        return crowding.filter(change -> inFlight > change.above());
    }

    /** Whether a request that names this model means it. */
    public boolean answersTo(String name) {
        return id.equals(name) || (!aliases.isEmpty() && names().anyMatch(name::equalsIgnoreCase));
    }

    /** Its id, then its aliases. */
    public Stream<String> names() {
        return Stream.concat(Stream.of(id), aliases.stream());
    }

    private static Skill usual(TokenPrice price) {
        return price.free() ? Skill.FREE : Skill.PAID;
    }
}
