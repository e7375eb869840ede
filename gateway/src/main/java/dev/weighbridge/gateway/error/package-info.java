/** Errors of every envelope: start at {@link dev.weighbridge.gateway.error.ErrorReader}. */
@NullMarked
package dev.weighbridge.gateway.error;

import org.jspecify.annotations.NullMarked;
