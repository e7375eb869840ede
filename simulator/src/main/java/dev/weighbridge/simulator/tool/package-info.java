/** How simulated models call tools: start at {@link dev.weighbridge.simulator.tool.ToolUse}. */
@NullMarked
package dev.weighbridge.simulator.tool;

import org.jspecify.annotations.NullMarked;
