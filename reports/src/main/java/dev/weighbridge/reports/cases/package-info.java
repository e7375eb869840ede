/**
 * Every graded case of a run, to be looked through in the page: start at
 * {@link dev.weighbridge.reports.cases.CasesReader}.
 */
@NullMarked
package dev.weighbridge.reports.cases;

import org.jspecify.annotations.NullMarked;
