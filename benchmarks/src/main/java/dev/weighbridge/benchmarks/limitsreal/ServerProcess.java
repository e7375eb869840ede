package dev.weighbridge.benchmarks.limitsreal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server that runs as a child until it is closed, or until this process ends. */
final class ServerProcess implements AutoCloseable {
    private static final int TRIES = 100;
    private static final long BETWEEN_TRIES_MILLIS = 100;
    private static final long GRACE_SECONDS = 2;

    private final Process process;
    private final Thread hook;

    private ServerProcess(Process process) {
        this.process = process;
        this.hook = new Thread(process::destroyForcibly, "end-server");
    }

    /**
     * Starts it and waits until it serves.
     *
     * @param folder gets its output as {@code name.out} and its process id as {@code name.pid}
     * @param port where it will listen
     * @throws IOException where it cannot be started or does not serve within 10 s
     */
    static ServerProcess start(String name, Path folder, int port, List<String> command)
            throws IOException, InterruptedException {
        Path output = folder.resolve(name + ".out");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        ServerProcess server = new ServerProcess(process);
        Runtime.getRuntime().addShutdownHook(server.hook);
        Files.writeString(folder.resolve(name + ".pid"), process.pid() + "\n");
        if (!server.serves(port)) {
            server.close();
            throw new IOException(
                    name + " does not serve: " + Files.readString(output).strip());
        }
        return server;
    }

    private boolean serves(int port) throws InterruptedException {
        for (int left = TRIES; left > 0; left--) {
            if (connects(port)) {
                return true;
            }
            if (process.waitFor(BETWEEN_TRIES_MILLIS, TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        return false;
    }

    private static boolean connects(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending, and the hook runs anyway.
            process.destroyForcibly();
        }
    }
}
