package dev.weighbridge.reports.language;

import dev.weighbridge.measurements.comparison.Language;
import java.util.Collection;
import java.util.Map;

/** What is written in English, in the language of a page. What is not known stays as it is. */
public interface Words {
    /** English, in which nothing is translated. */
    Words ENGLISH = new English();

    /**
     * The words of a language.
     *
     * @param names what is a name in this page and no word, even where it looks like one
     */
    static Words in(Language language, Collection<String> names) {
        return language == Language.EN ? ENGLISH : new Translation(language, Phrasebook.of(language), names);
    }

    /** The language's tag, such as {@code ko}. */
    String tag();

    /** A text in this language; a name stays as it is. */
    String of(String english);

    /** The same of a text that is no name, even where it is spelled like one. */
    String ofPhrase(String english);

    /** What the page's scripts say, by what they would say in English; empty for English. */
    Map<String, String> ofScripts();

    /** English, as it is. */
    record English() implements Words {
        @Override
        public String tag() {
            return Language.EN.tag();
        }

        @Override
        public String of(String english) {
            return english;
        }

        @Override
        public String ofPhrase(String english) {
            return english;
        }

        @Override
        public Map<String, String> ofScripts() {
            return Map.of();
        }
    }
}
