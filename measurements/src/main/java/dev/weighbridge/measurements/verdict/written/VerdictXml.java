package dev.weighbridge.measurements.verdict.written;

import dev.weighbridge.measurements.baseline.Judgement;
import dev.weighbridge.measurements.verdict.decision.Decision;
import dev.weighbridge.measurements.verdict.gate.GateStatus;
import dev.weighbridge.measurements.verdict.gate.MetricVerdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes {@code junit.xml}. What ends the build is a failure, or an error where it could not be judged; what is open or not
 * gated is skipped with its reason. A run that compared nothing has one test case that says so.
 */
final class VerdictXml {
    private final WrittenVerdict written;
    private final StringBuilder out = new StringBuilder();

    private VerdictXml(WrittenVerdict written) {
        this.written = written;
    }

    static String of(WrittenVerdict written) {
        VerdictXml xml = new VerdictXml(written);
        Map<String, List<TestCase>> suites = xml.suites();
        List<TestCase> all = suites.values().stream().flatMap(List::stream).toList();
        xml.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.out.append("<testsuites name=\"gate\"").append(counts(all)).append(">\n");
        suites.forEach(xml::suite);
        return xml.out.append("</testsuites>\n").toString();
    }

    /** How a comparison came out for a build server. */
    private enum Result {
        OK(""),
        FAILURE("failure"),
        ERROR("error"),
        SKIPPED("skipped");

        private final String element;

        Result(String element) {
            this.element = element;
        }
    }

    private record TestCase(
            String className, String name, Result result, String type, String words, List<String> evidence) {}

    private Map<String, List<TestCase>> suites() {
        Map<String, List<TestCase>> suites = gate();
        if (written.deciding() && !written.decisions().isEmpty()) {
            suites.put(
                    "decisions",
                    written.decisions().stream().map(this::testCase).toList());
        }
        return suites;
    }

    private Map<String, List<TestCase>> gate() {
        Map<String, List<TestCase>> suites = new LinkedHashMap<>();
        Judgement judgement = written.judgement();
        if (judgement.verdict() == null || judgement.verdict().verdicts().isEmpty()) {
            Result result = judgement.verdict() == null ? Result.SKIPPED : Result.ERROR;
            TestCase only = new TestCase(
                    judgement.comparison(), "gate", result, written.headline(), judgement.words(), List.of());
            suites.put(judgement.comparison(), List.of(only));
            return suites;
        }
        for (MetricVerdict verdict : judgement.verdict().verdicts()) {
            String suite =
                    verdict.subject().workload() + " on " + verdict.subject().target();
            suites.computeIfAbsent(suite, name -> new ArrayList<>()).add(testCase(verdict));
        }
        return suites;
    }

    private TestCase testCase(MetricVerdict verdict) {
        return new TestCase(
                written.judgement().comparison() + "." + verdict.subject().workload() + "."
                        + verdict.subject().target(),
                verdict.subject().words(),
                result(verdict.status()),
                verdict.rule().name(),
                verdict.words(),
                verdict.evidence());
    }

    private TestCase testCase(Decision decision) {
        return new TestCase(
                written.judgement().comparison() + "." + decision.workload(),
                "decision",
                written.breaks(decision) ? Result.FAILURE : Result.OK,
                decision.rule().name(),
                decision.words(),
                decision.evidence());
    }

    private Result result(GateStatus status) {
        return switch (status) {
            case PASS -> Result.OK;
            case FAIL -> Result.FAILURE;
            case INVALID -> Result.ERROR;
            case INCONCLUSIVE -> written.breaks(status) ? Result.FAILURE : Result.SKIPPED;
            case NOT_GATED -> Result.SKIPPED;
        };
    }

    private void suite(String name, List<TestCase> cases) {
        out.append("  <testsuite name=\"").append(escaped(name)).append('"');
        out.append(counts(cases)).append(">\n");
        cases.forEach(this::testCase);
        out.append("  </testsuite>\n");
    }

    private void testCase(TestCase each) {
        out.append("    <testcase classname=\"").append(escaped(each.className));
        out.append("\" name=\"").append(escaped(each.name)).append("\" time=\"0\">\n");
        if (each.result == Result.OK) {
            out.append("      <system-out>").append(escaped(each.words)).append("</system-out>\n");
        } else {
            String type = each.result == Result.SKIPPED ? "" : " type=\"" + escaped(each.type) + "\"";
            out.append("      <").append(each.result.element).append(type);
            out.append(" message=\"").append(escaped(each.words)).append("\"/>\n");
            if (!each.evidence.isEmpty()) {
                out.append("      <system-out>It rests on ");
                out.append(escaped(Cites.words(each.evidence))).append("</system-out>\n");
            }
        }
        out.append("    </testcase>\n");
    }

    private static String counts(List<TestCase> cases) {
        return " tests=\"" + cases.size() + "\" failures=\"" + count(cases, Result.FAILURE) + "\" errors=\""
                + count(cases, Result.ERROR) + "\" skipped=\"" + count(cases, Result.SKIPPED) + "\" time=\"0\"";
    }

    private static long count(List<TestCase> cases, Result result) {
        return cases.stream().filter(c -> c.result == result).count();
    }

    /** What XML 1.0 cannot hold at all becomes a replacement character. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\t', '\n', '\r' -> escaped.append(' ');
                default -> escaped.appendCodePoint(allowed(c) ? c : 0xFFFD);
            }
        });
        return escaped.toString();
    }

    private static boolean allowed(int c) {
        return (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }
}
