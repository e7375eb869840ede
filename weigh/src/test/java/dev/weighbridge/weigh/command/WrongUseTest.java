package dev.weighbridge.weigh.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.weigh.testing.TestingConsole;
import dev.weighbridge.weigh.testing.TestingConsole.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrongUseTest {
    private static final String KEY = "sk-or-v1-0123456789abcdef";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "modles                        | weigh: there is no command modles; did you mean \"models\"?",
                "weather                       | weigh: there is no command weather; known: models, prices, plan, claims, simulate, evals, report, reconcile, gate, bless, calibrate, help",
                "--verison                     | weigh: there is no option --verison; did you mean \"--version\"?",
                "help reprot                   | weigh help: there is no command reprot; did you mean \"report\"?",
                "help models free              | weigh help: there is no command below models; leave out free",
                "help evals verfy              | weigh help: there is no command verfy; did you mean \"verify\"?",
                "evals verfy                   | weigh evals: there is no command verfy; did you mean \"verify\"?",
                "models --fre                  | weigh models: there is no option --fre; did you mean \"--free\"?",
                "models --base_url=http://x    | weigh models: there is no option --base_url; did you mean \"--base-url\"?",
                "models --base-url             | weigh models: Missing required parameter for option '--base-url' (URL); see weigh help models",
                "models a b                    | weigh models: \"b\" is one argument too many; see weigh help models",
                "models                        | weigh models: no gateway is named; give a provider (openrouter, runyour, keeprouter, openai, anthropic), --base-url URL or --comparison NAME",
                "models opnrouter              | weigh models: PROVIDER is \"opnrouter\" (other servers go by --base-url); did you mean \"openrouter\"?",
                "models simulated              | weigh models: PROVIDER is \"simulated\" (other servers go by --base-url); known: openrouter, runyour, keeprouter, openai, anthropic",
                "models --base-url host/v1     | weigh models: --base-url is \"host/v1\"; give http:// or https:// and a host, e.g. http://127.0.0.1:11434/v1",
                "models openrouter --key-env MINE   | weigh models: --key-env is MINE, which is not set or empty; set it: export MINE=...",
                "models openrouter --comparison simulated | weigh models: --comparison brings its own gateways and variables; leave out PROVIDER",
                "models --comparison simulatd  | weigh models: comparisons/simulatd.yaml: no such comparison; did you mean \"simulated\"?",
                "simulate --port x             | weigh simulate: Invalid value for option '--port': 'x' is not an int; see weigh help simulate",
                "simulate --port 70000         | weigh simulate: --port is 70000; give one from 0 to 65535",
                "simulate --tokens 0           | weigh simulate: --tokens is 0; give a whole number from 1 on",
                "simulate --faults mixd        | weigh simulate: --faults is \"mixd\" (names of single faults go into prompts); did you mean \"mixed\"?",
                "simulate --truth /none/x      | weigh simulate: truth file /none/x cannot be written; give another path",
                "report nowhere                | weigh report: nowhere: no such folder; make a run with mvn gatling:test, or name one below reports/runs",
                "gate nowhere                  | weigh gate: nowhere: no such folder; make a run with mvn gatling:test, or name one below reports/runs",
                "gate --policy releases        | weigh gate: --policy is \"releases\"; did you mean \"release\"?",
                "bless docs                    | weigh bless: docs: is not the folder of a run, as it holds no run.json; name one below reports/runs",
                "calibrate                     | weigh calibrate: no run is named; name one below reports/runs, or several of the same comparison",
                "report docs                   | weigh report: docs: is not the folder of a run, as it holds no run.json; name one below reports/runs"
            })
    void isToldInOneLineAndEndsWith64(String arguments, String line) {
        assertThat(TestingConsole.inProject().run(arguments.split(" ")))
                .isEqualTo(new Said(64, "", line + System.lineSeparator()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                KEY,
                "models " + KEY,
                "models openrouter " + KEY,
                "models --key-env " + KEY,
                "models --base-url " + KEY,
                "models --comparison " + KEY,
                "models --base-url https://me:" + KEY + "@host/v1",
                "help " + KEY,
                "report " + KEY,
                "gate " + KEY,
                "gate --policy " + KEY,
                "bless " + KEY,
                "calibrate " + KEY,
                "evals " + KEY,
                "evals verify " + KEY,
                "simulate --faults " + KEY,
                "simulate --port " + KEY
            })
    void aKeyTypedInTheWrongPlaceIsNotShown(String arguments) {
        Said said = TestingConsole.inProject().run(arguments.split(" "));
        assertThat(said.exitCode()).isEqualTo(64);
        assertThat(said.out() + said.err()).doesNotContain("0123456789").hasLineCount(1);
    }

    @Test
    void versionIsThatOfTheBuild() {
        Said said = TestingConsole.inProject().run("--version");
        assertThat(said.exitCode()).isZero();
        assertThat(said.out()).matches("weigh \\d+\\.\\d+\\.\\d+\\S*\\R");
    }
}
