package dev.weighbridge.weigh.evals;

import dev.weighbridge.evalsuites.grade.selftest.SelfTestResult.Verdict;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Suites as a table for the console: how many cases came to what. */
final class ProofTable {
    private static final List<String> HEAD = List.of(
            "suite",
            "cases",
            "proven",
            "cannot fail",
            "cannot pass",
            "not self-testable",
            "not gradable",
            "idle checks");

    private ProofTable() {}

    /** A line of heads, then one for each suite. */
    static List<String> lines(List<SuiteProof> proofs) {
        List<List<String>> table = Stream.concat(
                        Stream.of(HEAD), proofs.stream().map(ProofTable::cells))
                .toList();
        int[] widths = IntStream.range(0, HEAD.size())
                .map(column -> table.stream()
                        .mapToInt(cells -> length(cells.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        return table.stream().map(cells -> line(cells, widths)).toList();
    }

    private static List<String> cells(SuiteProof proof) {
        LongStream counts = LongStream.of(
                proof.cases().size(),
                proof.count(Verdict.PROVEN),
                proof.count(Verdict.CANNOT_FAIL),
                proof.count(Verdict.CANNOT_PASS),
                proof.count(Verdict.NO_REFERENCE),
                proof.count(Verdict.NOT_GRADABLE),
                proof.idleChecks());
        return Stream.concat(Stream.of(proof.shown()), counts.mapToObj(Long::toString))
                .toList();
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = cells.get(column);
            String padding = " ".repeat(widths[column] - length(cell));
            line.append(column == 0 ? cell + padding : "  " + padding + cell);
        }
        return line.toString();
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
