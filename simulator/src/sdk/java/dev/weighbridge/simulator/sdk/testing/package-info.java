/** What the tests with the official SDKs share. */
@NullMarked
package dev.weighbridge.simulator.sdk.testing;

import org.jspecify.annotations.NullMarked;
