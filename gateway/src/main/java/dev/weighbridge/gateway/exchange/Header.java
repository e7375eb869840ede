package dev.weighbridge.gateway.exchange;

/** One HTTP header field: its name as sent and its value. */
public record Header(String name, String value) {}
