package dev.weighbridge.weigh.evals.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.weighbridge.evalsuites.engine.plan.EvalPlan;
import dev.weighbridge.evalsuites.suite.Suite;
import dev.weighbridge.measurements.comparison.Comparison;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash that two evaluations share exactly when one may go on with the other. */
final class RunHash {
    private RunHash() {}

    /** Over the comparison, its seed, and all that is asked of whom. */
    static String of(Comparison comparison, EvalPlan plan) {
        MessageDigest digest = sha256();
        add(digest, "weigh evals run");
        add(digest, comparison.sha256());
        add(digest, Long.toString(comparison.seed()));
        plan.suites().forEach(suite -> add(digest, suite));
        plan.items().stream()
                .map(item -> item.target() + "\n" + item.parameters())
                .distinct()
                .sorted()
                .forEach(target -> add(digest, target));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Its own hash is that of the whole suite, of which a sample may be asked. */
    private static void add(MessageDigest digest, Suite suite) {
        add(digest, suite.name());
        add(digest, suite.hash());
        suite.cases().forEach(one -> add(digest, one.id()));
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
