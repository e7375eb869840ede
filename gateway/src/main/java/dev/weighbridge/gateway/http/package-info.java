/** A request as any driver can send it: {@link dev.weighbridge.gateway.http.HttpCall}. */
@NullMarked
package dev.weighbridge.gateway.http;

import org.jspecify.annotations.NullMarked;
