/**
 * Plays the commands once, for the archive of classes that lets them start fast: start at {@link
 * dev.weighbridge.weigh.rehearsal.Rehearsal}.
 */
@NullMarked
package dev.weighbridge.weigh.rehearsal;

import org.jspecify.annotations.NullMarked;
