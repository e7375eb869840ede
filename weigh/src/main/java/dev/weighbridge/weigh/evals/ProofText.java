package dev.weighbridge.weigh.evals;

import dev.weighbridge.evalsuites.grade.selftest.SelfTestResult.Verdict;
import dev.weighbridge.evalsuites.suite.Notice;
import java.util.List;
import java.util.stream.Stream;

/** What was found of suites, in lines for people: findings first, then a table, and one sentence in the end. */
final class ProofText {
    private static final int MOST_SHOWN = 20;

    private ProofText() {}

    /**
     * The lines.
     *
     * @param all whether every finding is shown, not only the first of each suite
     */
    static List<String> lines(List<SuiteProof> proofs, boolean all) {
        return Stream.of(
                        proofs.stream().flatMap(proof -> suite(proof, all ? Integer.MAX_VALUE : MOST_SHOWN)),
                        ProofTable.lines(proofs).stream(),
                        Stream.of("", conclusion(proofs)))
                .flatMap(lines -> lines)
                .toList();
    }

    private static Stream<String> suite(SuiteProof proof, int most) {
        Stream<String> notices = proof.notices().stream().map(Notice::line);
        List<String> said = Stream.concat(notices, findings(proof, most)).toList();
        return said.isEmpty()
                ? Stream.empty()
                : Stream.of(Stream.of(proof.shown()), said.stream().map(line -> "  " + line), Stream.of(""))
                        .flatMap(lines -> lines);
    }

    private static Stream<String> findings(SuiteProof proof, int most) {
        if (!proof.checked()) {
            return Stream.of("has no checks: what it asks is only measured");
        }
        List<CaseProof> findings = proof.findings();
        Stream<String> shown = findings.stream().limit(most).map(CaseProof::line);
        int left = findings.size() - most;
        return left > 0 ? Stream.concat(shown, Stream.of("and " + left + " more; --all shows them")) : shown;
    }

    private static String conclusion(List<SuiteProof> proofs) {
        long cases = proofs.stream().mapToLong(proof -> proof.cases().size()).sum();
        long proven =
                proofs.stream().mapToLong(proof -> proof.count(Verdict.PROVEN)).sum();
        long unsound = proofs.stream()
                .flatMap(proof -> proof.cases().stream())
                .filter(CaseProof::unsound)
                .count();
        if (unsound > 0) {
            return unsound + " of " + cases + " cases can never fail or never pass.";
        }
        return "Nothing wrong was found: " + proven + " of " + cases + " cases are proven"
                + (proven == cases ? "." : ", and the others cannot be tested.");
    }
}
