/**
 * Whether a run's bills agree with other accounts of them: start at
 * {@link dev.weighbridge.weigh.reconcile.ReconcileCommand}.
 */
@NullMarked
package dev.weighbridge.weigh.reconcile;

import org.jspecify.annotations.NullMarked;
