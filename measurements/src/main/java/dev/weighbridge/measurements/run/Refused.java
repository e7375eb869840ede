package dev.weighbridge.measurements.run;

/**
 * No leave to send.
 *
 * @param because one line that names the cap, what is used, and what was asked
 */
public record Refused(String because) implements Reservation {
    /** How a reason begins that is a cap and no fault. */
    public static final String CAP_REACHED = "cap reached: ";
}
