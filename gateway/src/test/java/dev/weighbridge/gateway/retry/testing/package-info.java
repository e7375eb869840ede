/** Exchanges for tests of what follows from them. */
@NullMarked
package dev.weighbridge.gateway.retry.testing;

import org.jspecify.annotations.NullMarked;
