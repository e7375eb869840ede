/**
 * Weighs the rendering of runs of up to a million exchanges: start at
 * {@link dev.weighbridge.benchmarks.render.RenderCommand}.
 */
@NullMarked
package dev.weighbridge.benchmarks.render;

import org.jspecify.annotations.NullMarked;
