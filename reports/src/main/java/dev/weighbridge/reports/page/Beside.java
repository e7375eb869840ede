package dev.weighbridge.reports.page;

import dev.weighbridge.evalsuites.claims.ClaimResults;
import dev.weighbridge.measurements.run.PublishedFigures;
import java.util.List;

/**
 * What a page shows beside what the run measured.
 *
 * @param links the files that lie beside it
 * @param claims what came of providers' claims
 * @param published what gateways publish of themselves
 */
public record Beside(List<Link> links, List<ClaimResults> claims, List<PublishedFigures> published) {

    public Beside {
        links = List.copyOf(links);
        claims = List.copyOf(claims);
        published = List.copyOf(published);
    }

    /** Files only. */
    public static Beside files(List<Link> links) {
        return new Beside(links, List.of(), List.of());
    }
}
