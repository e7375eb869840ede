/** OpenAI's Responses API: start at {@link dev.weighbridge.gateway.responses.ResponsesDialect}. */
@NullMarked
package dev.weighbridge.gateway.responses;

import org.jspecify.annotations.NullMarked;
