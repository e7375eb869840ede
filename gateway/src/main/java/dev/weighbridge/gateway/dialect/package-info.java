/** The dialects behind one front: start at {@link dev.weighbridge.gateway.dialect.Dialect}. */
@NullMarked
package dev.weighbridge.gateway.dialect;

import org.jspecify.annotations.NullMarked;
