package dev.weighbridge.gateway.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Supplier;

/** A stored rendering that a format must reproduce byte for byte; {@code -Dgolden.update=true} rewrites it. */
public final class GoldenFile {
    private static final Locale[] LOCALES = {Locale.ROOT, Locale.GERMANY, Locale.forLanguageTag("tr-TR")};
    private static final String[] ZONES = {"UTC", "Asia/Seoul"};

    private final Path path;

    private GoldenFile(Path path) {
        this.path = path;
    }

    /** The golden file below {@code src/test/resources} of the module under test. */
    public static GoldenFile of(String name) {
        return new GoldenFile(Path.of("src/test/resources").resolve(name));
    }

    /**
     * Renders in three locales and two time zones and compares each with the file.
     *
     * @throws AssertionError where one differs, naming the locale, the zone and the first difference
     */
    public void matches(Supplier<String> rendering) {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            for (Locale each : LOCALES) {
                for (String id : ZONES) {
                    Locale.setDefault(each);
                    TimeZone.setDefault(TimeZone.getTimeZone(id));
                    compare(rendering.get(), each + " " + id);
                }
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private void compare(String actual, String where) {
        try {
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(path.toAbsolutePath().getParent());
                Files.writeString(path, actual);
                return;
            }
            String expected = Files.readString(path);
            if (!expected.equals(actual)) {
                throw new AssertionError(path + " differs in " + where + " at " + firstDifference(expected, actual)
                        + "; if that is meant, run the test with -Dgolden.update=true");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read or written", e);
        }
    }

    private static String firstDifference(String expected, String actual) {
        int at = 0;
        while (at < Math.min(expected.length(), actual.length()) && expected.charAt(at) == actual.charAt(at)) {
            at++;
        }
        return "character " + at + ": expected <" + excerpt(expected, at) + "> but was <" + excerpt(actual, at) + ">";
    }

    private static String excerpt(String text, int at) {
        return text.substring(Math.max(0, at - 20), Math.min(text.length(), at + 40))
                .replace("\n", "\\n");
    }
}
