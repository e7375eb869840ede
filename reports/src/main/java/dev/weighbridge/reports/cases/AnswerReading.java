package dev.weighbridge.reports.cases;

import dev.weighbridge.evalsuites.engine.plan.EvalPlan;
import dev.weighbridge.evalsuites.engine.rows.EvalRow;
import dev.weighbridge.evalsuites.grade.Graded;
import dev.weighbridge.evalsuites.grade.cases.CaseGraded;
import dev.weighbridge.evalsuites.grade.cases.CheckResult;
import dev.weighbridge.evalsuites.suite.Check;
import dev.weighbridge.gateway.exchange.Choice;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.measurements.run.Bill;
import dev.weighbridge.measurements.run.Consumption;
import dev.weighbridge.reports.cases.GradedAnswer.CheckLine;
import dev.weighbridge.reports.cases.GradedAnswer.Use;
import dev.weighbridge.reports.text.Visible;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a row and its grade as they are shown. */
record AnswerReading(EvalPlan plan, TextLimit limit) {

    GradedAnswer of(EvalRow row, CaseGraded grade) {
        Exchange exchange = row.exchange();
        Graded overall = grade.overall();
        return new GradedAnswer(
                row.item().target(),
                row.exchangeId(),
                overall.outcome(),
                overall.score(),
                Visible.of(overall.explanation()),
                limit.of(exchange.choices().stream()
                        .findFirst()
                        .map(AnswerReading::said)
                        .orElse("")),
                limit.of(exchange.choices().stream()
                        .findFirst()
                        .map(Choice::reasoning)
                        .orElse("")),
                limit.of(overall.extracted() == null ? "" : overall.extracted()),
                grade.checks().stream().flatMap(AnswerReading::lines).toList(),
                row.recalled() == null ? use(row) : Use.UNKNOWN,
                Visible.of(exchange.identity().words()),
                row.recalled() == null ? null : row.recalled().run());
    }

    private static String said(Choice choice) {
        String text = choice.content().isEmpty() ? choice.refusal() : choice.content();
        return PromptText.said(text, choice.toolCalls());
    }

    private Use use(EvalRow row) {
        Exchange exchange = row.exchange();
        Optional<Bill> bill = Bill.of(exchange.usage());
        return new Use(
                boxed(exchange.marks().ttftNanos()),
                exchange.marks().e2eNanos(),
                bill.map(Bill::promptTokens).orElse(null),
                bill.map(Bill::completionTokens).orElse(null),
                Consumption.money(exchange, plan.price(row.item().target())).orElse(null));
    }

    private static @Nullable Long boxed(OptionalLong nanos) {
        return nanos.isPresent() ? nanos.getAsLong() : null;
    }

    /** The checks that stand for themselves, those within others among them. */
    private static Stream<CheckLine> lines(CheckResult result) {
        if (result.check() instanceof Check.Single single) {
            return Stream.of(new CheckLine(
                    (single.negated() ? "not-" : "") + single.type(),
                    single.value() == null ? "" : Visible.of(String.valueOf(single.value())),
                    result.graded().outcome().word(),
                    Visible.of(result.graded().explanation())));
        }
        return result.parts().stream().flatMap(AnswerReading::lines);
    }
}
