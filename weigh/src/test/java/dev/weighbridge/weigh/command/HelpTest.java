package dev.weighbridge.weigh.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.testing.GoldenFile;
import dev.weighbridge.simulator.fault.Faults;
import dev.weighbridge.weigh.testing.TestingConsole;
import dev.weighbridge.weigh.testing.TestingConsole.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Help reads the same wherever it is asked for, byte by byte. */
class HelpTest {
    private static final String FAULTS = "A prompt that contains [[fault:NAME]]";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "models",
                "prices",
                "plan",
                "claims",
                "evals",
                "report",
                "reconcile",
                "gate",
                "bless",
                "calibrate",
                "help"
            })
    void helpOfACommandIsItsGoldenText(String command) {
        GoldenFile.of("help/" + command + ".txt").matches(() -> help("help", command));
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "verify"})
    void helpOfACommandBelowAnotherIsItsGoldenText(String command) {
        GoldenFile.of("help/evals-" + command + ".txt").matches(() -> help("help", "evals", command));
        assertThat(help("evals", command, "--help")).isEqualTo(help("help", "evals", command));
    }

    @Test
    void helpOfTheWholeIsItsGoldenText() {
        GoldenFile.of("help/weigh.txt").matches(() -> help("help"));
    }

    @Test
    void helpOfTheSimulatorIsItsGoldenTextBeforeTheFaults() {
        GoldenFile.of("help/simulate.txt")
                .matches(() -> help("help", "simulate").split("\\Q" + FAULTS, 2)[0]);
    }

    @Test
    void helpOfTheSimulatorNamesAllFaults() {
        String help = help("help", "simulate");
        assertThat(help.split("\\s+")).containsAll(Faults.names());
        assertThat(help.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "models",
                "prices",
                "plan",
                "claims",
                "simulate",
                "evals",
                "report",
                "reconcile",
                "gate",
                "bless",
                "calibrate",
                "help"
            })
    void theOptionAsksForTheSameHelpAsTheCommand(String command) {
        assertThat(help(command, "--help")).isEqualTo(help("help", command));
        assertThat(help(command, "-h")).isEqualTo(help("help", command));
    }

    @Test
    void noCommandAtAllIsAnsweredWithHelpAndIsNoSuccess() {
        assertThat(TestingConsole.inProject().run()).isEqualTo(new Said(64, "", help("--help")));
        assertThat(TestingConsole.inProject().run("evals")).isEqualTo(new Said(64, "", help("help", "evals")));
    }

    private static String help(String... arguments) {
        Said said = TestingConsole.inProject().run(arguments);
        assertThat(said.exitCode()).isZero();
        assertThat(said.err()).isEmpty();
        return said.out();
    }
}
