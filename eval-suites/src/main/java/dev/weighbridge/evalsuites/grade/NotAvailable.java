package dev.weighbridge.evalsuites.grade;

/** Says that what a grader had to ask is not to be had, so that nothing is known of the answer: it is not gradable. */
public final class NotAvailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * A lack.
     *
     * @param because what is not there, as one clause
     */
    public NotAvailable(String because) {
        super(because);
    }
}
