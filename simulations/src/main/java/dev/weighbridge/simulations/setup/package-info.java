/**
 * Everything that must be right before the first request of a load: start at {@link
 * dev.weighbridge.simulations.setup.RunSetup}.
 */
@NullMarked
package dev.weighbridge.simulations.setup;

import org.jspecify.annotations.NullMarked;
