package dev.weighbridge.benchmarks.evals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Commands that start what is weighed and what answers it, each a process of its own. */
public final class Commands {
    /** In the project's root folder, where the scripts begin. */
    private static final Path WEIGH = Path.of("bin", "weigh");

    private Commands() {}

    /** The command line as users have it: the script with the packed jar. */
    public static List<String> weigh(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(WEIGH.toAbsolutePath().toString());
        command.addAll(arguments);
        return command;
    }

    /** A {@link GatewayMain} of this class path. */
    static List<String> gateway(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx1g", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path")));
        command.add(GatewayMain.class.getName());
        command.addAll(Arrays.asList(arguments));
        return command;
    }
}
