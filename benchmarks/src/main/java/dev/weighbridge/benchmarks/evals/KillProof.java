package dev.weighbridge.benchmarks.evals;

import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weighbridge.evalsuites.engine.Consequences;
import dev.weighbridge.evalsuites.engine.EngineOptions;
import dev.weighbridge.evalsuites.engine.EvalItem;
import dev.weighbridge.evalsuites.engine.plan.EvalPlan;
import dev.weighbridge.evalsuites.engine.rows.EvalRows;
import dev.weighbridge.gateway.retry.RetryPolicy;
import dev.weighbridge.measurements.run.JournalLine.Promised;
import dev.weighbridge.measurements.run.JournalLine.Settled;
import dev.weighbridge.measurements.run.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** What a journal and the gateway's own log say of an evaluation that was killed, each against the other. */
final class KillProof {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** What came to the gateway, by target and prompt, in order; an item's last send is the one that counts. */
    private final Map<String, List<Arrivals.Arrival>> sends;

    private final Map<Long, String> responseIds;
    private final Map<String, Integer> reserved = new HashMap<>();
    private final Map<String, List<String>> settled = new HashMap<>();
    private final Set<EvalItem> rows = new HashSet<>();
    private final int planned;

    private KillProof(Map<String, List<Arrivals.Arrival>> sends, Map<Long, String> responseIds, int planned) {
        this.sends = sends;
        this.responseIds = responseIds;
        this.planned = planned;
    }

    static KillProof of(Project project, List<Arrivals.Arrival> arrivals, Path truth) throws IOException {
        EvalPlan plan = project.evaluation().plan();
        KillProof proof = new KillProof(
                arrivals.stream().collect(groupingBy(arrival -> key(arrival.model(), arrival.prompt()))),
                responseIds(truth),
                plan.items().size());
        proof.read(RunFolder.at(project.run()), plan);
        return proof;
    }

    private static String key(String target, String prompt) {
        return target + " " + prompt;
    }

    private static Map<Long, String> responseIds(Path truth) throws IOException {
        Map<Long, String> ids = new HashMap<>();
        for (String line : Files.readAllLines(truth)) {
            JsonNode entry = MAPPER.readTree(line);
            if (entry.hasNonNull("responseId")) {
                ids.put(entry.get("sequence").asLong(), entry.get("responseId").asText());
            }
        }
        return ids;
    }

    private void read(RunFolder folder, EvalPlan plan) {
        Consequences consequences =
                new Consequences(new RetryPolicy(EngineOptions.RETRIES, Clock.systemUTC(), new Random(1)));
        EvalRows reading = new EvalRows(plan, consequences, row -> rows.add(row.item()));
        folder.read(line -> {
            reading.accept(line);
            if (line instanceof Promised promised) {
                EvalItem item = plan.item(promised.reservation().labels()).orElseThrow();
                reserved.merge(key(item.target(), plan.prompt(item)), 1, Integer::sum);
            } else if (line instanceof Settled one) {
                EvalItem item = plan.item(one.labels()).orElseThrow();
                settled.computeIfAbsent(key(item.target(), plan.prompt(item)), unseen -> new ArrayList<>())
                        .add(String.valueOf(one.exchange().identity().responseId()));
            }
        });
    }

    int planned() {
        return planned;
    }

    /** How many items have a row. */
    int rows() {
        return rows.size();
    }

    /** How many items have one result and no second one. */
    long settledOnce() {
        return settled.values().stream().filter(results -> results.size() == 1).count();
    }

    int sends() {
        return sends.values().stream().mapToInt(List::size).sum();
    }

    /** Sends that were not the last of their item. */
    int duplicates() {
        return sends() - sends.size();
    }

    /** The most first sends among those between two kills. */
    long mostLostAtOnce(List<Long> sendsAtKills) {
        long most = 0;
        long from = 0;
        for (long to : sendsAtKills) {
            long after = from;
            most = Math.max(
                    most,
                    lost().stream()
                            .filter(arrival -> arrival.sequence() > after && arrival.sequence() <= to)
                            .count());
            from = to;
        }
        return most;
    }

    private List<Arrivals.Arrival> lost() {
        return sends.values().stream()
                .flatMap(all -> all.subList(0, all.size() - 1).stream())
                .toList();
    }

    /** Lost sends whose answer is a result all the same. */
    long lostWithResult() {
        return lost().stream()
                .filter(arrival -> settled.getOrDefault(key(arrival.model(), arrival.prompt()), List.of())
                        .contains(String.valueOf(responseIds.get(arrival.sequence()))))
                .count();
    }

    /** Items that came more often to the gateway than the journal had set aside for. */
    long lostWithoutReservation() {
        return sends.entrySet().stream()
                .filter(one -> one.getValue().size() > reserved.getOrDefault(one.getKey(), 0))
                .count();
    }

    /** Results that are not the answer to the last send of their item. */
    long strangers() {
        return settled.entrySet().stream()
                .filter(one -> !one.getValue().equals(List.of(lastResponse(one.getKey()))))
                .count();
    }

    private String lastResponse(String key) {
        List<Arrivals.Arrival> all = sends.getOrDefault(key, List.of());
        return all.isEmpty()
                ? ""
                : String.valueOf(responseIds.get(all.get(all.size() - 1).sequence()));
    }
}
