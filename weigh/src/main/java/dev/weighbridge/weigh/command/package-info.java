/** The command line as a whole: start at {@link dev.weighbridge.weigh.command.Weigh}. */
@NullMarked
package dev.weighbridge.weigh.command;

import org.jspecify.annotations.NullMarked;
