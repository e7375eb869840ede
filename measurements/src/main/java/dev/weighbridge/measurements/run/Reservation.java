package dev.weighbridge.measurements.run;

/** The answer to a wish to send. */
public sealed interface Reservation permits Reserved, Refused {}
