package dev.weighbridge.measurements.comparison;

import dev.weighbridge.gateway.request.Parameters;
import dev.weighbridge.measurements.userfile.DidYouMean;
import dev.weighbridge.measurements.userfile.Section;
import dev.weighbridge.measurements.userfile.UserFileException;
import dev.weighbridge.measurements.userfile.Value;
import dev.weighbridge.measurements.userfile.YamlNode;
import java.util.List;
import java.util.Optional;

/** Reads the models that help to grade answers. */
final class HelperReader {
    /** Room for a few sentences and a grade. */
    private static final int REPLY_TOKENS = 512;

    /** An embedding has no output; none at all cannot be said. */
    private static final Parameters NO_OUTPUT = new Parameters(null, 1, null, List.of(), null);

    private final Section root;
    private final List<Target> targets;
    private final LimitsReader limits;
    private final PriceReader prices;

    HelperReader(Section root, List<Target> targets, LimitsReader limits, PriceReader prices) {
        this.root = root;
        this.targets = targets;
        this.limits = limits;
        this.prices = prices;
    }

    Judge judge(Value value) {
        requireTexts(value);
        requireFree(value, Evals.JUDGE);
        Section section = value.section(Keys.JUDGE);
        Value given = section.get("target", "name one of the targets, or write a target's keys below it");
        return new Judge(
                target(given), section.find("pairs").map(HelperReader::filled).orElse(null));
    }

    private Target target(Value given) {
        if (given.node() instanceof YamlNode.Mapping) {
            Section own = given.section(Keys.JUDGE_TARGET);
            Target read = TargetReader.read(Evals.JUDGE, own, limits, prices);
            return own.has("parameters") ? read : read.with(briefly(read.parameters()));
        }
        Target weighed = weighed(given);
        return weighed.named(Evals.JUDGE).with(briefly(weighed.parameters()));
    }

    private Target weighed(Value given) {
        List<String> names = targets.stream().map(Target::name).toList();
        Optional<Target> found =
                targets.stream().filter(one -> one.name().equals(given.text())).findFirst();
        return found.orElseThrow(() -> given.not("no target has this name; " + DidYouMean.phrase(given.text(), names)
                + " (or write a target's keys below it)"));
    }

    /** The length is given as the model wants it. */
    private static Parameters briefly(Parameters weighed) {
        Integer most = REPLY_TOKENS;
        return weighed.maxCompletionTokens() == null
                ? new Parameters(0.0, most, null, List.of(), null)
                : new Parameters(weighed.temperature(), null, most, List.of(), null);
    }

    Target embeddings(Value value) {
        requireTexts(value);
        requireFree(value, Evals.EMBEDDINGS);
        return TargetReader.read(Evals.EMBEDDINGS, value.section(Keys.EMBEDDINGS), limits, prices)
                .with(NO_OUTPUT);
    }

    boolean cache(Value value) {
        if (value.bool()) {
            requireTexts(value);
        }
        return value.bool();
    }

    private static String filled(Value value) {
        if (value.text().isBlank()) {
            throw value.wrong("is empty; write what makes one of two answers better");
        }
        return value.text();
    }

    /** What a helper is asked is made of the answers that a run folder keeps. */
    private void requireTexts(Value value) {
        boolean kept = root.find("store-texts").map(Value::bool).orElse(true);
        if (!kept) {
            throw value.wrong("needs the answers, and store-texts is false; remove one of the two");
        }
    }

    private void requireFree(Value value, String name) {
        Optional<UserFileException> taken = targets.stream()
                .filter(target -> target.name().equals(name))
                .findFirst()
                .map(target -> value.wrong("is listed under the name \"" + name
                        + "\", which one of the targets has; give that target another name"));
        if (taken.isPresent()) {
            throw taken.get();
        }
    }
}
