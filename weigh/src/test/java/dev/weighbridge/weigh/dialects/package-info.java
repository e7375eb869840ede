/** All dialects over real connections: the client's decoders against the simulator's own encoders. */
@NullMarked
package dev.weighbridge.weigh.dialects;

import org.jspecify.annotations.NullMarked;
