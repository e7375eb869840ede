/** The command {@code weigh simulate}: start at {@link dev.weighbridge.weigh.simulate.SimulateCommand}. */
@NullMarked
package dev.weighbridge.weigh.simulate;

import org.jspecify.annotations.NullMarked;
