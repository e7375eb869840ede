package dev.weighbridge.evalsuites.claims;

import dev.weighbridge.gateway.exchange.Choice;
import dev.weighbridge.gateway.exchange.ToolCall;
import dev.weighbridge.gateway.request.Message;
import dev.weighbridge.gateway.request.ModelRequest;
import dev.weighbridge.gateway.request.Tools;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Makes the calls of a suite and judges its claims, without doing any I/O: a driver asks what is {@link #next}, sends it
 * and hands in what it saw. Calls are shared: each is made once, and every claim looks at it. Not thread-safe.
 */
public final class ClaimRun {
    private final ClaimSuite suite;
    private final boolean optedIn;
    private final Deque<Ask> due = new ArrayDeque<>();
    private final Observations seen = new Observations();

    /**
     * A run of a suite.
     *
     * @param optedIn whether calls that cost money or eat up a quota are made too
     */
    public ClaimRun(ClaimSuite suite, boolean optedIn) {
        this.suite = suite;
        this.optedIn = optedIn;
        suite.calls().stream().filter(this::allowed).forEach(spec -> {
            for (int repeat = 0; repeat < spec.times(); repeat++) {
                due.add(new Ask(spec, spec.name(), repeat, spec.request()));
            }
        });
    }

    /** How many requests there will be at most. */
    public int requestsAtMost() {
        return suite.calls().stream()
                .filter(this::allowed)
                .mapToInt(CallSpec::requests)
                .sum();
    }

    /** What is to be sent next, one at a time; empty where all is done. */
    public Optional<Ask> next() {
        return Optional.ofNullable(due.poll());
    }

    /** Hands in what was seen of an ask. */
    public void completed(Ask ask, Observation observation) {
        seen.add(observation);
        if (ask.spec().toolResult() != null && ask.name().equals(ask.spec().name())) {
            answered(ask, observation).ifPresent(due::addFirst);
        }
    }

    /** The request that tells the model what its tools returned; empty where it called none. */
    private static Optional<Ask> answered(Ask ask, Observation observation) {
        List<Choice> choices = observation.exchange().choices();
        ModelRequest asked = ask.request();
        String result = ask.spec().toolResult();
        if (asked == null
                || result == null
                || choices.isEmpty()
                || choices.get(0).toolCalls().isEmpty()) {
            return Optional.empty();
        }
        Choice said = choices.get(0);
        List<Message> messages = new ArrayList<>(asked.messages());
        messages.add(new Message.Assistant(said.content(), said.toolCalls()));
        for (ToolCall call : said.toolCalls()) {
            messages.add(new Message.ToolResult(call.id(), result));
        }
        String name = CallSpec.resultOf(ask.name());
        return Optional.of(new Ask(ask.spec(), name, ask.repeat(), withMessages(asked, messages)));
    }

    private static ModelRequest withMessages(ModelRequest asked, List<Message> messages) {
        return new ModelRequest(
                asked.model(),
                messages,
                asked.parameters(),
                new Tools(
                        asked.tools().offered(),
                        new Tools.Choice.Auto(),
                        asked.tools().parallel()),
                asked.stream(),
                asked.includeUsage(),
                asked.extra());
    }

    private boolean allowed(CallSpec spec) {
        return optedIn || spec.optIn() == null;
    }

    /** The verdict on every claim as far as calls were made. */
    public ClaimResults results(boolean simulated) {
        return new ClaimResults(
                suite.provider(),
                suite.source(),
                simulated,
                suite.claims().stream().map(this::result).toList());
    }

    private ClaimResult result(Claim claim) {
        if (claim.checks().isEmpty()) {
            String why = claim.whyUntestable().orElse("no call can tell");
            return result(claim, Verdict.NOT_TESTABLE, List.of(why), List.of());
        }
        Optional<CallSpec> withheld = withheld(claim);
        if (withheld.isPresent()) {
            String why = "needs " + withheld.get().requests() + " requests that are made only when asked for: "
                    + withheld.get().optIn();
            return result(claim, Verdict.NOT_TESTABLE, List.of(why), List.of());
        }
        List<Finding> findings = claim.checks().stream().map(this::find).toList();
        return result(
                claim,
                Verdicts.of(findings),
                findings.stream().map(Finding::because).distinct().toList(),
                findings.stream()
                        .flatMap(finding -> finding.evidence().stream())
                        .distinct()
                        .toList());
    }

    private Optional<CallSpec> withheld(Claim claim) {
        return claim.checks().stream()
                .flatMap(check -> check.calls().stream())
                .flatMap(name -> suite.call(name).stream())
                .filter(spec -> !allowed(spec))
                .findFirst();
    }

    private Finding find(Check check) {
        Optional<String> missing =
                check.calls().stream().filter(call -> !seen.has(call)).findFirst();
        return missing.map(call -> Finding.unsettled("the call " + call + " was not made" + unanswered(call)))
                .orElseGet(() -> check.find(seen));
    }

    private static String unanswered(String call) {
        return call.endsWith(".result") ? ", since no tool was called" : "";
    }

    private ClaimResult result(Claim claim, Verdict verdict, List<String> because, List<String> evidence) {
        int requests = claim.checks().stream()
                .flatMap(check -> check.calls().stream())
                .distinct()
                .mapToInt(name -> suite.call(name).map(CallSpec::times).orElse(1))
                .sum();
        return new ClaimResult(claim.id(), claim.words(), verdict, because, evidence, requests, claim.byHand());
    }
}
