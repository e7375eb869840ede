package dev.weighbridge.reports.cases;

import dev.weighbridge.reports.chart.PackedJson;

/** The cases as they stand in a page. */
public final class PackedCases {
    private static final int PLAIN_CHARACTERS = 100_000;

    private PackedCases() {}

    /** Small ones as they are, others deflated. */
    public static PackedJson of(Cases cases) {
        return PackedJson.of(CasesJson.of(cases), PLAIN_CHARACTERS);
    }
}
