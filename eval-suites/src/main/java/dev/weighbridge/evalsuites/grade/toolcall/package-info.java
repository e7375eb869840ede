/** Graders of tool calls: start at {@link dev.weighbridge.evalsuites.grade.toolcall.ToolCallGraders}. */
@NullMarked
package dev.weighbridge.evalsuites.grade.toolcall;

import org.jspecify.annotations.NullMarked;
