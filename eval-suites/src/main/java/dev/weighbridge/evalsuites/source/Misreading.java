package dev.weighbridge.evalsuites.source;

/**
 * Characters that are the bytes of another character in disguise.
 *
 * @param shown what the file shows
 * @param meant what was meant
 * @param charset the charset the bytes were read as
 */
record Misreading(String shown, String meant, String charset) {}
