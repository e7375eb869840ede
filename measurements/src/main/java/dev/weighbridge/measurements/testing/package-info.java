/**
 * What the tests of this module and of those below it share: start at {@link
 * dev.weighbridge.measurements.testing.KnownLimit}.
 */
@NullMarked
package dev.weighbridge.measurements.testing;

import org.jspecify.annotations.NullMarked;
