/** Doubles and helpers for tests of every module; nothing else uses them. */
@NullMarked
package dev.weighbridge.gateway.testing;

import org.jspecify.annotations.NullMarked;
