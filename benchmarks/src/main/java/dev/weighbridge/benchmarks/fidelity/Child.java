package dev.weighbridge.benchmarks.fidelity;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A process of this Java and class path, whose use of the machine is sampled from outside. Linux only. */
final class Child implements AutoCloseable {
    private static final double TICKS_PER_SECOND = 100;
    private static final long SAMPLE_NANOS = 50_000_000;

    private final Process process;
    private final Path output;
    private final List<Sample> samples = new ArrayList<>();
    private long peakKib;

    private record Sample(long nanos, double cpuSeconds) {}

    private Child(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static Child start(Path output, Map<String, String> environment, List<String> javaArguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Those that the build gives to every simulation.
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(javaArguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        Child child = new Child(builder.start(), output);
        Thread sampler = new Thread(child::sample, "sampler");
        sampler.setDaemon(true);
        sampler.start();
        return child;
    }

    /** Waits until its output contains a text, and gives the output. */
    String awaitOutput(String text) throws IOException {
        while (process.isAlive() || Files.readString(output).contains(text)) {
            String soFar = Files.readString(output);
            if (soFar.contains(text)) {
                return soFar;
            }
            LockSupport.parkNanos(SAMPLE_NANOS);
        }
        throw new IllegalStateException("the child ended before it said \"" + text + "\": " + Files.readString(output));
    }

    /** Waits for its end. */
    void join() throws IOException, InterruptedException {
        if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IllegalStateException("the child failed: " + Files.readString(output));
        }
    }

    /** The cores it used on average between two moments of the monotonic clock. */
    double cores(long fromNanos, long toNanos) {
        return (cpuAt(toNanos) - cpuAt(fromNanos)) / ((toNanos - fromNanos) / 1e9);
    }

    /** The most memory it ever held, in MiB. */
    long peakMib() {
        return peakKib / 1024;
    }

    private synchronized double cpuAt(long nanos) {
        for (int i = 1; i < samples.size(); i++) {
            Sample after = samples.get(i);
            if (after.nanos() >= nanos) {
                Sample before = samples.get(i - 1);
                double share = (double) (nanos - before.nanos()) / (after.nanos() - before.nanos());
                return before.cpuSeconds() + share * (after.cpuSeconds() - before.cpuSeconds());
            }
        }
        throw new IllegalStateException("no sample after " + nanos);
    }

    private void sample() {
        Path proc = Path.of("/proc", Long.toString(process.pid()));
        while (process.isAlive()) {
            try {
                String stat = Files.readString(proc.resolve("stat"));
                String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
                double cpu = (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
                long peak = peak(Files.readString(proc.resolve("status")));
                synchronized (this) {
                    samples.add(new Sample(System.nanoTime(), cpu));
                    peakKib = Math.max(peakKib, peak);
                }
            } catch (IOException e) {
                return;
            }
            LockSupport.parkNanos(SAMPLE_NANOS);
        }
    }

    private static long peak(String status) {
        return status.lines()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
