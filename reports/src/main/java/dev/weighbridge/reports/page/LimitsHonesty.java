package dev.weighbridge.reports.page;

import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.measurements.limits.honesty.Honesty;
import dev.weighbridge.measurements.limits.honesty.Honesty.Statement;
import dev.weighbridge.measurements.limits.honesty.Honesty.Verdict;
import dev.weighbridge.reports.page.Block.Column;
import dev.weighbridge.reports.page.Block.Group;
import dev.weighbridge.reports.page.Block.Prose;
import dev.weighbridge.reports.page.Block.Row;
import dev.weighbridge.reports.page.Block.Table;
import dev.weighbridge.reports.text.Numbers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a gateway says of its limits, held against what it did. */
final class LimitsHonesty {
    private LimitsHonesty() {}

    static List<Block> of(Honesty honesty, String id) {
        Prose rejections = new Prose(rejections(honesty));
        return honesty.statements().isEmpty() ? List.of(rejections) : List.of(table(honesty, id), rejections);
    }

    private static String rejections(Honesty honesty) {
        if (honesty.rejections() == 0) {
            return "Nothing was rejected, so nothing was said in a rejection.";
        }
        String inside = honesty.insideOk() == 0
                ? "None of them stood inside a 200."
                : Numbers.count(honesty.insideOk()) + " of them stood inside a 200, where no status tells of it.";
        return "Rejected: " + Numbers.count(honesty.rejections()) + ". " + said(honesty) + inside;
    }

    private static String said(Honesty honesty) {
        String kinds = honesty.saidKinds().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(kind -> words(kind.getKey()) + " (" + Numbers.count(kind.getValue()) + ")")
                .collect(Collectors.joining(", "));
        return kinds.isEmpty() ? "" : "The limit they name: " + kinds + ". ";
    }

    private static String words(Outcome.Limit limit) {
        return limit == Outcome.Limit.UNKNOWN
                ? "none in particular"
                : limit.name().toLowerCase(Locale.ROOT);
    }

    private static Table table(Honesty honesty, String id) {
        List<Column> columns = List.of(
                Column.words("Where it is said"),
                Column.words("Verdict"),
                Column.number("Checks", ""),
                Column.number("Off by", "s, median"),
                Column.words("Finding"),
                Column.words("Exchanges"));
        List<Row> rows = honesty.statements().stream().map(LimitsHonesty::row).toList();
        return new Table(
                id + "-honesty",
                "What the gateway says of its limit",
                "and whether it is so",
                columns,
                List.of(new Group("", rows)));
    }

    private static Row row(Statement statement) {
        return new Row(
                Datum.code(statement.name()),
                List.of(
                        Datum.of(statement.verdict().name(), meaning(statement.verdict())),
                        Datum.count(statement.checks()),
                        error(statement),
                        statement.finding().isBlank() ? Datum.unknown("nothing to add") : Datum.of(statement.finding()),
                        ExchangeIds.of(statement.exchangeIds(), "none shows it")));
    }

    private static String meaning(Verdict verdict) {
        return switch (verdict) {
            case TRUE -> "it holds";
            case LATE -> "who obeys waits too long";
            case EARLY -> "who obeys is rejected";
            case ABSENT -> "it is not there";
            case NONSENSE -> "it cannot be meant";
            case UNTESTED -> "nothing proved or disproved it";
        };
    }

    private static Datum error(Statement statement) {
        Double seconds = statement.medianErrorSeconds();
        if (seconds == null) {
            return Datum.unknown(statement.checks() == 0 ? "not checked" : "no time");
        }
        String way = seconds > 0 ? "too late" : seconds < 0 ? "too early" : "";
        return Datum.of(Numbers.estimate(Math.abs(seconds)), way);
    }
}
