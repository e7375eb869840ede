package dev.weighbridge.reports.cases;

import dev.weighbridge.reports.language.Words;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The graded cases of a run.
 *
 * @param targets the names of all targets, in the comparison's order
 * @param incumbent the target in use today
 * @param candidate the one to move to; may be the same
 * @param cases in the order of the workloads and of their files
 * @param left how many more were graded and are left out, at least 0
 * @param textsKept whether the run keeps prompts and answers
 */
public record Cases(
        List<String> targets, String incumbent, String candidate, List<GradedCase> cases, int left, boolean textsKept) {
    public Cases {
        targets = List.copyOf(targets);
        cases = List.copyOf(cases);
    }

    /** A case's address in the page, without the number sign; its first repeat stands for all. */
    public static String address(String workload, String id) {
        // Not a plus for a space: the browser compares it with an element's id.
        return "case="
                + URLEncoder.encode(workload + "/" + id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The addresses of all cases. */
    public Set<String> addresses() {
        return cases.stream().map(each -> address(each.workload(), each.id())).collect(Collectors.toSet());
    }

    /** The same with what graders say in other words. */
    public Cases in(Words words) {
        return new Cases(
                targets,
                incumbent,
                candidate,
                cases.stream().map(each -> each.in(words)).toList(),
                left,
                textsKept);
    }

    /** The most telling cases: those on which targets disagree, then wrong ones, then those without an answer. */
    public List<GradedCase> telling(int most) {
        return cases.stream()
                .sorted(Comparator.comparingInt(GradedCase::rank))
                .limit(most)
                .toList();
    }
}
