package dev.weighbridge.gateway.decode;

import dev.weighbridge.gateway.error.ErrorReader;
import dev.weighbridge.gateway.error.ReadError;
import dev.weighbridge.gateway.exchange.Choice;
import dev.weighbridge.gateway.exchange.Finish;
import dev.weighbridge.gateway.exchange.GatewayError;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.exchange.Outcome.Violation;
import dev.weighbridge.gateway.exchange.ResponseHead;
import dev.weighbridge.gateway.secret.Redactor;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Decides what an exchange came to. In order: an error status, a broken bound, an error inside a 200, the way it was
 * aborted unless the answer was whole, a body that is no answer, a missing finish, and last what the finish says.
 */
final class Verdicts {
    private static final int EXCERPT = 120;

    private final AnswerDraft draft;
    private final @Nullable ResponseHead head;
    private final EventStream events;
    private final @Nullable Broken broken;
    private final Redactor redactor;

    /** A bound or rule of the protocol that was broken on the way. */
    record Broken(Violation violation, String detail) {}

    Verdicts(
            AnswerDraft draft,
            @Nullable ResponseHead head,
            EventStream events,
            @Nullable Broken broken,
            Redactor redactor) {
        this.draft = draft;
        this.head = head;
        this.events = events;
        this.broken = broken;
        this.redactor = redactor;
    }

    /**
     * The outcome.
     *
     * @param kind what the body was
     * @param body the body where it was not read as events
     * @param whole whether that body was JSON
     * @param aborted how it was ended early; null where the body ended by itself
     */
    Outcome outcome(BodyKind kind, @Nullable BodyBuffer body, boolean whole, @Nullable Outcome aborted) {
        if (head == null) {
            return aborted != null ? aborted : violation(Violation.EMPTY, "the connection ended without a response");
        }
        if (!HttpDecoder.ok(head.status())) {
            return errorStatus(head, body);
        }
        if (broken != null) {
            return new Outcome.ProtocolError(broken.violation(), broken.detail());
        }
        ReadError error = draft.error();
        if (error != null) {
            return error.insideOk();
        }
        if (aborted != null && !draft.finished()) {
            return aborted;
        }
        return body == null ? ofStream(kind) : ofBody(kind, body, whole);
    }

    private Outcome errorStatus(ResponseHead response, @Nullable BodyBuffer body) {
        if (response.status() >= 300 && response.status() < 400) {
            return redirect(response);
        }
        String text = broken != null && broken.violation() == Violation.ENCODING
                ? broken.detail()
                : body == null ? "" : body.text();
        return new ErrorReader(redactor).ofBody(text).outcome(response.status());
    }

    private Outcome redirect(ResponseHead response) {
        String host = response.header("location").map(Verdicts::host).orElse("nowhere");
        return violation(
                Violation.REDIRECT,
                response.status() + " to " + host + "; redirects are not followed with a key: correct the base URL");
    }

    private static String host(String location) {
        try {
            URI uri = URI.create(location.strip());
            return uri.getHost() == null ? "another path of the same host" : uri.getHost();
        } catch (IllegalArgumentException e) {
            return "an address that is not a URL";
        }
    }

    private Outcome ofBody(BodyKind kind, BodyBuffer body, boolean whole) {
        if (kind == BodyKind.HTML) {
            return violation(
                    Violation.HTML, "an HTML page came in place of an answer; is the base URL right? " + excerpt(body));
        }
        if (!whole) {
            return violation(Violation.NOT_JSON, "the body is not JSON: " + excerpt(body));
        }
        return draft.choices().isEmpty() ? noChoice("the body holds no choice: " + excerpt(body)) : ofAnswer();
    }

    private Outcome ofStream(BodyKind kind) {
        if (kind == BodyKind.EVENTS && !events.recognised()) {
            return violation(Violation.NOT_JSON, "the body is neither JSON nor a stream of events");
        }
        if (events.dataEvents() + events.skipped() == 0) {
            return violation(Violation.EMPTY, emptiness());
        }
        if (events.dataEvents() == 0) {
            return violation(Violation.NOT_JSON, "no event of the stream was JSON");
        }
        return draft.choices().isEmpty() ? noChoice("no event of the stream held a choice") : ofAnswer();
    }

    private Outcome noChoice(String detail) {
        return draft.foreign() == null
                ? violation(Violation.NO_CHOICES, detail)
                : violation(
                        Violation.DIALECT,
                        "the answer is one of the " + draft.foreign()
                                + " dialect, which was not asked; is the base URL or the dialect right?");
    }

    private String emptiness() {
        return events.comments() > 0
                ? "the stream held " + events.comments() + " comments and no data"
                : "the response held no data";
    }

    private Outcome ofAnswer() {
        if (!draft.finished()) {
            String end = events.done() ? "the end marker came" : "the body ended";
            return new Outcome.Incomplete(end + " without a finish reason");
        }
        return ofFinish(draft.choices().get(0).read());
    }

    private static Outcome ofFinish(Choice choice) {
        Finish.Reason reason = choice.finish().reason();
        if (!choice.refusal().isEmpty()) {
            return new Outcome.Refused(choice.refusal());
        }
        return switch (reason) {
            case CONTENT_FILTER -> new Outcome.Refused(choice.finish().raw());
            case LENGTH -> new Outcome.Truncated();
            case ERROR ->
                new Outcome.StreamError(
                        new GatewayError(null, null, "the finish reason is error; no message was given"));
            case STOP, TOOL_CALLS, OTHER, NONE -> new Outcome.Completed(reason);
        };
    }

    private String excerpt(BodyBuffer body) {
        String text = redactor.redact(body.text().strip()).replaceAll("\\s+", " ");
        return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "…";
    }

    private static Outcome violation(Violation violation, String detail) {
        return new Outcome.ProtocolError(violation, detail);
    }
}
