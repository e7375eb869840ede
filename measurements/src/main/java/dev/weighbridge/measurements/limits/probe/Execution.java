package dev.weighbridge.measurements.limits.probe;

/** A plan on its way. */
final class Execution {
    private final Plan plan;
    private int stage;
    private int sent;
    private long lastSentNanos;
    private int underWay;
    private boolean rejected;
    private boolean admitted;

    Execution(Plan plan) {
        this.plan = plan;
    }

    /** Whether there is nothing left to be sent or waited for. */
    boolean over() {
        return stage >= plan.stages().size() && underWay == 0;
    }

    /** What is to be done; not to be asked once it is over. */
    ProbeStep next(int number, long nowNanos) {
        while (stage < plan.stages().size() && stageOver()) {
            if (underWay > 0) {
                return new ProbeStep.Wait(Long.MAX_VALUE);
            }
            advance();
        }
        if (stage >= plan.stages().size()) {
            return new ProbeStep.Wait(Long.MAX_VALUE);
        }
        Stage current = plan.stages().get(stage);
        if (nowNanos < current.dueNanos(sent)) {
            return new ProbeStep.Wait(current.dueNanos(sent));
        }
        long turn = underWay < current.atOnce(sent) ? nowNanos : current.turnNanos(sent, underWay, lastSentNanos);
        if (nowNanos < turn) {
            return new ProbeStep.Wait(turn);
        }
        lastSentNanos = nowNanos;
        sent++;
        underWay++;
        return new ProbeStep.Send(number, current.shape());
    }

    private boolean stageOver() {
        Stage current = plan.stages().get(stage);
        return sent >= current.count() || (rejected && current.untilRejected());
    }

    private void advance() {
        stage = admitted && plan.stages().get(stage).last() ? plan.stages().size() : stage + 1;
        admitted = false;
        sent = 0;
        rejected = false;
    }

    void completed(boolean wasAdmitted, boolean wasRejected) {
        underWay--;
        admitted |= wasAdmitted;
        rejected |= wasRejected;
        while (underWay == 0 && stage < plan.stages().size() && stageOver()) {
            advance();
        }
    }
}
