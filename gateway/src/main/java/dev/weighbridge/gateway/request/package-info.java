/** A request to a model, whatever the dialect: start at {@link dev.weighbridge.gateway.request.ModelRequest}. */
@NullMarked
package dev.weighbridge.gateway.request;

import org.jspecify.annotations.NullMarked;
