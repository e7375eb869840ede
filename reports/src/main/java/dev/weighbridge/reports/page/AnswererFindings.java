package dev.weighbridge.reports.page;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.summingInt;

import dev.weighbridge.gateway.exchange.Identity;
import dev.weighbridge.measurements.summary.Answerer;
import dev.weighbridge.measurements.summary.Answers;
import dev.weighbridge.measurements.summary.Share;
import dev.weighbridge.measurements.summary.TargetAnswers;
import dev.weighbridge.measurements.summary.TargetFacts;
import dev.weighbridge.reports.reading.AnswererNames;
import dev.weighbridge.reports.reading.Intervals;
import dev.weighbridge.reports.text.Numbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Who answered for a target, in sentences. */
final class AnswererFindings {
    private static final int MOST_NAMED = 4;

    private AnswererFindings() {}

    /** What is to be said of a target that answered at least once. */
    static String of(TargetFacts target, Optional<TargetAnswers> graded) {
        List<Answerer> each = target.answerers().each();
        Map<String, Integer> byModel = byModel(each);
        if (byModel.size() > 1) {
            return target.name() + " was answered by " + byModel.size() + " models: "
                    + shared(byModel, graded.map(TargetAnswers::byModel).orElse(Map.of()), Function.identity());
        }
        String model = byModel.keySet().iterator().next();
        String one = target.name() + " was answered by "
                + (model.equals(Identity.UNNAMED) ? "no model it named" : model) + " all along";
        return each.size() == 1 ? one + alone(each.get(0)) : one + ", from " + several(each, graded);
    }

    private static Map<String, Integer> byModel(List<Answerer> each) {
        Map<String, Integer> counts = each.stream()
                .collect(groupingBy(
                        who -> Objects.requireNonNullElse(who.model(), Identity.UNNAMED),
                        summingInt(Answerer::answers)));
        Map<String, Integer> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private static String alone(Answerer who) {
        return (who.provider() == null ? "" : ", through " + who.provider())
                + (who.fingerprint() == null ? "" : ", with one fingerprint")
                + ": " + Numbers.count(who.answers()) + (who.answers() == 1 ? " answer." : " answers.");
    }

    private static String several(List<Answerer> each, Optional<TargetAnswers> graded) {
        List<String> names = AnswererNames.of(each);
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, String> shown = new LinkedHashMap<>();
        IntStream.range(0, each.size()).forEach(i -> {
            counts.put(each.get(i).name(), each.get(i).answers());
            shown.put(each.get(i).name(), names.get(i));
        });
        return each.size() + " backends: "
                + shared(
                        counts,
                        graded.map(TargetAnswers::byBackend).orElse(Map.of()),
                        name -> shown.getOrDefault(name, name));
    }

    /** The share of each and, where it is known of all that are named, how right they were. */
    private static String shared(
            Map<String, Integer> counts, Map<String, Answers> graded, Function<String, String> shown) {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        List<String> named = counts.keySet().stream().limit(MOST_NAMED).toList();
        String shares = named.stream()
                .map(name -> shown.apply(name) + " " + percent(Share.of(counts.getOrDefault(name, 0), all)))
                .collect(joining(", "));
        int others = counts.size() - named.size();
        return shares + (others > 0 ? " and " + others + " more" : "") + accuracies(named, graded);
    }

    private static String accuracies(List<String> named, Map<String, Answers> graded) {
        List<Share> known = new ArrayList<>();
        named.forEach(name -> Optional.ofNullable(graded.get(name))
                .map(Answers::accuracy)
                .filter(share -> share.estimate() != null)
                .ifPresent(known::add));
        if (known.size() < named.size()) {
            return ".";
        }
        String accuracies = known.stream()
                .map(share -> percent(share) + " " + Intervals.of(share))
                .collect(joining(", "));
        return known.size() < 2
                ? "; accuracy " + accuracies + "."
                : "; accuracy " + accuracies + ". " + compared(known);
    }

    private static String compared(List<Share> known) {
        boolean clear =
                known.get(0).gainTo(known.get(1)).filter(Share.Gain::isClear).isPresent();
        return (known.size() == 2 ? "The two " : "The first two ")
                + (clear ? "clearly differ" : "do not clearly differ")
                + " in how often they are right.";
    }

    private static String percent(Share share) {
        return share.estimate() == null ? "none" : Numbers.percent(share.estimate()) + Numbers.THIN + "%";
    }
}
