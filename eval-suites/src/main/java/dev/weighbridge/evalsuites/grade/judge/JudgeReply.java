package dev.weighbridge.evalsuites.grade.judge;

/** What a judge says of anything it is asked. */
public final class JudgeReply {
    private JudgeReply() {}

    /** Whether a reply holds a grade of any kind. */
    public static boolean hasGrade(String reply) {
        return LastGrade.in(reply, "PASS|FAIL|A|B|TIE|\\d{1,2}").isPresent();
    }
}
