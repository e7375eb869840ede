package dev.weighbridge.measurements.comparison;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The language of a report's page. */
public enum Language {
    /** English. */
    EN("en"),
    /** Korean. */
    KO("ko");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** Its language tag, as comparisons and pages name it (RFC 5646). */
    public String tag() {
        return tag;
    }

    /** All languages by their tags. */
    public static Map<String, Language> byTag() {
        Map<String, Language> byTag = new LinkedHashMap<>();
        Arrays.stream(values()).forEach(language -> byTag.put(language.tag, language));
        return byTag;
    }
}
