package dev.weighbridge.simulator.profile;

import static java.util.Objects.requireNonNull;

import dev.weighbridge.simulator.skill.Skill;
import java.util.Optional;

/**
 * What becomes of a model under load.
 *
 * @param above it is crowded where more requests than these are in flight at it when one comes, that one included and
 *     those that wait for a slot too; 0 or more
 * @param skill how good it is then
 * @param backend who answers then; those of the model where empty
 */
public record Crowding(int above, Skill skill, Optional<Backend> backend) {
    /**
     * A change under load.
     *
     * @throws IllegalArgumentException where {@code above} is negative
     */
    public Crowding {
        requireNonNull(skill, "skill is null");
        requireNonNull(backend, "backend is null");
        if (above < 0) {
            throw new IllegalArgumentException("above is " + above + ", must be 0 or more");
        }
    }

    /** Another skill of the same backends. */
    public static Crowding above(int inFlight, Skill skill) {
        return new Crowding(inFlight, skill, Optional.empty());
    }

    /** The same, answered by another backend. */
    public Crowding reroutedTo(Backend other) {
        return new Crowding(above, skill, Optional.of(other));
    }
}
