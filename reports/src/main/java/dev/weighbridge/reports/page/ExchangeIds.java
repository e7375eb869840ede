package dev.weighbridge.reports.page;

import dev.weighbridge.reports.text.Numbers;
import java.util.List;

/** Exchanges by which something can be looked up in the journal. */
final class ExchangeIds {
    private static final int SHOWN = 4;

    private ExchangeIds() {}

    /** The first few ids; where there are none a dash with the reason. */
    static Datum of(List<String> ids, String becauseNone) {
        if (ids.isEmpty()) {
            return Datum.unknown(becauseNone);
        }
        String shown = String.join(" ", ids.subList(0, Math.min(SHOWN, ids.size())));
        return Datum.code(ids.size() > SHOWN ? shown + " and " + Numbers.count(ids.size() - SHOWN) + " more" : shown);
    }
}
