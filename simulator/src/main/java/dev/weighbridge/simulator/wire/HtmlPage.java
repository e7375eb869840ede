package dev.weighbridge.simulator.wire;

import java.nio.charset.StandardCharsets;

/** A page of HTML where an API's answer should be. */
public final class HtmlPage {
    private HtmlPage() {}

    /** A page with this title, which must need no escaping. */
    public static byte[] of(String title) {
        String page = "<!DOCTYPE html>\n<html><head><title>" + title + "</title></head><body><h1>" + title
                + "</h1></body></html>\n";
        return page.getBytes(StandardCharsets.UTF_8);
    }
}
