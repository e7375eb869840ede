package dev.weighbridge.weigh.gateways;

import dev.weighbridge.gateway.http.Credential;
import dev.weighbridge.measurements.comparison.Target;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The keys of targets, as an environment holds them. */
public final class Keys {
    private Keys() {}

    /** The key in the variable that a target names, in its header; none where it names none or that is empty. */
    public static Credential of(Target target, Function<String, @Nullable String> environment) {
        String variable = target.keyVariable();
        String key =
                ApiKey.of(variable == null ? null : environment.apply(variable)).secret();
        return key == null ? Credential.none() : Credential.of(target.auth(), key);
    }
}
