package dev.weighbridge.evalsuites.grade;

/** Turns a text into a vector; what stands behind it asks a model. */
@FunctionalInterface
public interface Embedder {

    /**
     * The vector of a text, of the same length for every text and not all zero.
     *
     * @throws NotAvailable where none could be had; the answer is then not gradable
     */
    double[] embed(String text);
}
