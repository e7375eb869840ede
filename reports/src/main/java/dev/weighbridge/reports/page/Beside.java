package dev.weighbridge.reports.page;

import dev.weighbridge.evalsuites.claims.ClaimResults;
import dev.weighbridge.measurements.limits.file.TargetLimits;
import dev.weighbridge.measurements.meter.MeterResult;
import dev.weighbridge.measurements.run.PublishedFigures;
import dev.weighbridge.reports.cases.Cases;
import dev.weighbridge.reports.language.Words;
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

    /** Files only. */
    public static Beside files(List<Link> links) {
        return new Beside(
                links, List.of(), List.of(), List.of(), List.of(), Optional.empty(), Optional.empty(), Terms.NONE);
    }

    /** The same with what came of providers' claims. */
    public Beside withClaims(List<ClaimResults> checked) {
        return new Beside(links, checked, published, limits, meters, verdict, cases, terms);
    }

    /** The same with what gateways publish of themselves. */
    public Beside withPublished(List<PublishedFigures> figures) {
        return new Beside(links, claims, figures, limits, meters, verdict, cases, terms);
    }

    /** The same with what was found of targets' limits. */
    public Beside withLimits(List<TargetLimits> found) {
        return new Beside(links, claims, published, found, meters, verdict, cases, terms);
    }

    /** The same with what was found of targets' meters. */
    public Beside withMeters(List<MeterResult> found) {
        return new Beside(links, claims, published, limits, found, verdict, cases, terms);
    }

    /** The same with what came of judging the run. */
    public Beside with(ShownVerdict judged) {
        return new Beside(links, claims, published, limits, meters, Optional.of(judged), cases, terms);
    }

    /** The same with its graded cases. */
    public Beside with(Cases graded) {
        return new Beside(links, claims, published, limits, meters, verdict, Optional.of(graded), terms);
    }

    /** The same beside what the comparison stated. */
    public Beside with(Terms stated) {
        return new Beside(links, claims, published, limits, meters, verdict, cases, stated);
    }

    /** The same with what graders say of the cases in the page's words; what models say stays as it is. */
    Beside in(Words words) {
        return cases.map(graded -> with(graded.in(words))).orElse(this);
    }
}
