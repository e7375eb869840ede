package dev.weighbridge.weigh.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.measurements.userfile.UserFileException;
import dev.weighbridge.weigh.console.CommandFailed;
import dev.weighbridge.weigh.testing.TestingConsole;
import dev.weighbridge.weigh.testing.TestingConsole.Said;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class CommandErrorsTest {

    @Command(name = "broken")
    record Broken(Supplier<Throwable> why) implements Runnable {
        @Override
        public void run() {
            throw CommandErrorsTest.<RuntimeException>sneaky(why.get());
        }
    }

    @Test
    void anErrorNobodyForesawIsOneLineAndEndsWith3() {
        assertThat(run(false, () -> new IllegalStateException("odd\nstate")))
                .isEqualTo(
                        said(
                                3,
                                "stopped by an error nobody foresaw: java.lang.IllegalStateException: odd state; run it again with --verbose for its trace"));
    }

    @Test
    void errorsOfTheMachineAreOneLineToo() {
        Said said = run(false, () -> new OutOfMemoryError("Java heap space"));
        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.err())
                .contains("java.lang.OutOfMemoryError: Java heap space")
                .hasLineCount(1);
    }

    @Test
    void theTraceIsShownOnRequest() {
        Said said = run(true, () -> new IllegalStateException("odd"));
        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.err())
                .startsWith("broken: stopped by")
                .contains("\tat " + getClass().getName());
    }

    @Test
    void foreseenFailuresKeepTheirLineAndTheirCode() {
        assertThat(run(false, () -> CommandFailed.usage("x is wrong"))).isEqualTo(said(64, "x is wrong"));
        assertThat(run(false, () -> CommandFailed.invalid("y is away"))).isEqualTo(said(3, "y is away"));
        assertThat(run(false, () -> new UserFileException("comparisons/z.yaml: no")))
                .isEqualTo(said(64, "comparisons/z.yaml: no"));
    }

    private static Said said(int exitCode, String line) {
        return new Said(exitCode, "", "broken: " + line + System.lineSeparator());
    }

    private static Said run(boolean verbose, Supplier<Throwable> why) {
        CommandLine line =
                new CommandLine(new Broken(why)).setExecutionExceptionHandler(new CommandErrors(() -> verbose));
        return TestingConsole.inProject().run(line);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Throwable> E sneaky(Throwable why) throws E {
        throw (E) why;
    }
}
