package dev.weighbridge.gateway.wire;

import static dev.weighbridge.gateway.wire.JudgedErrors.assertKind;
import static dev.weighbridge.gateway.wire.JudgedErrors.error;
import static dev.weighbridge.gateway.wire.JudgedErrors.json;
import static dev.weighbridge.gateway.wire.JudgedErrors.retry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.exchange.ErrorKind;
import dev.weighbridge.gateway.exchange.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows E01 to E26 and E28 to E30: what an error means and whether trying again can help. In bodies, {@code '} stands for {@code "}. */
class ErrorKindsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "400 | INVALID_REQUEST | {'error':{'message':'Unknown parameter','type':'invalid_request_error','code':'unknown_parameter'}}",
                "401 | AUTHENTICATION | {'error':{'message':'Incorrect API key provided','type':'invalid_request_error','code':'invalid_api_key'}}",
                "403 | PERMISSION | {'error':{'message':'Country, region, or territory not supported','type':'request_forbidden','code':'unsupported_country_region_territory'}}",
                "404 | MODEL_NOT_FOUND | {'error':{'message':'The model `x` does not exist or you do not have access to it.','type':'invalid_request_error','code':'model_not_found'}}",
                "422 | INVALID_REQUEST | {'error':{'message':'no','type':'invalid_request_error'}}",
                "400 | UNSUPPORTED | {'error':{'message':'Unsupported value: stream does not support true with this model.','code':'unsupported_value'}}",
                "400 | INVALID_REQUEST | {'error':{'message':'Unsupported parameter: max_tokens is not supported with this model.','code':'unsupported_parameter'}}"
            })
    void e01AnOpenAiErrorThatStays(int status, ErrorKind kind, String body) {
        assertKind(status, kind, false, body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "500 | SERVER | {'error':{'message':'The server had an error','type':'server_error'}}",
                "503 | OVERLOADED | {'error':{'message':'The engine is currently overloaded','code':'server_is_overloaded'}}",
                "503 | RATE_LIMIT | {'error':{'message':'Slow down','code':'slow_down'}}",
                "429 | RATE_LIMIT | {'error':{'message':'Slow down','code':'slow_down'}}"
            })
    void e01AnOpenAiErrorThatPasses(int status, ErrorKind kind, String body) {
        assertKind(status, kind, true, body);
    }

    @Test
    void e04GeminisWrongKeyIsNoMalformedRequest() {
        assertKind(
                400,
                ErrorKind.AUTHENTICATION,
                false,
                "[{'error':{'code':400,'message':'API key not valid. Please pass a valid API key.','status':'INVALID_ARGUMENT'}}]");
    }

    @Test
    void e06StreamingARouteThatHasNoStreamsIsUnsupported() {
        assertKind(
                400,
                ErrorKind.UNSUPPORTED,
                false,
                "{'statusCode':400,'timestamp':'2026-03-24T00:00:00.000Z','path':'/v1/responses','message':'stream requires an openai/ model'}");
        assertKind(
                400,
                ErrorKind.INVALID_REQUEST,
                false,
                "{'statusCode':400,'path':'/v1/chat/completions','message':['messages should not be empty']}");
    }

    @Test
    void e06AWrongKeyInNestJsIsAuthentication() {
        assertKind(
                401,
                ErrorKind.AUTHENTICATION,
                false,
                "{'statusCode':401,'path':'/v1/chat/completions','message':'Invalid API key'}");
    }

    @ParameterizedTest
    @CsvSource({
        "400, invalid_request_error, INVALID_REQUEST, false",
        "401, authentication_error, AUTHENTICATION, false",
        "402, billing_error, PAYMENT, false",
        "403, permission_error, PERMISSION, false",
        "409, conflict_error, CONFLICT, true",
        "413, request_too_large, TOO_LARGE, false",
        "429, rate_limit_error, RATE_LIMIT, true",
        "500, api_error, SERVER, true",
        "503, overloaded_error, OVERLOADED, true",
        "504, timeout_error, TIMEOUT, true",
        "529, overloaded_error, OVERLOADED, true"
    })
    void e09AnthropicTypes(int status, String type, ErrorKind kind, boolean retryable) {
        assertKind(
                status,
                kind,
                retryable,
                "{'type':'error','error':{'type':'" + type + "','message':'no'},'request_id':'req_1'}");
    }

    @Test
    void e09AnthropicNamesAMissingModelOnlyInItsMessage() {
        assertKind(
                404,
                ErrorKind.MODEL_NOT_FOUND,
                false,
                "{'type':'error','error':{'type':'not_found_error','message':'model: claude-none'}}");
        assertKind(
                404,
                ErrorKind.ROUTE_NOT_FOUND,
                false,
                "{'type':'error','error':{'type':'not_found_error','message':'Not Found'}}");
    }

    @ParameterizedTest
    @CsvSource({
        "400, model_not_found, MODEL_NOT_FOUND, false",
        "400, wrong_endpoint, UNSUPPORTED, false",
        "404, no_endpoints, MODEL_NOT_FOUND, false",
        "404, model_deprecated, MODEL_NOT_FOUND, false",
        "404, model_unavailable_upstream, MODEL_NOT_FOUND, false",
        "429, capacity_exhausted, RATE_LIMIT, true",
        "503, temporarily_unavailable, OVERLOADED, true",
        "403, region_restricted, PERMISSION, false",
        "404, privacy_restricted, PERMISSION, false",
        "404, constraint_filtered, UNSUPPORTED, false",
        "404, free_variant_ended, MODEL_NOT_FOUND, false",
        "503, temporarily_unavailable, OVERLOADED, false",
        "404, no_endpoints, MODEL_NOT_FOUND, true"
    })
    void e10AvailabilityItselfSaysWhetherToTryAgain(int status, String code, ErrorKind kind, boolean retryable) {
        String body = "{'error':{'message':'No','error_type':'x','http_status':" + status + ",'availability':{'code':'"
                + code + "','retryable':" + retryable + "}}}";
        assertKind(status, kind, retryable, body);
        assertThat(retry(error(status, body)).because()).isEqualTo("the gateway itself says so");
    }

    @Test
    void e12WhatTheUpstreamSaidCountsToo() {
        assertKind(
                400,
                ErrorKind.CONTEXT_LENGTH,
                false,
                "{'error':{'message':'Provider returned error','code':400,'metadata':{'raw':'This model has a maximum context length of 8192 tokens'}}}");
    }

    @ParameterizedTest
    @CsvSource({
        "403, PERMISSION, false",
        "404, ROUTE_NOT_FOUND, false",
        "500, SERVER, true",
        "502, UPSTREAM, true",
        "503, OVERLOADED, true",
        "504, TIMEOUT, true"
    })
    void e13APageIsWhatItsStatusIs(int status, ErrorKind kind, boolean retryable) {
        assertKind(status, kind, retryable, "<html><title>Sorry</title><body>invalid model</body></html>");
    }

    @Test
    void e15AnEmptyBodyIsWhatItsStatusIs() {
        assertKind(500, ErrorKind.SERVER, true, "");
        assertKind(418, ErrorKind.UNKNOWN, false, "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "PAYMENT | {'error':{'message':'You exceeded your current quota','type':'insufficient_quota','code':'insufficient_quota'}}",
                "PAYMENT | {'error':{'message':'no','code':'project_spend_limit_exceeded'}}",
                "PAYMENT | {'type':'error','error':{'type':'rate_limit_error','message':'no','details':{'error_code':'enforced_spend_limit_reached'}}}",
                "PAYMENT | [{'error':{'code':429,'message':'You exceeded your current quota. Quota exceeded for metric: x, limit: 0, model: y','status':'RESOURCE_EXHAUSTED'}}]",
                "RATE_LIMIT | {'error':{'message':'Rate limit exceeded: free-models-per-day. Add 10 credits to unlock 1000 free model requests per day','code':429}}"
            })
    void e21ALimitThatNoWaitOfMinutesHelps(ErrorKind kind, String body) {
        assertKind(429, kind, false, body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{'error':{'code':429,'message':'You exceeded your current quota, please check your plan. Quota exceeded for metric: x, limit: 10. Please retry in 46.2s.','status':'RESOURCE_EXHAUSTED','details':[{'quotaId':'GenerateRequestsPerMinutePerProject'}]}}]",
                "{'message':'Requests per minute limit exceeded','type':'too_many_requests_error','param':'quota','code':'request_quota_exceeded'}",
                "{'error':{'message':'Rate limit exceeded: free-models-per-min. 1000 requests per day with credits','code':429}}"
            })
    void e21WhatOnlySoundsLikeAQuotaPasses(String body) {
        assertKind(429, ErrorKind.RATE_LIMIT, true, body);
    }

    @Test
    void e22ARequestThatIsTooLargeNeverFits() {
        assertKind(
                429,
                ErrorKind.TOO_LARGE,
                false,
                "{'error':{'message':'Request too large for gpt-4o on tokens per min (TPM): Limit 30000, Requested 34307','type':'tokens','code':'rate_limit_exceeded'}}");
        assertKind(
                413,
                ErrorKind.TOO_LARGE,
                false,
                "{'error':{'message':'Request too large for model `x` on tokens per minute (TPM): Limit 6000, Requested 9000','type':'tokens','code':'rate_limit_exceeded'}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "402 | {'error':{'code':402,'message':'Insufficient credits. Add more'}}",
                "402 | {'error':{'code':402,'message':'This request requires more credits, or fewer max_tokens.'}}",
                "402 | {'error':{'code':402,'message':'no','metadata':{'limit_source':'openrouter_key_limit'}}}",
                "400 | {'error':{'message':'Budget has been exceeded!','type':'budget_exceeded','code':'400'}}",
                "400 | {'type':'error','error':{'type':'invalid_request_error','message':'Your credit balance is too low'}}"
            })
    void e23PaymentRequiredStopsTheKey(int status, String body) {
        assertKind(status, ErrorKind.PAYMENT, false, body);
    }

    @Test
    void e23CreditHeldByRequestsInFlightComesBack() {
        assertKind(
                402,
                ErrorKind.PAYMENT,
                true,
                "{'error':{'code':402,'message':'no','metadata':{'limit_source':'openrouter_in_flight_budget'}}}");
    }

    @Test
    void e24AnUnauthorizedThatMayBeAQuotaIsShownAsWhatItSays() {
        assertKind(401, ErrorKind.AUTHENTICATION, false, "{'detail':'Unauthorized'}");
    }

    @Test
    void e25AModelThatIsBeingLoadedWillCome() {
        assertKind(
                503,
                ErrorKind.LOADING,
                true,
                "{'error':{'code':503,'message':'Loading model','type':'unavailable_error'}}");
        assertKind(503, ErrorKind.LOADING, true, "{'error':'Model a/b is currently loading','estimated_time':20.0}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "403 | {'error':{'message':'input tokens plus max_tokens exceeds the maximum context length','type':'invalid_request_error'}}",
                "400 | {'error':{'message':'no','code':'context_length_exceeded'}}",
                "400 | {'error':{'code':400,'message':'request exceeds the available context size','type':'exceed_context_size_error','n_ctx':4096}}",
                "400 | {'type':'error','error':{'type':'invalid_request_error','message':'prompt is too long: 210000 tokens > 200000 maximum'}}",
                "413 | {'error':{'message':'no','code':'context_length_exceeded'}}"
            })
    void e26APromptThatDoesNotFitIsContextLength(int status, String body) {
        assertKind(status, ErrorKind.CONTEXT_LENGTH, false, body);
    }

    @ParameterizedTest
    @CsvSource({
        "408, TIMEOUT, true", "409, CONFLICT, true", "413, TOO_LARGE, false", "414, TOO_LARGE, false",
        "425, CONFLICT, true", "431, TOO_LARGE, false", "498, OVERLOADED, true", "499, UNKNOWN, false",
        "520, UPSTREAM, true", "521, UPSTREAM, true", "522, TIMEOUT, true", "523, UPSTREAM, true",
        "524, TIMEOUT, true", "529, OVERLOADED, true"
    })
    void e28E29E30TheStatusAloneDecides(int status, ErrorKind kind, boolean retryable) {
        assertKind(status, kind, retryable, "{'error':{'message':'no'}}");
    }

    @Test
    void aFilteredPromptIsContentPolicy() {
        assertKind(
                403,
                ErrorKind.CONTENT_POLICY,
                false,
                "{'error':{'code':403,'message':'Request blocked: flagged','metadata':{'reasons':['x']}}}");
        assertKind(400, ErrorKind.CONTENT_POLICY, false, "{'error':{'message':'no','code':'content_filter'}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "UPSTREAM | true | {'error':{'code':502,'message':'no'}}",
                "UPSTREAM | true | {'error':{'code':'502','message':'no'}}",
                "PAYMENT | false | {'error':{'code':402,'message':'no'}}",
                "OVERLOADED | true | {'error':{'http_status':503,'message':'no'}}",
                "TIMEOUT | true | {'error':{'message':'no','metadata':{'error_type':'timeout'}}}",
                "OVERLOADED | true | {'type':'error','error':{'type':'overloaded_error','message':'no'}}",
                "SERVER | true | {'error':{'code':'server_error','message':'no'}}",
                "CONTEXT_LENGTH | false | {'error':{'code':'context_length_exceeded','message':'no'}}",
                "SERVER | true | {'error':'Internal error'}",
                "UNKNOWN | false | {'error':'boom'}"
            })
    void e16AnErrorInsideAnOkTellsItsOwnStatus(ErrorKind kind, boolean retryable, String body) {
        Outcome outcome = Feed.body(json(body)).end().outcome();
        assertThat(outcome).isInstanceOfSatisfying(Outcome.StreamError.class, e -> {
            assertThat(e.error().kind()).isEqualTo(kind);
            assertThat(retry(e.error()).retryable()).isEqualTo(retryable);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'error':{'code':429,'message':'no','metadata':{'error_type':'rate_limit_exceeded'}}}",
                "{'error':{'message':'no','metadata':{'error_type':'rate_limit_exceeded'}}}",
                "{'error':{'message':'no','http_status':429}}",
                "{'error':'Rate limit exceeded'}"
            })
    void e16ARateLimitInsideAnOkIsOne(String body) {
        assertThat(Feed.body(json(body)).end().outcome())
                .isInstanceOfSatisfying(
                        Outcome.RateLimited.class,
                        e -> assertThat(e.error().kind()).isEqualTo(ErrorKind.RATE_LIMIT));
    }
}
