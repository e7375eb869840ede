/** The gateways a command is told to ask: start at {@link dev.weighbridge.weigh.gateways.Choice}. */
@NullMarked
package dev.weighbridge.weigh.gateways;

import org.jspecify.annotations.NullMarked;
