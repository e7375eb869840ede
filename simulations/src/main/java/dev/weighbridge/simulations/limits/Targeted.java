package dev.weighbridge.simulations.limits;

import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.simulations.setup.Access;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Which targets are asked for their limits, and which other one each may be held against. */
final class Targeted {
    private final Collection<Access> accesses;

    Targeted(Collection<Access> accesses) {
        this.accesses = accesses;
    }

    /** Those whose limits are looked for. */
    List<Access> asked() {
        return accesses.stream()
                .filter(access -> access.target().limits().probe())
                .toList();
    }

    /** What is said of those whose limits are not. */
    List<String> leftOut() {
        List<String> lines = new ArrayList<>();
        for (Access access : accesses) {
            Target target = access.target();
            if (!target.limits().probe()) {
                lines.add("limit of " + target.name() + ": not looked for; write limits: { probe: true } to allow it");
            }
        }
        return lines;
    }

    /** Another model behind the same address and key, which costs nothing to ask or may be asked. */
    Optional<Access> beside(Access access) {
        if (!access.target().limits().scope()) {
            return Optional.empty();
        }
        return accesses.stream()
                .filter(other -> other.baseUrl().equals(access.baseUrl()) && Objects.equals(other.key(), access.key()))
                .filter(other -> !other.target().model().equals(access.target().model()))
                .filter(other ->
                        other.target().price().free() || other.target().limits().probe())
                .findFirst();
    }
}
