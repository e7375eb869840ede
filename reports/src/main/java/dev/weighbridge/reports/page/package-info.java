/**
 * The page as a document of sections and blocks, and its templates: start at
 * {@link dev.weighbridge.reports.page.PageRenderer}.
 */
@NullMarked
package dev.weighbridge.reports.page;

import org.jspecify.annotations.NullMarked;
