package dev.weighbridge.reports.page;

import dev.weighbridge.reports.text.Visible;

/**
 * A place in the run folder, and what is found there.
 *
 * @param href where it is, relative to the page
 * @param label its name
 * @param about what is found there; may be empty
 */
public record Link(String href, String label, String about) {
    public Link {
        label = Visible.of(label);
        about = Visible.of(about);
    }
}
