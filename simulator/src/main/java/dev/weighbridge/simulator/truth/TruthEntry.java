package dev.weighbridge.simulator.truth;

import dev.weighbridge.gateway.price.Money;
import org.jspecify.annotations.Nullable;

/**
 * What the simulator did with one request for an answer, in any dialect.
 *
 * @param sequence the number in the response's {@code x-simulator-request}, from 1 over all requests
 * @param responseId the {@code id} in the response, null where it had none
 * @param profile the gateway's name
 * @param model the model as the request spelt it, null where it named none
 * @param backend who answered, null where nobody did
 * @param readNanos when the request had been read to its end
 * @param tokenNanos when each token event left; an answer that is not streamed counts as one event
 * @param status the HTTP status that was sent or, where the connection broke before, was about to be; never 0
 * @param ending how the response ended
 * @param finishReason why the answer ended, in the words of chat completions whatever the dialect; null where that
 *     was not sent
 * @param promptTokens tokens of the prompt as the backend counts them, 0 where no model worked
 * @param completionTokens tokens that were sent, reasoning and tool calls included
 * @param usageSent whether the response told its true usage, which equals the two counts
 * @param billed what was charged
 * @param fault the name of the scripted fault, {@code none} where there was none
 * @param admission what became of the request before any model worked on it
 * @param queuedNanos how long it was held back and waited for a slot
 * @param keyed what is known of an answer to a question of the answer key, null for any other
 */
public record TruthEntry(
        long sequence,
        @Nullable String responseId,
        String profile,
        @Nullable String model,
        @Nullable String backend,
        long readNanos,
        TokenStamps tokenNanos,
        int status,
        Ending ending,
        @Nullable String finishReason,
        int promptTokens,
        int completionTokens,
        boolean usageSent,
        Money billed,
        String fault,
        Admission admission,
        long queuedNanos,
        @Nullable KeyedTruth keyed) {}
