package dev.weighbridge.evalsuites.claims;

import static java.util.Objects.requireNonNull;

import dev.weighbridge.gateway.exchange.Finish;
import dev.weighbridge.measurements.userfile.DidYouMean;
import dev.weighbridge.measurements.userfile.Section;
import dev.weighbridge.measurements.userfile.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads the checks of a claim: each has a name, and below it the calls it looks at and what it wants of them. */
final class CheckReader {
    private final List<CallSpec> calls;
    private final Map<String, String> models;
    private final Map<String, Function<Value, Check>> known = new TreeMap<>();

    CheckReader(List<CallSpec> calls, Map<String, String> models) {
        this.calls = calls;
        this.models = models;
        ofAnswers();
        ofOthers();
        withMore();
        known.put("waits-cover", this::waits);
        known.put("text-tells-limits", value -> AdviceChecks.textTellsLimits(value.text()));
    }

    List<String> names() {
        return List.copyOf(known.keySet());
    }

    Check read(String name, Value value) {
        return requireNonNull(known.get(name)).apply(value);
    }

    private void ofAnswers() {
        answers("answered", AnswerChecks::answered);
        answers("accepted", seen -> Finding.pass(seen.call() + ": accepted", seen));
        answers("echoes-model", AnswerChecks::echoesModel);
        answers("usage-adds-up", AnswerChecks::usageAddsUp);
        answers("costs-nothing", AnswerChecks::costsNothing);
        answers("streams", StreamChecks::streams);
        answers("ends-with-done", StreamChecks::endsWithDone);
        answers("streams-as-generated", StreamChecks::streamsAsGenerated);
        answers("chunks-are-guarded", StreamChecks::chunksAreGuarded);
        answers("no-empty-choices", StreamChecks::noEmptyChoices);
        answers("suits-the-sdk", StreamChecks::suitsTheSdk);
        answers("messages-grammar", MessagesGrammar::check);
        answers("calls-tool", seen -> ToolChecks.callsTool(seen, ProbeTool.NAME, List.of(ProbeTool.FIELD)));
    }

    private void ofOthers() {
        known.put("refuses-stream", value -> EachOf.unhindered(names(value), StreamChecks::refusesStream));
        known.put("is-model-list", value -> EachOf.unhindered(names(value), ListChecks::isModelList));
        together("same-shape", RepeatChecks::sameShape);
        together("models-differ", RepeatChecks::modelsDiffer);
        together("several-backends", RepeatChecks::severalBackends);
        together("same-text", RepeatChecks::sameText);
        together("same-tool-call", ToolChecks::sameToolCall);
        // A limit is what is looked for here, not what hinders.
        known.put("limited", value -> new AllOf(names(value), RepeatChecks::limited));
    }

    private void withMore() {
        more("status", "is", (names, is) -> {
            List<Integer> allowed =
                    is.items().stream().map(each -> each.integer(100, 599)).toList();
            return new EachOf(names, seen -> AnswerChecks.status(seen, allowed));
        });
        more("finishes", "as", (names, as) -> {
            Finish.Reason reason = reason(as);
            return EachOf.unhindered(names, seen -> AnswerChecks.finishes(seen, reason));
        });
        more("capped", "tokens", (names, tokens) -> {
            int limit = tokens.integer(1, 100_000);
            return EachOf.answers(names, seen -> AnswerChecks.capped(seen, limit));
        });
        more("says", "matches", (names, pattern) -> {
            Pattern wanted = pattern(pattern);
            return EachOf.answers(names, seen -> AnswerChecks.says(seen, wanted));
        });
        more("says-not", "matches", (names, pattern) -> {
            Pattern unwanted = pattern(pattern);
            return EachOf.answers(names, seen -> AnswerChecks.saysNot(seen, unwanted));
        });
        more("error-of", "envelope", (names, envelope) -> {
            ErrorShape shape = shape(envelope);
            return new EachOf(names, seen -> shape.check(seen));
        });
        more("lists", "ids", (names, ids) -> {
            List<String> wanted = ids.items().stream().map(this::id).toList();
            return EachOf.unhindered(names, seen -> ListChecks.lists(seen, wanted));
        });
        more("free-ends-with", "ending", (names, ending) -> {
            String wanted = ending.text();
            return EachOf.unhindered(names, seen -> ListChecks.freeEndsWith(seen, wanted));
        });
        more("priced-at-nothing", "id", (names, id) -> {
            String wanted = id(id);
            return EachOf.unhindered(names, seen -> ListChecks.pricedAtNothing(seen, wanted));
        });
    }

    private void answers(String name, Function<Observation, Finding> rule) {
        known.put(name, value -> EachOf.answers(names(value), rule));
    }

    private void together(String name, Function<List<Observation>, Finding> rule) {
        known.put(name, value -> new Together(names(value), rule));
    }

    private void more(String name, String key, BiFunction<List<String>, Value, Check> make) {
        known.put(name, value -> {
            Section section = value.section(List.of("of", key));
            return make.apply(
                    names(section.get("of", "name the calls it looks at")),
                    section.get(key, "say what is wanted of them"));
        });
    }

    private Check waits(Value value) {
        Section section = value.section(List.of("waits", "window"));
        return AdviceChecks.waitsCover(
                section.get("waits", "give the waits").items().stream()
                        .map(Value::duration)
                        .toList(),
                section.get("window", "give the window's length").duration());
    }

    private List<String> names(Value value) {
        List<String> known = calls.stream().map(CallSpec::name).toList();
        for (Value item : value.items()) {
            String name = item.text();
            String call = name.endsWith(".result") ? name.substring(0, name.length() - ".result".length()) : name;
            if (!known.contains(call)) {
                throw item.not("no call has this name; " + DidYouMean.phrase(call, known));
            }
        }
        return value.items().stream().map(Value::text).toList();
    }

    private String id(Value value) {
        String id = value.text();
        return id.startsWith("$") ? models.getOrDefault(id.substring(1), id) : id;
    }

    private static Pattern pattern(Value value) {
        try {
            return Pattern.compile(value.text(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        } catch (PatternSyntaxException e) {
            throw value.not("it is no regular expression: " + e.getDescription());
        }
    }

    private static Finish.Reason reason(Value value) {
        return Arrays.stream(Finish.Reason.values())
                .filter(reason -> label(reason).equals(value.text()))
                .findFirst()
                .orElseThrow(() -> value.not("write stop, length or tool-calls"));
    }

    private static ErrorShape shape(Value value) {
        return Arrays.stream(ErrorShape.values())
                .filter(shape -> label(shape).equals(value.text()))
                .findFirst()
                .orElseThrow(() -> value.not("write openai, nest, openrouter or anthropic"));
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
