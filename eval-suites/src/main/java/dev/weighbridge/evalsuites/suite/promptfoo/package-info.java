/**
 * promptfoo configurations as suites, with a list of what could not be carried over: start at
 * {@link dev.weighbridge.evalsuites.suite.promptfoo.PromptfooFile}.
 */
@NullMarked
package dev.weighbridge.evalsuites.suite.promptfoo;

import org.jspecify.annotations.NullMarked;
