/** Sets of prompts, read from files: start at {@link dev.weighbridge.evalsuites.prompts.PromptSets}. */
@NullMarked
package dev.weighbridge.evalsuites.prompts;

import org.jspecify.annotations.NullMarked;
