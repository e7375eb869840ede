package dev.weighbridge.reports.page;

import dev.weighbridge.reports.chart.SafeJson;
import dev.weighbridge.reports.language.Words;
import java.util.List;

/**
 * The whole document, every string ready to be shown.
 *
 * @param title the window's title
 * @param policy the Content-Security-Policy
 * @param style the style sheet
 * @param banners what must be known before anything is read
 * @param opening the first words and the two targets side by side
 * @param keys the keys that work on all of it; none without cases
 * @param sections the rest, in reading order
 * @param scripts the scripts, in order of execution; the policy allows these and no others
 */
record Page(
        String title,
        String policy,
        InlineStyle style,
        List<Banner> banners,
        Opening opening,
        List<Shortcut> keys,
        List<Section> sections,
        List<InlineScript> scripts) {

    /** What the scripts say, for them to read. */
    SafeJson words(Words words) {
        return SafeJson.ofValue(words.ofScripts());
    }
}
