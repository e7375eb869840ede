package dev.weighbridge.reports.page;

import dev.weighbridge.reports.text.Numbers;
import java.util.List;

/** Exchanges by which something can be looked up in the journal. */
final class ExchangeIds {
    private static final int SHOWN = 4;

    private ExchangeIds() {}

    /** The first few ids; where there are none a dash with the reason. */
    static Datum of(List<String> ids, String becauseNone) {
        return of(ids, SHOWN, becauseNone);
    }

    /** The first id and how many more there are, where little room is left; else a dash with the reason. */
    static Datum first(List<String> ids, String becauseNone) {
        return of(ids, 1, becauseNone);
    }

    private static Datum of(List<String> ids, int most, String becauseNone) {
        if (ids.isEmpty()) {
            return Datum.unknown(becauseNone);
        }
        String shown = String.join(" ", ids.subList(0, Math.min(most, ids.size())));
        return Datum.code(ids.size() > most ? shown + " and " + Numbers.count(ids.size() - most) + " more" : shown);
    }
}
