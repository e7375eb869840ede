package dev.weighbridge.evalsuites.workload;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.weighbridge.evalsuites.suite.Check;
import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.evalsuites.suite.Suite;
import dev.weighbridge.gateway.request.Message;
import dev.weighbridge.gateway.request.Tools;
import dev.weighbridge.measurements.run.RunFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code suites.json}: the cases with checks that a run asks, so that its answers can be graded from its folder alone.
 * Where a comparison keeps no texts, neither questions nor references are in it.
 */
public final class KeptSuites {
    private static final String FILE = "suites.json";
    private static final int VERSION = 1;
    private static final List<Message> NOT_KEPT = List.of(new Message.User(""));

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .addMixIn(Message.class, MessageKinds.class)
            .addMixIn(Tools.Choice.class, ChoiceKinds.class)
            .addMixIn(Check.class, CheckKinds.class)
            .build();

    private KeptSuites() {}

    private record Kept(int version, List<KeptSuite> suites) {}

    /**
     * One suite.
     *
     * @param suite its cases with checks: all of them where it is put under load too
     * @param evaluated the ids of those that are asked one by one
     */
    private record KeptSuite(Suite suite, List<String> evaluated) {}

    /** Keeps what a run checks, unless an earlier process of it has done so, or nothing is checked. */
    public static void write(RunFolder folder, WorkloadSuites suites) {
        Path file = folder.path().resolve(FILE);
        if (suites.evaluated().isEmpty() || Files.exists(file)) {
            return;
        }
        boolean texts = folder.manifest().comparison().storeTexts();
        Kept kept = new Kept(
                VERSION,
                suites.evaluated().stream()
                        .map(evaluated -> kept(evaluated, suites, texts))
                        .toList());
        try {
            Path draft = folder.path().resolve(FILE + ".draft");
            Files.write(draft, MAPPER.writeValueAsBytes(kept));
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }

    private static KeptSuite kept(Suite evaluated, WorkloadSuites suites, boolean texts) {
        Suite checked = suites.checked(evaluated.name()).orElse(evaluated);
        List<EvalCase> cases = checked.cases().stream()
                .map(one -> texts ? one : withoutTexts(one))
                .toList();
        return new KeptSuite(
                new Suite(checked.name(), checked.hash(), cases),
                evaluated.cases().stream().map(EvalCase::id).toList());
    }

    private static EvalCase withoutTexts(EvalCase one) {
        return new EvalCase(
                one.id(),
                NOT_KEPT,
                one.tools(),
                one.extra(),
                one.checks(),
                one.threshold(),
                null,
                one.language(),
                one.tags(),
                one.weight(),
                one.cluster(),
                one.repeats());
    }

    /** What a run checks; empty where it checks nothing. */
    public static Optional<WorkloadSuites> read(RunFolder folder) {
        Path file = folder.path().resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Kept kept = MAPPER.readValue(file.toFile(), Kept.class);
            Map<String, List<String>> evaluated = kept.suites().stream()
                    .collect(Collectors.toMap(one -> one.suite().name(), KeptSuite::evaluated));
            List<Suite> suites = kept.suites().stream().map(KeptSuite::suite).toList();
            return Optional.of(WorkloadSuites.kept(folder.manifest().comparison(), suites, evaluated));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Message.SystemPrompt.class, name = "system"),
        @JsonSubTypes.Type(value = Message.User.class, name = "user"),
        @JsonSubTypes.Type(value = Message.Assistant.class, name = "assistant"),
        @JsonSubTypes.Type(value = Message.ToolResult.class, name = "tool")
    })
    private interface MessageKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Tools.Choice.Auto.class, name = "auto"),
        @JsonSubTypes.Type(value = Tools.Choice.None.class, name = "none"),
        @JsonSubTypes.Type(value = Tools.Choice.Required.class, name = "required"),
        @JsonSubTypes.Type(value = Tools.Choice.Named.class, name = "named")
    })
    private interface ChoiceKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Check.Single.class, name = "single"),
        @JsonSubTypes.Type(value = Check.Several.class, name = "several")
    })
    private interface CheckKinds {}
}
