package dev.weighbridge.measurements.limits.honesty;

import dev.weighbridge.measurements.limits.LimitFinding;
import dev.weighbridge.measurements.limits.ProbeLog;
import dev.weighbridge.measurements.limits.honesty.Honesty.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Judges whether a gateway's words about its limits are true. Pure. */
public final class HonestyJudge {
    private HonestyJudge() {}

    /**
     * Holds everything that the responses said of limits against what became of the requests, and, where the finding is
     * sure and nobody else uses the limit, against the limiter that was found. Times are compared between a request's
     * sending and its answer, so that the network's time makes nothing false.
     */
    public static Honesty judge(ProbeLog log, LimitFinding finding) {
        Basis basis = new Basis(log, finding);
        WaitJudge waits = new WaitJudge(basis);
        KindStatements kinds = new KindStatements(basis);
        List<Statement> all = new ArrayList<>(new HintStatements(basis, waits).all());
        Spoken.of(basis).forEach(spoken -> all.addAll(allowance(spoken, basis, waits)));
        all.addAll(kinds.all());
        return new Honesty(all, kinds.saidKinds(), log.rejections(), kinds.insideOk());
    }

    private static List<Statement> allowance(Spoken spoken, Basis basis, WaitJudge waits) {
        return Stream.of(
                        new LimitStatement(basis).of(spoken),
                        new RemainingStatement(basis).of(spoken),
                        new ResetStatement(basis, waits).of(spoken))
                .flatMap(statement -> statement.stream())
                .toList();
    }
}
