package dev.weighbridge.gateway.error;

import dev.weighbridge.gateway.exchange.ErrorKind;
import java.util.regex.Pattern;

/** Tells a route that does not exist from a model that does not (E27): both are 404, and only one is a typing error. */
final class NotFoundKinds {
    private static final Pattern DOUBLED = Pattern.compile("/v1/+v1\\b");
    private static final Pattern ROUTE =
            Pattern.compile("invalid url|unknown_?(?: request)? ?url|unknown (?:path|route|endpoint)"
                    + "|cannot (?:get|post|put) /|no (?:such )?(?:route|handler)"
                    + "|(?:route|page|file|path|url) (?:was )?not found"
                    + "|endpoint (?:was )?not found|no static resource");
    private static final Pattern MODEL = Pattern.compile(
            "\\bmodels?\\b.{0,160}?(?:not found|does not exist|doesn't exist|no longer|not available|is unavailable"
                    + "|deprecated|decommissioned|retired)"
                    + "|(?:unknown|invalid|no such|unsupported) model|access to (?:the )?model|^model: "
                    + "|no endpoints found|no allowed providers");
    /** What a router says that knows no more. */
    private static final Pattern GENERIC =
            Pattern.compile("^(?:404 ?:?)? ?(?:the )?(?:resource |requested resource )?(?:was )?(?:not found)?\\.?$"
                    + "|^no message was given$|^the body was empty$|could not be found");

    private NotFoundKinds() {}

    static ErrorKind kind(Evidence evidence) {
        if (isRoute(evidence)) {
            return ErrorKind.ROUTE_NOT_FOUND;
        } else if (isModel(evidence)) {
            return ErrorKind.MODEL_NOT_FOUND;
        }
        // A gateway's own 404 is JSON; a page or plain text comes from whatever stands before it.
        return !evidence.json() || evidence.says(GENERIC) ? ErrorKind.ROUTE_NOT_FOUND : ErrorKind.UNKNOWN;
    }

    static boolean isModel(Evidence evidence) {
        return ErrorNames.mean(ErrorKind.MODEL_NOT_FOUND, evidence) || evidence.says(MODEL);
    }

    static boolean isDoubled(Evidence evidence) {
        return evidence.holds(DOUBLED);
    }

    private static boolean isRoute(Evidence evidence) {
        return evidence.named("unknown_url") || evidence.says(ROUTE) || isDoubled(evidence);
    }
}
