package dev.weighbridge.evalsuites.grade.toolcall;

/**
 * What is wrong with a call.
 *
 * @param error which way
 * @param detail where and what
 */
record Complaint(CallError error, String detail) {

    /** The error's name, then the detail. */
    String line() {
        return error.label() + ": " + detail;
    }
}
