package dev.weighbridge.reports.page;

import dev.weighbridge.reports.text.Visible;
import java.util.List;

/**
 * The first words of the page.
 *
 * @param kicker what kind of page this is, and when it was measured
 * @param heading what was weighed against what
 * @param verdicts what to do and what the gate says, a line each; empty where the run was not judged
 * @param lead the headline's first sentence
 * @param sentences its others
 * @param caveat what the page does not claim
 * @param warnings how many warnings weaken the page's numbers
 * @param glance the targets in question side by side; without rows where they share no level
 */
record Opening(
        String kicker,
        String heading,
        List<FirstLine> verdicts,
        String lead,
        List<String> sentences,
        String caveat,
        int warnings,
        Glance glance) {
    /**
     * A verdict in a line.
     *
     * @param about what it is on
     * @param word the verdict's word; empty where there is none
     * @param rest what follows it
     */
    record FirstLine(String about, String word, String rest) {
        FirstLine {
            about = Visible.of(about);
            word = Visible.of(word);
            rest = Visible.of(rest);
        }
    }

    Opening {
        kicker = Visible.of(kicker);
        heading = Visible.of(heading);
        verdicts = List.copyOf(verdicts);
        lead = Visible.of(lead);
        sentences = sentences.stream().map(Visible::of).toList();
    }
}
