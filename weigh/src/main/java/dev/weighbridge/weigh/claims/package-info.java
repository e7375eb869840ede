/** What providers claim, checked from the command line: start at {@link dev.weighbridge.weigh.claims.ClaimCaller}. */
@NullMarked
package dev.weighbridge.weigh.claims;

import org.jspecify.annotations.NullMarked;
