/**
 * Text that suites are made of, before it means anything: tables, and characters that were damaged on their way. Start at
 * {@link dev.weighbridge.evalsuites.source.CsvTable} and {@link dev.weighbridge.evalsuites.source.Mojibake}.
 */
@NullMarked
package dev.weighbridge.evalsuites.source;

import org.jspecify.annotations.NullMarked;
