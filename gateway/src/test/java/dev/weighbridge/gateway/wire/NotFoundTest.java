package dev.weighbridge.gateway.wire;

import static dev.weighbridge.gateway.wire.JudgedErrors.assertKind;
import static dev.weighbridge.gateway.wire.JudgedErrors.error;
import static dev.weighbridge.gateway.wire.JudgedErrors.retry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.exchange.ErrorKind;
import dev.weighbridge.gateway.exchange.GatewayError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Row E27: a route that does not exist, told from a model that does not. In bodies, {@code '} stands for {@code "}. */
class NotFoundTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "404 | {'error':{'message':'Invalid URL (POST /v1/v1/chat/completions)','type':'invalid_request_error'}}",
                "404 | {'statusCode':404,'path':'/v1/v1/models','message':'Cannot GET /v1/v1/models'}",
                "404 | {'error':{'message':'Unknown request URL: POST /v1/v1/chat/completions','code':'unknown_url'}}",
                "404 | {'detail':'Not Found'}",
                "404 | {'error':{'message':'Resource not found','code':404}}",
                "404 | {'error':{'code':404,'message':'File Not Found','type':'not_found_error'}}",
                "404 | 404 page not found",
                "404 | <html><title>404 Not Found</title></html>",
                "404 |",
                "405 | {'detail':'Method Not Allowed'}"
            })
    void e27ARouteThatDoesNotExist(int status, String body) {
        assertKind(status, ErrorKind.ROUTE_NOT_FOUND, false, body == null ? "" : body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "404 | {'error':{'message':'model x not found, try pulling it first','type':'api_error','code':null}}",
                "404 | {'object':'error','message':'The model x does not exist.','type':'NotFoundError','code':404}",
                "404 | {'error':{'message':'No endpoints found for meta-llama/llama-3.1-8b-instruct:free.','code':404}}",
                "404 | {'error':'model is not available'}",
                "400 | {'error':{'message':'Invalid model name passed in model=x','type':'invalid_request_error','code':'400'}}",
                "410 | {'title':'Gone','detail':'The model x was retired'}"
            })
    void e27AModelThatDoesNotExist(int status, String body) {
        assertKind(status, ErrorKind.MODEL_NOT_FOUND, false, body);
    }

    @Test
    void e27ADoubledVersionIsNamedAsTheReason() {
        GatewayError error = error(404, "{'message':'Cannot POST /v1/v1/chat/completions','statusCode':404}");
        assertThat(retry(error).because()).contains("/v1 twice");
    }

    @Test
    void e27A404OfSomethingElseIsNeither() {
        assertKind(404, ErrorKind.UNKNOWN, false, "{'error':{'message':'No such file: file-1','code':404}}");
        assertKind(
                404,
                ErrorKind.UNSUPPORTED,
                false,
                "{'error':{'message':'No endpoints found that support tool use.','code':404}}");
    }
}
