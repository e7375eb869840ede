/**
 * What every reader of suites needs: files, nodes, templates, checks, conversations, ids and hashes. Start at
 * {@link dev.weighbridge.evalsuites.suite.part.CaseList}.
 */
@NullMarked
package dev.weighbridge.evalsuites.suite.part;

import org.jspecify.annotations.NullMarked;
