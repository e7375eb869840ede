/** The command line, run in this process with its output caught. */
@NullMarked
package dev.weighbridge.weigh.testing;

import org.jspecify.annotations.NullMarked;
