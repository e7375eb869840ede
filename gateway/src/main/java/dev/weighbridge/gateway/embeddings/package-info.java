/** The vectors of texts: start at {@link dev.weighbridge.gateway.embeddings.Embeddings}. */
@NullMarked
package dev.weighbridge.gateway.embeddings;

import org.jspecify.annotations.NullMarked;
