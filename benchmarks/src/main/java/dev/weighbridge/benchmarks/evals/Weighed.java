package dev.weighbridge.benchmarks.evals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A process that ran to its end. Linux only.
 *
 * @param seconds from its start to its end
 * @param cpuSeconds what it used of all cores together
 * @param peakMb the most memory it ever held, resident, in millions of bytes
 * @param output what it said on both channels
 */
public record Weighed(int exitCode, double seconds, double cpuSeconds, long peakMb, String output) {
    private static final long SAMPLE_MILLIS = 20;
    private static final int PATIENCE_MINUTES = 8;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final long BYTES_PER_KIB = 1024;
    private static final long BYTES_PER_MB = 1_000_000;

    public static Weighed run(Path folder, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile("weighed", ".out");
        try {
            long startNanos = System.nanoTime();
            Process process = start(folder, environment, command, output);
            AtomicLong peakKib = new AtomicLong();
            double cpuSeconds = 0;
            long deadlineNanos = startNanos + TimeUnit.MINUTES.toNanos(PATIENCE_MINUTES);
            while (!process.waitFor(SAMPLE_MILLIS, TimeUnit.MILLISECONDS)) {
                sample(process, peakKib);
                cpuSeconds = cpuSeconds(process).orElse(cpuSeconds);
                if (System.nanoTime() - deadlineNanos > 0) {
                    process.destroyForcibly();
                }
            }
            double seconds = (System.nanoTime() - startNanos) / NANOS_PER_SECOND;
            return new Weighed(
                    process.exitValue(),
                    seconds,
                    cpuSeconds,
                    peakKib.get() * BYTES_PER_KIB / BYTES_PER_MB,
                    Files.readString(output));
        } finally {
            Files.delete(output);
        }
    }

    /** What a process used so far of all cores together; empty where it is over. */
    static OptionalDouble cpuSeconds(Process process) {
        return process.info().totalCpuDuration().stream()
                .mapToDouble(cpu -> cpu.toNanos() / NANOS_PER_SECOND)
                .findFirst();
    }

    static Process start(Path folder, Map<String, String> environment, List<String> command, Path output)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        builder.environment().put(Project.KEY_VARIABLE, GatewayMain.KEY);
        return builder.start();
    }

    /** The kernel keeps the peak itself, so that none falls between two samples but the last. */
    private static void sample(Process process, AtomicLong peakKib) {
        try {
            Files.readString(Path.of("/proc", Long.toString(process.pid()), "status"))
                    .lines()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .forEach(kib -> peakKib.accumulateAndGet(kib, Math::max));
        } catch (IOException e) {
            // It has just ended.
            return;
        }
    }

    /** Gives it, where it ended well. */
    public Weighed ok() {
        if (exitCode != 0) {
            throw new IllegalStateException("it ended with " + exitCode + ": " + output);
        }
        return this;
    }
}
