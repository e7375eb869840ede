package dev.weighbridge.measurements.comparison;

import dev.weighbridge.measurements.userfile.Section;
import dev.weighbridge.measurements.userfile.Value;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a target is granted. */
final class StatedQuotaReader {
    private static final long MOST = 1_000_000_000_000L;
    private static final String NONE = "none";
    private static final Pattern NUMBER = Pattern.compile("[0-9_]+");

    private StatedQuotaReader() {}

    static StatedQuota read(Section target) {
        return target.section("quota", Keys.QUOTA)
                .map(quota -> new StatedQuota(number(quota, "requests-per-minute"), number(quota, "requests-per-day")))
                .orElse(StatedQuota.NONE);
    }

    private static @Nullable Long number(Section quota, String key) {
        return quota.find(key).map(StatedQuotaReader::number).orElse(null);
    }

    private static long number(Value value) {
        if (value.text().equals(NONE)) {
            return StatedQuota.UNLIMITED;
        }
        if (!NUMBER.matcher(value.text()).matches()) {
            throw value.not("give a number of requests, e.g. 1000, or none");
        }
        return value.integer(1L, MOST);
    }
}
