/** Keeping credentials out of everything that is kept: {@link dev.weighbridge.gateway.secret.Redactor}. */
@NullMarked
package dev.weighbridge.gateway.secret;

import org.jspecify.annotations.NullMarked;
