/** What happens after the load: {@link dev.weighbridge.weigh.LastStep} renders a run and decides how the build ends. */
@NullMarked
package dev.weighbridge.weigh;

import org.jspecify.annotations.NullMarked;
