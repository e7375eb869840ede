package dev.weighbridge.weigh.evals;

import java.nio.file.Path;

/**
 * A file that holds a suite.
 *
 * @param shown how it is called before people
 * @param path where it is
 */
record SuiteFile(String shown, Path path) {}
