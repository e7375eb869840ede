/** Anthropic's Messages API: start at {@link dev.weighbridge.gateway.messages.MessagesDialect}. */
@NullMarked
package dev.weighbridge.gateway.messages;

import org.jspecify.annotations.NullMarked;
