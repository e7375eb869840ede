/** The official SDKs of OpenAI and Anthropic against the simulated gateways. */
@NullMarked
package dev.weighbridge.simulator.sdk;

import org.jspecify.annotations.NullMarked;
