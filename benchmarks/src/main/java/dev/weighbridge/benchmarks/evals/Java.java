package dev.weighbridge.benchmarks.evals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Commands that start a Java of this class path. */
final class Java {
    /** Those that the script {@code bin/weigh} gives to every command but the simulator. */
    static final List<String> FLAGS_OF_WEIGH = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto");

    private Java() {}

    /** The command line as users have it, but for its jar. */
    static List<String> weigh(List<String> arguments) {
        return command(FLAGS_OF_WEIGH, "dev.weighbridge.weigh.command.Weigh", arguments);
    }

    static List<String> gateway(String... arguments) {
        return command(List.of("-Xmx1g", "-XX:+UseSerialGC"), GatewayMain.class.getName(), Arrays.asList(arguments));
    }

    private static List<String> command(List<String> flags, String main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        command.addAll(arguments);
        return command;
    }
}
