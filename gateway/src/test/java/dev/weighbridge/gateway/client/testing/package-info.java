/** Doubles for tests of the client: a timer, a decoder and a server that do what a test says. */
@NullMarked
package dev.weighbridge.gateway.client.testing;

import org.jspecify.annotations.NullMarked;
