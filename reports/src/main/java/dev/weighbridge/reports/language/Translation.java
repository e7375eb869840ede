package dev.weighbridge.reports.language;

import dev.weighbridge.measurements.comparison.Language;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** A page's words by a book. Texts come again and again, so what was found is kept. Not thread-safe. */
final class Translation implements Words {
    /** Whatever is longer was not written by us. */
    private static final int LONGEST = 2000;

    private final Language language;
    private final Phrasebook book;
    private final Names names;
    private final Map<String, String> found = new HashMap<>();

    Translation(Language language, Phrasebook book, Collection<String> names) {
        this.language = language;
        this.book = book;
        this.names = new Names(names);
    }

    @Override
    public String tag() {
        return language.tag();
    }

    @Override
    public String of(String english) {
        return names.has(english) ? english : ofPhrase(english);
    }

    @Override
    public String ofPhrase(String english) {
        return english.length() > LONGEST ? english : found.computeIfAbsent(english, this::translated);
    }

    private String translated(String english) {
        return Sentence.read(book, names, english).orElse(english);
    }

    @Override
    public Map<String, String> ofScripts() {
        return book.scripts();
    }
}
