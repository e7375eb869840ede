package dev.weighbridge.measurements.comparison;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One comparison file, read and checked: which targets are weighed on which workloads, under which load and caps.
 *
 * @param name the file's name without its ending, e.g. {@code openrouter}
 * @param sha256 the hash of the file's bytes, and of its price file's where it names one, in hex
 * @param incumbent the name of the target in use today, usually a free one
 * @param candidate the name of the target one might move to, usually a paid one
 * @param targets every target, in file order; at least one, names unique
 * @param workloads every workload, in file order; at least one, names unique
 * @param load how requests are offered
 * @param caps what a run may use up at most
 * @param timeouts when a request is given up
 * @param storeTexts whether prompts and answers are kept in the run folder
 * @param seed the seed of everything random in the plan
 * @param evals how it is found out how good the answers are; as usual where null
 * @param gate what ends a build; as usual where null
 * @param meter whether it is checked how targets count tokens; false in run folders that are older than this field
 * @param language the language of the report's page; English where null
 */
public record Comparison(
        String name,
        String sha256,
        String incumbent,
        String candidate,
        List<Target> targets,
        List<Workload> workloads,
        Load load,
        Caps caps,
        Timeouts timeouts,
        boolean storeTexts,
        long seed,
        Evals evals,
        Gating gate,
        boolean meter,
        Language language) {

    public Comparison {
        targets = List.copyOf(targets);
        workloads = List.copyOf(workloads);
        // Run folders older than these fields lack them.
        evals = requireNonNullElse(evals, Evals.USUAL);
        gate = requireNonNullElse(gate, Gating.USUAL);
        language = requireNonNullElse(language, Language.EN);
    }

    /** The same of a part of its targets and workloads, asked in this way. */
    public Comparison narrowed(
            String otherIncumbent,
            String otherCandidate,
            List<Target> otherTargets,
            List<Workload> otherWorkloads,
            Evals otherEvals) {
        return new Comparison(
                name,
                sha256,
                otherIncumbent,
                otherCandidate,
                otherTargets,
                otherWorkloads,
                load,
                caps,
                timeouts,
                storeTexts,
                seed,
                otherEvals,
                gate,
                meter,
                language);
    }

    /** The target of this name, be it weighed or a helper's; empty where there is none. */
    public Optional<Target> target(String targetName) {
        return asked().filter(t -> t.name().equals(targetName)).findFirst();
    }

    /** All that are asked anything: the targets, then the models that help to grade their answers. */
    public Stream<Target> asked() {
        return Stream.concat(targets.stream(), evals.helpers().stream());
    }

    /** The workloads that are put under load, in file order. */
    public List<Workload> underLoad() {
        return workloads.stream().filter(Workload::load).toList();
    }

    /** Whether any target or helper is the simulator's, so that results must say SIMULATED. */
    public boolean simulated() {
        return asked().anyMatch(Target::simulated);
    }
}
