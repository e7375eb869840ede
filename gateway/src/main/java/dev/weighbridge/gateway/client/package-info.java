/** The only I/O of this module, over OkHttp: start at {@link dev.weighbridge.gateway.client.ModelList}. */
@NullMarked
package dev.weighbridge.gateway.client;

import org.jspecify.annotations.NullMarked;
