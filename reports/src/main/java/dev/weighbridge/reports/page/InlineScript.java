package dev.weighbridge.reports.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A script of our own distribution that stands in the page. Nothing measured ever becomes one: what comes from a run
 * goes into data.
 *
 * @param text the script; holds nothing that ends a script tag or changes when HTML is parsed
 */
record InlineScript(String text) {
    private static final Pattern ENDS_SCRIPT = Pattern.compile("</script|<!--|\r", Pattern.CASE_INSENSITIVE);

    InlineScript {
        if (ENDS_SCRIPT.matcher(text).find()) {
            throw new IllegalArgumentException("a script holds </script, <!-- or a carriage return; it would not reach"
                    + " the browser as it is, so take these out");
        }
    }

    /** Its source expression for a Content-Security-Policy (CSP Level 3, section 2.3.1). */
    String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
