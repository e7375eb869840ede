package dev.weighbridge.benchmarks.limits;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The table of limits that another user uses as well, who asks for three tenths of what they let through. */
final class Shared {
    private static final double ASKED = 0.3;

    private static final Set<Specimen.Kind> KINDS = Set.of(
            Specimen.Kind.TOKEN_BUCKET,
            Specimen.Kind.CLOCK_WINDOW,
            Specimen.Kind.FIRST_WINDOW,
            Specimen.Kind.SLIDING_LOG);

    private Shared() {}

    static void table(PrintWriter out, List<Specimen.Kind> kinds, long seed, int each, int requests) {
        if (each == 0) {
            return;
        }
        out.println();
        out.println(
                "another user asks for 30 %   n   noticed   share found p50   single   limit   left p50   requests p50");
        List<Specimen.Kind> some = kinds.stream().filter(KINDS::contains).toList();
        Searches.begun(some, each, (kind, number) -> Search.run(kind, seed, number, requests, ASKED))
                .forEach((kind, searches) ->
                        row(out, kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), searches.get()));
        out.println();
    }

    private static void row(PrintWriter out, String name, List<Search> searches) {
        int n = searches.size();
        double[] found = searches.stream()
                .filter(search -> search.answers().get(0).othersNoticed())
                .mapToDouble(search -> search.answers().get(0).othersShare())
                .sorted()
                .toArray();
        double[] left = searches.stream()
                .mapToDouble(search -> search.answers().get(0).leftOfTruth())
                .sorted()
                .toArray();
        int[] requests = searches.stream().mapToInt(Search::requests).sorted().toArray();
        out.println(String.format(
                Locale.ROOT,
                "%-24s %5d   %5.0f %%   %13s   %4.0f %%   %3.0f %%    %5.0f %%   %12d",
                name,
                n,
                100.0 * found.length / n,
                found.length == 0 ? "-" : String.format(Locale.ROOT, "%.0f %%", 100 * found[found.length / 2]),
                100.0 * searches.stream().filter(Search::single).count() / n,
                100.0 * searches.stream().filter(Search::capacityRight).count() / n,
                100 * left[left.length / 2],
                requests[n / 2]));
        out.flush();
    }
}
