/**
 * What providers say on their pages, checked by calls: start at {@link dev.weighbridge.evalsuites.claims.ClaimSuite} and
 * {@link dev.weighbridge.evalsuites.claims.ClaimRun}.
 */
@NullMarked
package dev.weighbridge.evalsuites.claims;

import org.jspecify.annotations.NullMarked;
