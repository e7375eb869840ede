package dev.weighbridge.reports.page;

import dev.weighbridge.evalsuites.claims.ClaimResults;
import dev.weighbridge.measurements.limits.file.TargetLimits;
import dev.weighbridge.measurements.meter.MeterResult;
import dev.weighbridge.measurements.run.PublishedFigures;
import dev.weighbridge.reports.cases.Cases;
import dev.weighbridge.reports.reading.Terms;
import dev.weighbridge.reports.verdict.ShownVerdict;
import java.util.List;
import java.util.Optional;

/**
 * What a page shows beside what the run measured.
 *
 * @param links the files that lie beside it
 * @param claims what came of providers' claims
 * @param published what gateways publish of themselves
 * @param limits what was found of targets' limits
 * @param meters what was found of targets' meters
 * @param verdict what came of judging the run; empty where it was not judged
 * @param cases its graded cases; empty where there are none
 * @param terms what the comparison stated before the run
 */
public record Beside(
        List<Link> links,
        List<ClaimResults> claims,
        List<PublishedFigures> published,
        List<TargetLimits> limits,
        List<MeterResult> meters,
        Optional<ShownVerdict> verdict,
        Optional<Cases> cases,
        Terms terms) {

    public Beside {
        links = List.copyOf(links);
        claims = List.copyOf(claims);
        published = List.copyOf(published);
        limits = List.copyOf(limits);
        meters = List.copyOf(meters);
    }

    /** What is shown of a run of whose comparison nothing more is at hand. */
    public Beside(
            List<Link> links,
            List<ClaimResults> claims,
            List<PublishedFigures> published,
            List<TargetLimits> limits,
            List<MeterResult> meters,
            Optional<ShownVerdict> verdict,
            Optional<Cases> cases) {
        this(links, claims, published, limits, meters, verdict, cases, Terms.NONE);
    }

    /** What is shown of a run none of whose answers were graded. */
    public Beside(
            List<Link> links,
            List<ClaimResults> claims,
            List<PublishedFigures> published,
            List<TargetLimits> limits,
            List<MeterResult> meters,
            Optional<ShownVerdict> verdict) {
        this(links, claims, published, limits, meters, verdict, Optional.empty());
    }

    /** The same beside what the comparison stated. */
    public Beside with(Terms stated) {
        return new Beside(links, claims, published, limits, meters, verdict, cases, stated);
    }

    /** What is shown of a run whose meters were not checked. */
    public Beside(
            List<Link> links,
            List<ClaimResults> claims,
            List<PublishedFigures> published,
            List<TargetLimits> limits,
            Optional<ShownVerdict> verdict) {
        this(links, claims, published, limits, List.of(), verdict);
    }

    /** What is shown of a run that was not judged. */
    public Beside(
            List<Link> links, List<ClaimResults> claims, List<PublishedFigures> published, List<TargetLimits> limits) {
        this(links, claims, published, limits, Optional.empty());
    }

    /** What is shown where no limits were looked for. */
    public Beside(List<Link> links, List<ClaimResults> claims, List<PublishedFigures> published) {
        this(links, claims, published, List.of());
    }

    /** Files only. */
    public static Beside files(List<Link> links) {
        return new Beside(links, List.of(), List.of());
    }
}
