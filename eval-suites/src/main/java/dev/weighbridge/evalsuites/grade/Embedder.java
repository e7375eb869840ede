package dev.weighbridge.evalsuites.grade;

/** Turns a text into a vector; what stands behind it asks a model. */
@FunctionalInterface
public interface Embedder {

    /**
     * The vector of a text, of the same length for every text and not all zero.
     *
     * @throws RuntimeException where none could be had; the grade is then a grader error
     */
    double[] embed(String text);
}
