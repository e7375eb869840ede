/** The dialect of {@code /chat/completions}: start at {@link dev.weighbridge.gateway.chat.ChatDialect}. */
@NullMarked
package dev.weighbridge.gateway.chat;

import org.jspecify.annotations.NullMarked;
