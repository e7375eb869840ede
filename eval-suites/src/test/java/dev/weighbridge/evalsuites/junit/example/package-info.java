/** The example of {@code docs/suites.md}. */
@NullMarked
package dev.weighbridge.evalsuites.junit.example;

import org.jspecify.annotations.NullMarked;
