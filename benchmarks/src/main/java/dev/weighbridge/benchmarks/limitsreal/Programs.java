package dev.weighbridge.benchmarks.limitsreal;

import java.nio.file.Path;

/**
 * Where the servers come from and where they put their files.
 *
 * @param nginx the program, a path or a name on the path
 * @param haproxy the program, a path or a name on the path
 * @param folder an empty folder of this run's own
 */
record Programs(String nginx, String haproxy, Path folder) {}
