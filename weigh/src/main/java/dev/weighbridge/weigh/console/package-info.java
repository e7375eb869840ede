/** What all commands share: their {@link dev.weighbridge.weigh.console.ExitCode exit codes}, errors and surroundings. */
@NullMarked
package dev.weighbridge.weigh.console;

import org.jspecify.annotations.NullMarked;
