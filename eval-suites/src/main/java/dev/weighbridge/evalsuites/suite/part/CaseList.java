package dev.weighbridge.evalsuites.suite.part;

import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.evalsuites.suite.Suite;
import dev.weighbridge.measurements.userfile.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The cases of a suite as they are read; gives those without an id one, and holds that none is used twice. */
public final class CaseList {
    private static final int MOST_CASES = 200_000;
    private static final String AT_ODDS = "; ids are unique";

    private final SourceText suite;
    private final List<EvalCase> cases = new ArrayList<>();
    private final Map<String, String> placeOfId = new HashMap<>();

    /** No cases yet, of the suite in this file. */
    public CaseList(SourceText suite) {
        this.suite = suite;
    }

    /**
     * Adds a case.
     *
     * @param read the case; an empty id stands for none
     * @param source the file it stands in
     * @param line the line where it begins, from 1
     */
    public void add(EvalCase read, SourceText source, int line) {
        boolean named = !read.id().isEmpty();
        EvalCase one = named ? read : named(read, Hashes.id(read));
        String before = placeOfId.putIfAbsent(one.id(), source.name() + ":" + line);
        if (before != null) {
            throw source.error(
                    line,
                    named
                            ? "id \"" + one.id() + "\" is already used at " + before + AT_ODDS
                            : "is the same case as at " + before + "; remove one, or ask it twice with repeats: 2");
        }
        if (cases.size() >= MOST_CASES) {
            throw suite.error("has more than " + MOST_CASES + " cases; split it");
        }
        cases.add(one);
    }

    /** Adds a case without an id of its own; where the same case is there already, it counts as a further one. */
    public void addAgain(EvalCase read) {
        String id = Hashes.id(read);
        int times = 1;
        while (placeOfId.containsKey(times == 1 ? id : id + "-" + times)) {
            times++;
        }
        add(named(read, times == 1 ? id : id + "-" + times), suite, 1);
    }

    /** The id a case without one of its own is given: a hash of what it asks and checks. */
    public static String contentId(EvalCase unnamed) {
        return Hashes.id(unnamed);
    }

    /** The cases so far. */
    public List<EvalCase> cases() {
        return List.copyOf(cases);
    }

    /** The suite of these cases; complains where there are none. */
    public Suite suite(String name) {
        if (cases.isEmpty()) {
            throw suite.error("has no cases; give at least one");
        }
        return new Suite(name, Hashes.suite(cases), cases);
    }

    private static EvalCase named(EvalCase one, String id) {
        return new EvalCase(
                id,
                one.messages(),
                one.tools(),
                one.extra(),
                one.checks(),
                one.threshold(),
                one.reference(),
                one.language(),
                one.tags(),
                one.weight(),
                one.cluster(),
                one.repeats());
    }
}
