package dev.weighbridge.reports.page;

import dev.weighbridge.measurements.summary.Hashes;
import dev.weighbridge.measurements.summary.Summary;
import dev.weighbridge.measurements.summary.WorkloadFacts;
import dev.weighbridge.reports.page.Block.Fact;
import java.util.ArrayList;
import java.util.List;

/** What the numbers rest on, by hashes that a reader can reckon again. */
final class HashFacts {
    private HashFacts() {}

    static List<Fact> of(Summary summary) {
        List<Fact> facts = new ArrayList<>();
        facts.add(journal(summary.hashes()));
        facts.add(new Fact(
                "Comparison",
                summary.run().comparison() + ", SHA-256 " + summary.run().comparisonSha256(),
                true));
        summary.workloads().forEach(workload -> facts.add(suite(summary.hashes(), workload)));
        facts.add(new Fact(
                "To check a hash",
                "sha256sum on exchanges.jsonl and on the comparison's file says the same; a suite's is that of all it"
                        + " asks and checks, as suites.json keeps it, whatever its file looks like",
                false));
        return facts;
    }

    private static Fact journal(Hashes hashes) {
        return hashes.journal() == null
                ? new Fact("Journal", "\u2013 no hash of exchanges.jsonl was kept with this summary", false)
                : new Fact("Journal", "exchanges.jsonl, SHA-256 " + hashes.journal(), true);
    }

    private static Fact suite(Hashes hashes, WorkloadFacts workload) {
        String name = "Suite of " + workload.name();
        String hash = hashes.suites().get(workload.name());
        return hash == null
                ? new Fact(
                        name,
                        "\u2013 the run keeps no cases of " + workload.prompts() + ", so its hash is not known",
                        false)
                : new Fact(name, workload.prompts() + ", SHA-256 " + hash, true);
    }
}
