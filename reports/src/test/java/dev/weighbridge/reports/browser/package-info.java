/**
 * The page in a real browser, from a file and without a network; run where the profile {@code browser} is active: start
 * at {@link dev.weighbridge.reports.browser.Chromium}.
 */
@NullMarked
package dev.weighbridge.reports.browser;

import org.jspecify.annotations.NullMarked;
