package dev.weighbridge.reports.page;

import dev.weighbridge.reports.text.Visible;

/** A word of warning across the page: one word that can be seen from afar, and a sentence. */
record Banner(String word, String sentence) {
    Banner {
        sentence = Visible.of(sentence);
    }
}
