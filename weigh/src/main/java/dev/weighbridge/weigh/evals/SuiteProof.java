package dev.weighbridge.weigh.evals;

import dev.weighbridge.evalsuites.grade.selftest.SelfTest;
import dev.weighbridge.evalsuites.grade.selftest.SelfTestResult.Verdict;
import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.evalsuites.suite.Loaded;
import dev.weighbridge.evalsuites.suite.Notice;
import dev.weighbridge.evalsuites.suite.Suite;
import dev.weighbridge.evalsuites.suite.load.Suites;
import java.util.Comparator;
import java.util.List;

/**
 * What was found of one suite.
 *
 * @param shown how its file is called before people
 * @param name the suite's name
 * @param hash the suite's hash
 * @param notices what could not be carried over from a foreign format
 * @param checked whether any of its cases has a check
 * @param cases what was found of each case, in file order
 */
record SuiteProof(
        String shown, String name, String hash, List<Notice> notices, boolean checked, List<CaseProof> cases) {
    SuiteProof {
        notices = List.copyOf(notices);
        cases = List.copyOf(cases);
    }

    /**
     * Reads a suite and tests it; only what was found is kept.
     *
     * @throws dev.weighbridge.measurements.userfile.UserFileException at the first thing that is wrong with the file
     */
    static SuiteProof of(SuiteFile file, SelfTest test) {
        Loaded loaded = Suites.loadWithNotices(file.path());
        Suite suite = loaded.suite();
        boolean checked = suite.cases().stream().anyMatch(one -> !one.checks().isEmpty());
        List<CaseProof> cases = suite.cases().stream()
                .map(one -> new CaseProof(place(file, one), Tested.of(one, test)))
                .toList();
        return new SuiteProof(file.shown(), suite.name(), suite.hash(), loaded.notices(), checked, cases);
    }

    private static String place(SuiteFile file, EvalCase one) {
        return one.checks().isEmpty() ? file.shown() : one.checks().get(0).place();
    }

    /** How many cases came to this. */
    long count(Verdict verdict) {
        return cases.stream().filter(one -> one.result().verdict() == verdict).count();
    }

    /** How many checks of proven cases no wrong answer failed. */
    long idleChecks() {
        return cases.stream()
                .filter(one -> one.result().verdict() == Verdict.PROVEN)
                .mapToLong(one -> one.result().idle().size())
                .sum();
    }

    /** Whether no case says the same of every model. */
    boolean sound() {
        return cases.stream().noneMatch(CaseProof::unsound);
    }

    /** The cases of which there is something to say, the worst first. */
    List<CaseProof> findings() {
        return cases.stream()
                .filter(one -> !one.proven())
                .sorted(Comparator.comparingInt(CaseProof::rank))
                .toList();
    }
}
