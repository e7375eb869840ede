/** Graders of JSON, and JSON as plain values: start at {@link dev.weighbridge.evalsuites.grade.json.JsonGraders}. */
@NullMarked
package dev.weighbridge.evalsuites.grade.json;

import org.jspecify.annotations.NullMarked;
