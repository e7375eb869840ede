package dev.weighbridge.reports.cases;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weighbridge.reports.cases.GradedAnswer.CheckLine;
import dev.weighbridge.reports.cases.GradedAnswer.Use;
import dev.weighbridge.reports.chart.SafeJson;
import dev.weighbridge.reports.chart.TargetStyle;
import dev.weighbridge.reports.text.Durations;
import dev.weighbridge.reports.text.Numbers;
import dev.weighbridge.reports.text.Visible;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Cases as the page's script reads them: texts are named by their position in one list, and what is absent is unknown. */
final class CasesJson {
    private static final double NANOS = 1e9;

    private final Cases cases;
    private final TextTable texts = new TextTable();

    private CasesJson(Cases cases) {
        this.cases = cases;
    }

    static SafeJson of(Cases cases) {
        return SafeJson.ofValue(new CasesJson(cases).all());
    }

    private ObjectNode all() {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        ArrayNode targets = all.putArray("targets");
        for (int i = 0; i < cases.targets().size(); i++) {
            targets.addObject()
                    .put("name", Visible.of(cases.targets().get(i)))
                    .put("mark", new TargetStyle(i).number());
        }
        all.put("incumbent", cases.targets().indexOf(cases.incumbent()));
        all.put("candidate", cases.targets().indexOf(cases.candidate()));
        all.put("textsKept", cases.textsKept());
        ArrayNode each = all.putArray("cases");
        cases.cases().forEach(one -> each.add(one(one)));
        all.set("texts", texts.all());
        return all;
    }

    private ObjectNode one(GradedCase one) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("workload", texts.position(Visible.of(one.workload())))
                .put("id", Visible.of(one.id()))
                .put("address", Cases.address(one.workload(), one.id()))
                .put("repeat", one.repeat());
        ArrayNode tags = node.putArray("tags");
        one.tags().forEach(tag -> tags.add(texts.position(Visible.of(tag))));
        put(node, "prompt", one.prompt());
        put(node, "reference", one.reference());
        ArrayNode answers = node.putArray("answers");
        one.answers().forEach(answer -> answers.add(answer(answer)));
        return node;
    }

    private ObjectNode answer(GradedAnswer answer) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("target", cases.targets().indexOf(answer.target()))
                .put("exchange", answer.exchange())
                .put("outcome", answer.outcome().word())
                .put("score", String.format(Locale.ROOT, "%.2f", answer.score()));
        put(node, "because", answer.explanation());
        put(node, "text", answer.text());
        put(node, "reasoning", answer.reasoning());
        put(node, "extracted", answer.extracted());
        ArrayNode checks = node.putArray("checks");
        answer.checks().forEach(check -> checks.add(check(check)));
        use(node, answer.use());
        put(node, "answerer", answer.answerer());
        put(node, "recalledFrom", answer.recalledFrom());
        return node;
    }

    private ObjectNode check(CheckLine check) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        put(node, "grader", check.grader());
        put(node, "wanted", check.wanted());
        put(node, "outcome", check.outcome());
        put(node, "because", check.explanation());
        return node;
    }

    private void use(ObjectNode node, Use use) {
        put(node, "ttft", time(use.ttftNanos()));
        put(node, "e2e", time(use.e2eNanos()));
        put(node, "input", count(use.inputTokens()));
        put(node, "output", count(use.outputTokens()));
        put(node, "cost", use.cost() == null ? null : Numbers.usd(use.cost()) + " USD");
    }

    private static @Nullable String time(@Nullable Long nanos) {
        return nanos == null ? null : Durations.ofSeconds(nanos / NANOS);
    }

    private static @Nullable String count(@Nullable Long tokens) {
        return tokens == null ? null : Numbers.count(tokens);
    }

    private void put(ObjectNode node, String name, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            node.put(name, texts.position(text));
        }
    }

    private void put(ObjectNode node, String name, Excerpt text) {
        if (text.length() > 0) {
            node.put(name, texts.position(text));
        }
    }
}
