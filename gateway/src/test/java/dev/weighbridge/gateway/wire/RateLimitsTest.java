package dev.weighbridge.gateway.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.exchange.Outcome.Limit;
import dev.weighbridge.gateway.secret.Redactor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows E21 to E23 and E32: which limit a 429 speaks of, whether waiting helps, and what must not be repeated. */
class RateLimitsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "REQUESTS | true | {'error':{'message':'Rate limit reached for gpt-4o-mini on requests per min (RPM): Limit 3','type':'requests','code':'rate_limit_exceeded'}}",
                "TOKENS | true | {'error':{'message':'Rate limit reached on tokens per min (TPM): Limit 200000, Used 195869, Requested 4412. Please try again in 84ms.','type':'tokens','code':'rate_limit_exceeded'}}",
                "REQUESTS | true | {'error':{'message':'Rate limit exceeded: free-models-per-min. ','code':429,'metadata':{'headers':{'X-RateLimit-Limit':'20'},'provider_name':null}}}",
                "UPSTREAM | true | {'error':{'message':'Provider returned error','code':429,'metadata':{'raw':'x:free is temporarily rate-limited upstream.','provider_name':'DeepInfra'}}}",
                "UPSTREAM | true | {'error':{'message':'No capacity','error_type':'x','http_status':429,'availability':{'code':'capacity_exhausted','retryable':true},'metadata':{'limit_source':'upstream_provider_shared_pool'}}}",
                "CONCURRENCY | true | {'message':'We are experiencing high traffic','type':'too_many_requests_error','param':'queue','code':'queue_exceeded'}",
                "CONCURRENCY | true | {'error':{'code':'RateLimitReached','message':'Rate limit of 2 per 0s exceeded for UserConcurrentRequests. Please wait 0 seconds before retrying.'}}",
                "CONCURRENCY | true | {'error':{'code':'1302','message':'High usage of this API'}}",
                "UNKNOWN | true | {'error':{'code':429,'message':'Rate limit exceeded','metadata':{'error_type':'rate_limit_exceeded'}}}",
                "REQUESTS | true | {'statusCode':429,'message':'ThrottlerException: Too Many Requests'}"
            })
    void e21ALimitThatWaitingHelps(Limit limit, boolean retryable, String body) {
        assertLimit(limit, retryable, body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "QUOTA | {'error':{'message':'You exceeded your current quota, please check your plan.','type':'insufficient_quota','code':'insufficient_quota'}}",
                "QUOTA | {'error':{'message':'no','type':'x','code':'organization_spend_limit_exceeded'}}",
                "QUOTA | {'error':{'message':'no','type':'x','code':'credit_balance_exhausted'}}",
                "QUOTA | {'type':'error','error':{'type':'rate_limit_error','message':'spend cap','details':{'error_code':'enforced_spend_limit_reached'}}}",
                "DAY | {'error':{'message':'Rate limit exceeded: free-models-per-day. Add 10 credits to unlock 1000 free model requests per day','code':429}}",
                "DAY | {'error':{'message':'Rate limit reached on requests per day (RPD): Limit 200','type':'requests'}}",
                "DAY | [{'error':{'code':429,'message':'Resource exhausted','status':'RESOURCE_EXHAUSTED','details':[{'quotaId':'GenerateRequestsPerDayPerProjectPerModel-FreeTier'}]}}]"
            })
    void e21ALimitThatNoWaitOfMinutesHelps(Limit limit, String body) {
        assertLimit(limit, false, body);
    }

    @Test
    void e21ALimitOfZeroIsNeverLifted() {
        Outcome outcome = outcome(
                "{'error':{'code':429,'message':'Quota exceeded for metric: generate_requests, limit: 0','status':'RESOURCE_EXHAUSTED'}}");
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.RateLimited.class,
                        e -> assertThat(e.retryable()).isFalse());
    }

    @Test
    void e22ARequestThatIsTooLargeNeverFits() {
        assertLimit(
                Limit.TOKENS,
                false,
                "{'error':{'message':'Request too large for gpt-4o on tokens per min (TPM): Limit 30000, Requested 34307','type':'tokens','code':'rate_limit_exceeded'}}");
    }

    @Test
    void e22WhatTheGatewayCallsNotRetryableIsNot() {
        assertLimit(
                Limit.UPSTREAM,
                false,
                "{'error':{'message':'upstream','http_status':429,'availability':{'code':'x','retryable':false}}}");
    }

    @Test
    void e23PaymentRequiredIsNoRateLimit() {
        Exchange exchange = Feed.error(402, "{\"error\":{\"code\":402,\"message\":\"Insufficient credits.\"}}")
                .end();
        assertThat(exchange.outcome()).isInstanceOfSatisfying(Outcome.HttpError.class, e -> {
            assertThat(e.status()).isEqualTo(402);
            assertThat(e.error().message()).isEqualTo("Insufficient credits.");
        });
    }

    @Test
    void e32AKeyThatIsEchoedIsRedactedEverywhere() {
        Exchange exchange = Feed.error(
                        401,
                        "{\"error\":{\"message\":\"Incorrect API key provided: sk-secret-1.\",\"type\":\"sk-secret-1\"}}")
                .header("X-Echo", "Bearer sk-secret-1")
                .header("Authorization", "Bearer sk-secret-1")
                .header("Set-Cookie", "session=1")
                .header("x-api-key", "sk-secret-1")
                .redactor(Redactor.of(List.of("sk-secret-1")))
                .end();
        assertThat(exchange.toString()).doesNotContain("sk-secret-1").doesNotContain("session=1");
        assertThat(exchange.head()).isNotNull();
        assertThat(exchange.toString()).contains("provided: [redacted].", "Bearer [redacted]");
    }

    @Test
    void e32AKeyInAPageOrInTextIsRedactedToo() {
        for (String body : new String[] {"<html>sk-secret-1", "sk-secret-1", "{\"x\":\"sk-secret-1\""}) {
            Redactor redactor = Redactor.of(List.of("sk-secret-1"));
            assertThat(Feed.body(body).redactor(redactor).end().toString()).doesNotContain("sk-secret-1");
            assertThat(Feed.error(500, body).redactor(redactor).end().toString())
                    .doesNotContain("sk-secret-1")
                    .contains("[redacted]");
        }
    }

    private static void assertLimit(Limit limit, boolean retryable, String body) {
        assertThat(outcome(body)).isInstanceOfSatisfying(Outcome.RateLimited.class, e -> {
            assertThat(e.limit()).isEqualTo(limit);
            assertThat(e.retryable()).isEqualTo(retryable);
        });
    }

    /** The outcome of a 429 with this body, in which single quotes stand for double ones. */
    private static Outcome outcome(String body) {
        return Feed.error(429, body.replace('\'', '"')).end().outcome();
    }
}
