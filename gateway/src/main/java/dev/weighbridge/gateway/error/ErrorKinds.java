package dev.weighbridge.gateway.error;

import dev.weighbridge.gateway.exchange.ErrorKind;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Decides what an error means. The first rule that holds decides; where none does, the error's names, then its status,
 * then its words.
 */
final class ErrorKinds {
    private static final Set<Integer> OURS = Set.of(Evidence.NO_STATUS, 400, 403, 404, 405, 422, 501);
    private static final Set<Integer> REFUSED = Set.of(Evidence.NO_STATUS, 400, 403, 422);
    private static final Set<Integer> TOO_LARGE_STATUSES = Set.of(413, 414, 431);

    private static final Pattern CONTEXT =
            Pattern.compile("maximum context length|context (?:length|window|size).{0,60}exceed"
                    + "|exceed\\w* .{0,60}context (?:length|window|size|limit)|prompt is too long"
                    + "|input tokens?.{0,40}exceeds? the (?:maximum|limit)");
    private static final Pattern NEVER_FITS = Pattern.compile("request (?:entity )?too large|payload too large");
    private static final Pattern LOADING =
            Pattern.compile("loading model|model .{0,160}\\bloading|warming up|model is not ready");
    private static final Pattern FLAGGED =
            Pattern.compile("content management policy|request blocked:|flagged by|moderation");
    private static final Pattern NO_ENDPOINT_FOR_IT = Pattern.compile("no endpoints found that support");
    private static final Pattern NOT_OFFERED = Pattern.compile("(?:not|n't) (?:yet |currently )?support"
            + "|(?:not|n't) (?:yet |currently )?available|unsupported|only (?:supported|available)");
    private static final Pattern FEATURE =
            Pattern.compile("\\b(?:stream|tool|function call|response_format|json_schema|vision|modalit)");
    private static final Pattern STREAM = Pattern.compile("\\bstream");
    private static final Pattern RESPONSES_ROUTE = Pattern.compile("\"path\":\"[^\"]{0,200}/responses");
    private static final Pattern DATA_POLICY = Pattern.compile("no endpoints found.{0,60}data policy");
    private static final Pattern KEY = Pattern.compile(
            "(?:invalid|incorrect|missing|no|expired) api key|api key (?:is )?(?:not valid|invalid|expired|missing)");

    private record Rule(ErrorKind kind, Predicate<Evidence> holds) {}

    private static final List<Rule> RULES = List.of(
            new Rule(ErrorKind.CONTEXT_LENGTH, ErrorKinds::isContext),
            new Rule(ErrorKind.TOO_LARGE, ErrorKinds::isTooLarge),
            new Rule(ErrorKind.PAYMENT, Spending::isSpent),
            new Rule(ErrorKind.RATE_LIMIT, it -> it.status() == 429 || ErrorNames.meanRateLimit(it)),
            new Rule(ErrorKind.LOADING, it -> it.statusIn(Set.of(Evidence.NO_STATUS, 500, 503)) && it.says(LOADING)),
            new Rule(ErrorKind.CONTENT_POLICY, it -> it.statusIn(REFUSED) && it.says(FLAGGED)),
            new Rule(ErrorKind.UNSUPPORTED, it -> it.statusIn(OURS) && isNotOffered(it)),
            new Rule(ErrorKind.PERMISSION, it -> it.status() == 404 && it.says(DATA_POLICY)),
            new Rule(ErrorKind.AUTHENTICATION, it -> it.statusIn(REFUSED) && it.says(KEY)));

    private ErrorKinds() {}

    static ErrorKind of(Evidence evidence) {
        return RULES.stream()
                .filter(rule -> rule.holds().test(evidence))
                .findFirst()
                .map(Rule::kind)
                .or(() -> ErrorNames.kind(evidence))
                .orElseGet(() -> ofStatus(evidence));
    }

    private static ErrorKind ofStatus(Evidence evidence) {
        int status = evidence.status() == Evidence.NO_STATUS ? StatusNames.status(evidence) : evidence.status();
        if (status == 404 || status == 410) {
            return NotFoundKinds.kind(evidence);
        } else if (REFUSED.contains(status) && NotFoundKinds.isModel(evidence)) {
            return ErrorKind.MODEL_NOT_FOUND;
        }
        return status == Evidence.NO_STATUS ? WordKinds.of(evidence) : StatusKinds.of(status);
    }

    /** A 429 that speaks of tokens speaks of a limit's tokens. */
    private static boolean isContext(Evidence it) {
        return it.status() != 429
                && it.status() <= 500
                && (ErrorNames.mean(ErrorKind.CONTEXT_LENGTH, it) || it.says(CONTEXT));
    }

    private static boolean isTooLarge(Evidence it) {
        return it.statusIn(TOO_LARGE_STATUSES)
                || (it.status() < 500 && (ErrorNames.mean(ErrorKind.TOO_LARGE, it) || it.says(NEVER_FITS)));
    }

    private static boolean isNotOffered(Evidence it) {
        return it.says(NO_ENDPOINT_FOR_IT)
                || (it.says(FEATURE) && it.says(NOT_OFFERED))
                || (it.status() == 400 && it.holds(RESPONSES_ROUTE) && it.says(STREAM));
    }
}
