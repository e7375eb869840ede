/**
 * A run folder in few words, so that it can be judged and later runs can be judged against it: start at
 * {@link dev.weighbridge.evalsuites.projection.ProjectedRun}.
 */
@NullMarked
package dev.weighbridge.evalsuites.projection;

import org.jspecify.annotations.NullMarked;
