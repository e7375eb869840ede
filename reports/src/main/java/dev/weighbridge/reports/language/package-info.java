/**
 * The page's words in other languages than the English that they are written in: start at
 * {@link dev.weighbridge.reports.language.Words}.
 */
@NullMarked
package dev.weighbridge.reports.language;

import org.jspecify.annotations.NullMarked;
