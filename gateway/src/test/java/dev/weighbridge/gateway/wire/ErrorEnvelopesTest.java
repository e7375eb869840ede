package dev.weighbridge.gateway.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.exchange.ErrorKind;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.GatewayError;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.exchange.Retryable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows E01 and E03 to E15: the envelopes of error responses. */
class ErrorEnvelopesTest {

    @Test
    void e01OpenAi() {
        assertError(
                "{\"error\":{\"message\":\"No such model\",\"type\":\"invalid_request_error\",\"param\":null,"
                        + "\"code\":\"model_not_found\"}}",
                "invalid_request_error",
                "model_not_found",
                "No such model");
    }

    @Test
    void e03AnErrorThatIsText() {
        assertError("{\"error\":\"boom\"}", null, null, "boom");
    }

    @Test
    void e04AnArrayOfOne() {
        assertError(
                "[{\"error\":{\"code\":400,\"message\":\"API key not valid.\",\"status\":\"INVALID_ARGUMENT\"}}]",
                "INVALID_ARGUMENT",
                "400",
                "API key not valid.");
    }

    @Test
    void e05Flat() {
        assertError(
                "{\"message\":\"Too hot\",\"type\":\"bad\",\"param\":\"temperature\",\"code\":\"wrong\"}",
                "bad",
                "wrong",
                "Too hot");
        assertError(
                "{\"object\":\"error\",\"message\":\"too long\",\"type\":\"BadRequestError\",\"param\":null,\"code\":400}",
                "BadRequestError",
                "400",
                "too long");
    }

    @Test
    void e06NestJsWithOneMessageOrMany() {
        assertError(
                "{\"statusCode\":400,\"timestamp\":\"2026-11-01T00:00:00Z\",\"path\":\"/v1\",\"message\":\"No\"}",
                null,
                "400",
                "No");
        assertError(
                "{\"statusCode\":400,\"message\":[\"model must be a string\",\"messages is empty\"],"
                        + "\"error\":\"Bad Request\"}",
                "Bad Request",
                "400",
                "model must be a string; messages is empty");
    }

    @Test
    void e07FastApiWithTextOrAList() {
        assertError("{\"detail\":\"Unauthorized\"}", null, null, "Unauthorized");
        assertError(
                "{\"detail\":[{\"loc\":[\"body\"],\"msg\":\"Field required\",\"type\":\"missing\"},"
                        + "{\"loc\":[\"body\"],\"msg\":\"Too short\",\"type\":\"short\"}]}",
                null,
                null,
                "Field required; Too short");
    }

    @Test
    void e07AnErrorInsideTheDetailIsFound() {
        assertError("{\"detail\":{\"error\":{\"message\":\"No\",\"type\":\"bad\",\"code\":7}}}", "bad", "7", "No");
        assertError("{\"detail\":{\"message\":\"No\"}}", null, null, "No");
    }

    @Test
    void e05AListOfErrorsIsItsFirst() {
        assertError("{\"success\":false,\"errors\":[{\"code\":1010,\"message\":\"banned\"}]}", null, "1010", "banned");
    }

    @Test
    void e08ProblemJson() {
        assertError(
                "{\"type\":\"about:blank\",\"title\":\"Bad\",\"status\":400,\"detail\":\"No model given\"}",
                "about:blank",
                null,
                "No model given");
        assertError("{\"type\":\"about:blank\",\"title\":\"Bad\",\"status\":400}", "about:blank", null, "Bad");
    }

    @Test
    void e09AnthropicOnThisRoute() {
        assertError(
                "{\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"Overloaded\"},"
                        + "\"request_id\":\"req_1\"}",
                "overloaded_error",
                null,
                "Overloaded");
    }

    @Test
    void e10OpenRouterAvailabilityWithoutACode() {
        assertError(
                "{\"error\":{\"message\":\"No endpoints found\",\"error_type\":\"not_found\",\"http_status\":404,"
                        + "\"availability\":{\"code\":\"free_variant_ended\",\"retryable\":false}}}",
                "not_found",
                "404",
                "No endpoints found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"429", "\"429\""})
    void e11ACodeIsTextHoweverItIsSent(String code) {
        assertError("{\"error\":{\"message\":\"no\",\"code\":" + code + "}}", null, "429", "no");
    }

    @Test
    void e12WhatTheUpstreamSaidIsShown() {
        assertError(
                "{\"error\":{\"message\":\"Provider returned error\",\"code\":502,\"metadata\":{\"raw\":"
                        + "\"{\\\"error\\\":{\\\"message\\\":\\\"CUDA out of memory\\\"}}\",\"provider_name\":\"X\"}}}",
                null,
                "502",
                "Provider returned error: CUDA out of memory");
        assertError(
                "{\"error\":{\"message\":\"Provider returned error\",\"code\":502,\"metadata\":{\"raw\":\"busy\"}}}",
                null,
                "502",
                "Provider returned error: busy");
    }

    @Test
    void e13AnHtmlPageIsItsTitle() {
        assertError("<html><head><TITLE>\n 502 Bad gateway </TITLE></head></html>", null, null, "502 Bad gateway");
        assertError("<html>no title</html>", null, null, "<html>no title</html>");
    }

    @Test
    void e31ALongPageIsCut() {
        Exchange exchange = Feed.error(502, "<html>" + "x".repeat(1 << 20)).end();
        assertThat(exchange.outcome())
                .isInstanceOfSatisfying(
                        Outcome.HttpError.class,
                        outcome -> assertThat(outcome.error().message())
                                .hasSize(2001)
                                .endsWith("…"));
    }

    @Test
    void e14AStreamOfOneError() {
        assertError(
                "event: error\ndata: {\"error\":{\"message\":\"boom\",\"code\":500}}\n\ndata: [DONE]\n\n",
                null,
                "500",
                "boom");
        assertError("data: {\"error\":\"boom\"}\r\n\r\n", null, null, "boom");
        assertError(": hello\n\ndata: {\"error\":\"boom\"}\n\n", null, null, "boom");
    }

    @Test
    void e15AnEmptyBody() {
        Exchange exchange = Feed.error(503, "").end();
        assertThat(exchange.outcome())
                .isEqualTo(new Outcome.HttpError(
                        503,
                        new GatewayError(
                                null,
                                null,
                                "the body was empty",
                                ErrorKind.OVERLOADED,
                                new Retryable(true, "load passes"))));
    }

    @Test
    void anEnvelopeWithoutAMessageSaysSo() {
        assertError("{\"error\":{\"code\":\"x\",\"message\":\" \"}}", null, "x", "no message was given");
        assertError("{}", null, null, "no message was given");
        assertError("[]", null, null, "no message was given");
    }

    private static void assertError(String body, @Nullable String type, @Nullable String code, String message) {
        Exchange exchange = Feed.error(400, body).end();
        assertThat(exchange.outcome()).isInstanceOfSatisfying(Outcome.HttpError.class, outcome -> {
            assertThat(outcome.status()).isEqualTo(400);
            assertThat(outcome.error())
                    .extracting(GatewayError::type, GatewayError::code, GatewayError::message)
                    .containsExactly(type, code, message);
        });
        assertThat(exchange.choices()).isEmpty();
    }
}
