/** Graders of how an answer came, not of what it says: start at {@link dev.weighbridge.evalsuites.grade.service.ServiceGraders}. */
@NullMarked
package dev.weighbridge.evalsuites.grade.service;

import org.jspecify.annotations.NullMarked;
