package dev.weighbridge.weigh.reconcile;

import dev.weighbridge.gateway.catalogue.Generation;
import dev.weighbridge.gateway.catalogue.GenerationEntry;
import dev.weighbridge.gateway.catalogue.KeyStatus;
import dev.weighbridge.gateway.catalogue.Reply;
import dev.weighbridge.gateway.client.CatalogueClient;
import dev.weighbridge.gateway.http.Credential;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.cost.JournalBill;
import dev.weighbridge.measurements.cost.Reconciled;
import dev.weighbridge.measurements.cost.Reconciliation;
import dev.weighbridge.measurements.run.Manifest;
import dev.weighbridge.weigh.gateways.Keys;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks the ledgers of a run's gateways for its requests. */
final class Ledgers {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** A ledger that does not know a response at once may know it when it is asked again. */
    private static final int TRIES = 2;

    private final Manifest manifest;
    private final Function<String, @Nullable String> environment;
    private final Consumer<String> notes;

    Ledgers(Manifest manifest, Function<String, @Nullable String> environment, Consumer<String> notes) {
        this.manifest = manifest;
        this.environment = environment;
        this.notes = notes;
    }

    /** What the ledgers say of the first so many requests of each target that can be asked. */
    List<Reconciled> reconcile(List<JournalBill> bills, int most) {
        List<Reconciled> found = new ArrayList<>();
        for (Target target : manifest.comparison().targets()) {
            List<JournalBill> own = bills.stream()
                    .filter(bill -> bill.target().equals(target.name()) && bill.responseId() != null)
                    .limit(most)
                    .toList();
            URI baseUrl = manifest.baseUrls().get(target.name());
            if (baseUrl == null || target.simulated()) {
                notes.accept(target.name() + ": its gateway can no longer be asked");
            } else if (!own.isEmpty()) {
                found.addAll(reconcile(target, baseUrl, own));
            }
        }
        return found;
    }

    private List<Reconciled> reconcile(Target target, URI baseUrl, List<JournalBill> bills) {
        Credential credential = Keys.of(target, environment);
        try (CatalogueClient client = new CatalogueClient(target.provider(), baseUrl, credential, PATIENCE)) {
            Map<String, Generation> ledger = new LinkedHashMap<>();
            for (int attempt = 0; attempt < TRIES; attempt++) {
                for (JournalBill bill : bills) {
                    Optional<String> silence = look(client, String.valueOf(bill.responseId()), ledger);
                    if (silence.isPresent()) {
                        notes.accept(target.name() + ": " + silence.get());
                        return List.of();
                    }
                }
            }
            account(target, client);
            return Reconciliation.of("the gateway's ledger against responses", bills, ledger);
        }
    }

    /** Looks a response up that is not known yet; why there is nothing to look into, if so. */
    private static Optional<String> look(CatalogueClient client, String id, Map<String, Generation> ledger) {
        if (ledger.containsKey(id)) {
            return Optional.empty();
        }
        Reply<GenerationEntry> reply = client.generation(id);
        if (reply.thing().orElse(null) instanceof GenerationEntry.Indexed indexed) {
            ledger.put(id, indexed.generation());
        }
        return reply.thing().isPresent() ? Optional.empty() : Optional.of(why(reply));
    }

    /** What was used in all, other runs included. Only a management key may ask for credits; others learn nothing by it. */
    private void account(Target target, CatalogueClient client) {
        client.key()
                .thing()
                .map(KeyStatus::used)
                .ifPresent(used -> notes.accept(
                        target.name() + ": the key has used " + used + ", all requests ever made with it"));
        client.credits()
                .thing()
                .ifPresent(credits -> notes.accept(target.name() + ": the account has used " + credits.used() + " of "
                        + credits.bought() + ", all requests ever made with it"));
    }

    private static String why(Reply<GenerationEntry> reply) {
        if (reply instanceof Reply.Unauthorized<GenerationEntry> refused) {
            return "its ledger refuses the key (" + refused.status() + "); set the variable that holds it";
        }
        if (reply instanceof Reply.Unreachable<GenerationEntry> unreachable) {
            return "its ledger cannot be reached: " + unreachable.because();
        }
        return reply instanceof Reply.Failed<GenerationEntry> failed
                ? "its ledger answers " + failed.status() + " " + failed.message() + "; ask again later"
                : "its gateway has no ledger that can be asked";
    }
}
