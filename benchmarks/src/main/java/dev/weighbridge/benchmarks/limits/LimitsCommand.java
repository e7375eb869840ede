package dev.weighbridge.benchmarks.limits;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code benchmarks/limits}: exit 0 where the aims hold, 1 where one is missed, 64 for a wrong option. */
@Command(name = "limits", description = "Finds limits of known kinds and numbers on a virtual clock.")
public final class LimitsCommand implements Callable<Integer> {
    private static final int WRONG_USAGE = 64;

    @Option(names = "--seed", description = "seed of all limiters and networks (default ${DEFAULT-VALUE})")
    private long seed = 1;

    @Option(names = "--each", description = "how many limiters of each class, at least 1 (default ${DEFAULT-VALUE})")
    private int each = 20;

    @Option(names = "--requests", description = "most requests of one search (default ${DEFAULT-VALUE})")
    private int requests = 1600;

    @Option(names = "--class", split = ",", description = "classes (default: all): ${COMPLETION-CANDIDATES}")
    private List<Specimen.Kind> kinds = List.of(Specimen.Kind.values());

    @Option(
            names = "--shared",
            description = "how many limiters of each class that another user uses as well (default ${DEFAULT-VALUE})")
    private int shared = 5;

    @Option(
            names = "--misses",
            description = "print each search that found something else, or an interval that does not hold the truth")
    private boolean misses;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String[] args) {
        CommandLine line = new CommandLine(new LimitsCommand());
        line.getCommandSpec().exitCodeOnInvalidInput(WRONG_USAGE);
        System.exit(line.setCaseInsensitiveEnumValuesAllowed(true).execute(args));
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                "class              n   in set   single   sure but wrong   rate   capacity   90 % intervals     width p50   "
                        + "requests p50   p90");
        List<Search> all = new ArrayList<>();
        for (Map.Entry<Specimen.Kind, Supplier<List<Search>>> begun : Searches.begun(
                        kinds, each, (kind, number) -> Search.run(kind, seed, number, requests))
                .entrySet()) {
            Specimen.Kind kind = begun.getKey();
            List<Search> searches = begun.getValue().get();
            all.addAll(searches);
            row(out, kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), searches);
            searches.stream()
                    .filter(search ->
                            misses && !(search.right() && search.held().all()))
                    .forEach(out::println);
        }
        row(out, "all", all);
        Shared.table(out, kinds, seed, shared, requests);
        boolean met = share(all, Search::inSet) >= 0.95
                && share(all, Search::single) >= 0.90
                && share(all, Search::sureButWrong) <= 0.01
                && held(all).share() >= 0.87;
        say(
                out,
                "limits: %.1f %% in the answered set, %.1f %% a single class, %.1f %% sure but wrong, %s of the intervals "
                        + "hold the truth (aim >= 95, >= 90, <= 1, >= 87)",
                100 * share(all, Search::inSet),
                100 * share(all, Search::single),
                100 * share(all, Search::sureButWrong),
                held(all).inWords());
        return met ? 0 : 1;
    }

    private static Held held(List<Search> searches) {
        return searches.stream().map(Search::held).reduce(Held.NONE, Held::and);
    }

    private static void row(PrintWriter out, String name, List<Search> searches) {
        double[] widths =
                searches.stream().mapToDouble(Search::rateWidth).sorted().toArray();
        int[] requests = searches.stream().mapToInt(Search::requests).sorted().toArray();
        say(
                out,
                "%-16s %3d  %5.0f %%  %5.0f %%          %5.1f %%  %3.0f %%      %3.0f %%            %7s     %5.1f %%          %5d  %4d",
                name,
                searches.size(),
                100 * share(searches, Search::inSet),
                100 * share(searches, Search::single),
                100 * share(searches, Search::sureButWrong),
                100 * share(searches, Search::rateRight),
                100 * share(searches, Search::capacityRight),
                held(searches).inWords(),
                100 * widths[widths.length / 2],
                requests[requests.length / 2],
                requests[requests.length * 9 / 10]);
    }

    private interface Property {
        boolean of(Search search);
    }

    private static double share(List<Search> searches, Property property) {
        return searches.stream().filter(property::of).count() / (double) searches.size();
    }

    private static void say(PrintWriter out, String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
        out.flush();
    }
}
