/**
 * What a summary says in words and in order: start at {@link dev.weighbridge.reports.reading.Reading} and
 * {@link dev.weighbridge.reports.reading.Headline}.
 */
@NullMarked
package dev.weighbridge.reports.reading;

import org.jspecify.annotations.NullMarked;
