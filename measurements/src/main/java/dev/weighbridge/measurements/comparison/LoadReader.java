package dev.weighbridge.measurements.comparison;

import dev.weighbridge.measurements.comparison.Load.ArrivalProcess;
import dev.weighbridge.measurements.comparison.Load.Level;
import dev.weighbridge.measurements.comparison.Load.Pattern;
import dev.weighbridge.measurements.userfile.DidYouMean;
import dev.weighbridge.measurements.userfile.Quantities;
import dev.weighbridge.measurements.userfile.Section;
import dev.weighbridge.measurements.userfile.Value;
import dev.weighbridge.measurements.userfile.YamlNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads how requests are offered. */
final class LoadReader {
    private static final int MOST_REQUESTS = 1_000_000;
    private static final double FASTEST_PER_SECOND = 100_000;
    private static final String LEVELS = "give levels such as [ \"concurrency 1\", \"2/s\" ], or a search";

    private LoadReader() {}

    /** The load; none where no workload is put under any. */
    static Load read(Section root, List<Workload> workloads) {
        if (workloads.stream().anyMatch(Workload::load)) {
            return read(root);
        }
        root.find("load").ifPresent(load -> {
            throw load.wrong("is given, and every workload says load: false; remove the one or the other");
        });
        return Load.NONE;
    }

    private static Load read(Section root) {
        Section load = root.get("load", LEVELS).section(Keys.LOAD);
        return new Load(
                load.find("arrivals").map(LoadReader::arrivals).orElseGet(ArrivalProcess.Poisson::new),
                load.find("warm-up").map(value -> value.integer(0, 1000)).orElse(1),
                pattern(load),
                load.find("pace").map(LoadReader::pace).orElse(Load.Pace.AS_GIVEN));
    }

    private static Load.Pace pace(Value value) {
        return switch (value.text()) {
            case "as-given" -> Load.Pace.AS_GIVEN;
            case "inferred" -> Load.Pace.INFERRED;
            default -> throw value.not(DidYouMean.phrase(value.text(), List.of("as-given", "inferred")));
        };
    }

    private static ArrivalProcess arrivals(Value value) {
        if (value.node() instanceof YamlNode.Mapping) {
            return new ArrivalProcess.Gamma(value.section(Keys.GAMMA)
                    .get("gamma", "give the shape, e.g. 0.5 for bursts")
                    .between(0.01, 1000));
        }
        return switch (value.text()) {
            case "constant" -> new ArrivalProcess.Constant();
            case "poisson" -> new ArrivalProcess.Poisson();
            default -> throw value.not("write poisson, constant or { gamma: 0.5 }");
        };
    }

    private static Pattern pattern(Section load) {
        if (load.has("levels") == load.has("search")) {
            throw load.error(
                    "levels", load.has("levels") ? "and search are both given; keep one" : "is missing; " + LEVELS);
        }
        return load.section("search", Keys.SEARCH)
                .map(search -> search(load, search))
                .orElseGet(() -> fixed(load));
    }

    private static Pattern fixed(Section load) {
        List<Level> levels = levels(load.get("levels", LEVELS));
        int requests = load.get("requests", "give how many requests one level sends to one target, e.g. 12")
                .integer(1, MOST_REQUESTS);
        int blocks =
                load.find("blocks").map(value -> value.integer(1, requests)).orElse(Math.min(2, requests));
        return new Pattern.Fixed(levels, requests, blocks);
    }

    private static Pattern search(Section load, Section search) {
        for (String key : List.of("requests", "blocks")) {
            load.find(key).ifPresent(value -> {
                throw value.wrong("belongs to levels, and a search is given; "
                        + (key.equals("requests") ? "move it below search" : "remove it"));
            });
        }
        double from = rate(search.get("from", "give the first rate tried, e.g. 1/s"));
        Value to = search.get("to", "give the highest rate tried, e.g. 64/s");
        if (rate(to) < from) {
            throw to.not("give a rate of at least from");
        }
        return new Pattern.Search(
                from,
                rate(to),
                search.find("precision").map(value -> value.between(0.01, 1)).orElse(0.1),
                search.get("requests", "give how many requests one step sends to one target, e.g. 30")
                        .integer(1, MOST_REQUESTS),
                search.find("attainment").map(value -> value.between(0.01, 1)).orElse(0.95));
    }

    private static List<Level> levels(Value value) {
        List<Value> items = value.items();
        Set<String> labels = new HashSet<>();
        for (Value item : items) {
            if (!labels.add(level(item).label())) {
                throw item.not("this level is given twice; keep one");
            }
        }
        if (items.isEmpty()) {
            throw value.wrong("is empty; " + LEVELS);
        }
        return items.stream().map(LoadReader::level).toList();
    }

    private static Level level(Value item) {
        Optional<Level> closed = Quantities.concurrency(item.text()).map(Level.Closed::new);
        Optional<Level> open = Quantities.perSecond(item.text())
                .filter(rate -> rate <= FASTEST_PER_SECOND)
                .map(Level.Open::new);
        return closed.or(() -> open)
                .orElseThrow(() -> item.not("a level is a rate such as 2/s or 30/m, or \"concurrency 4\""));
    }

    private static double rate(Value value) {
        double perSecond = value.perSecond();
        if (perSecond > FASTEST_PER_SECOND) {
            throw value.not("give at most 100000/s");
        }
        return perSecond;
    }
}
