package dev.weighbridge.measurements.summary;

import org.jspecify.annotations.Nullable;

/**
 * What a search for the highest load that keeps the service level found.
 *
 * @param target the target's name
 * @param keptPerSecond the highest rate that kept it; null where none did
 * @param brokenPerSecond the lowest rate that did not; null where all did
 * @param explanation one sentence for the reader
 */
public record Capacity(
        String target,
        @Nullable Double keptPerSecond,
        @Nullable Double brokenPerSecond,
        String explanation) {}
