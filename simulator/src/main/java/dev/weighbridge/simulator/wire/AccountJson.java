package dev.weighbridge.simulator.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.simulator.ledger.Billing;
import dev.weighbridge.simulator.ledger.KeyUse;
import dev.weighbridge.simulator.ledger.Ledger;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The bodies of {@code GET /key} and {@code GET /credits}, as OpenRouter documents them. */
public final class AccountJson {
    private AccountJson() {}

    /** What there is and what was used, in dollars. */
    public static byte[] credits(Ledger ledger) {
        ObjectNode body = Json.object();
        body.putObject("data")
                .put("total_credits", ledger.bought().usd())
                .put("total_usage", ledger.used().usd());
        return Json.bytes(body);
    }

    /** What a key used and may still use. */
    public static byte[] key(Billing billing, KeyUse use, boolean management, Instant now) {
        ObjectNode body = Json.object();
        ObjectNode data = body.putObject("data").put("label", "simulated");
        limit(data, billing.keyLimit(), use.total());
        usage(data, use, now.atOffset(ZoneOffset.UTC).toLocalDate());
        data.put("is_free_tier", billing.bought().equals(Money.ZERO))
                .put("is_management_key", management)
                .put("is_provisioning_key", management)
                .putNull("expires_at")
                .putNull("creator_user_id");
        data.putObject("rate_limit").put("requests", -1).put("interval", "10s").put("note", "deprecated");
        billing.freeAllowance().ifPresent(allowance -> free(data, allowance.of(billing.bought()), use.free(now)));
        return Json.bytes(body);
    }

    private static void limit(ObjectNode data, Optional<Money> limit, Money used) {
        Money left = limit.map(most -> most.minus(used)).orElse(null);
        put(data, "limit", limit.orElse(null));
        put(data, "limit_remaining", left != null && left.picoUsd() < 0 ? Money.ZERO : left);
        data.putNull("limit_reset").put("include_byok_in_limit", false);
    }

    private static void put(ObjectNode data, String name, @Nullable Money amount) {
        if (amount == null) {
            data.putNull(name);
        } else {
            data.put(name, amount.usd());
        }
    }

    private static void usage(ObjectNode data, KeyUse use, LocalDate today) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        data.put("usage", use.total().usd())
                .put("usage_daily", use.since(today).usd())
                .put("usage_weekly", use.since(monday).usd())
                .put("usage_monthly", use.since(today.withDayOfMonth(1)).usd());
    }

    private static void free(ObjectNode data, long limit, long used) {
        data.putObject("free_model_daily_requests")
                .put("limit", limit)
                .put("remaining", Math.max(0, limit - used))
                .put("used", used);
    }
}
