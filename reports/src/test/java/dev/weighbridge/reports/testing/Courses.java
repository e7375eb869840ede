package dev.weighbridge.reports.testing;

import dev.weighbridge.measurements.summary.Course;
import dev.weighbridge.measurements.summary.Stall;
import dev.weighbridge.measurements.summary.TargetCourse;
import dev.weighbridge.measurements.summary.TimeBin;
import dev.weighbridge.measurements.summary.TimeBin.Spread;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How load could have fared over the time of a run. */
public final class Courses {
    private static final double MILLI = 1e6;
    private static final int MOST_BINS = 64;

    private Courses() {}

    /** Two targets that take turns, one bin each at 4/s and two at 12/s; the free one is rejected, fails, and lets wait. */
    public static Course typical() {
        List<TimeBin> free = List.of(
                bin(2_000, "4/s", 12, 0, 0, spread(12, 251)),
                bin(3_000, "12/s", 20, 5, 1, spread(14, 690)),
                bin(3_500, "12/s", 4, 4, 0, null),
                bin(5_000, "12/s", 1, 0, 0, spread(1, 480)));
        List<TimeBin> paid =
                List.of(bin(2_500, "4/s", 12, 0, 0, spread(12, 91)), bin(4_000, "12/s", 24, 0, 0, spread(24, 94)));
        return new Course(
                500,
                List.of(
                        new TargetCourse("free", free, List.of(stall(577, 32, 2_497L), stall(240.5, 97, null))),
                        new TargetCourse("paid", paid, List.of(stall(20, 55, 4_671L)))));
    }

    /** As many bins as there can be, all of them full of trouble. */
    public static Course large(String... targets) {
        List<TargetCourse> courses = new ArrayList<>();
        for (String target : targets) {
            List<TimeBin> bins = new ArrayList<>();
            for (int i = 0; i < MOST_BINS; i++) {
                bins.add(bin(64_000L * i, "16/s", 7_000, 321, 54, spread(6_625, 250 + i)));
            }
            courses.add(new TargetCourse(target, bins, List.of(stall(5_070, 7, 1_000L), stall(4_030, 8, 2_000L))));
        }
        return new Course(64_000, courses);
    }

    /** One bin. */
    public static TimeBin bin(
            long fromMillis, String level, int requests, int limited, int failed, @Nullable Spread times) {
        return new TimeBin(fromMillis, List.of(level), requests, limited, failed, times, times);
    }

    /** So many answers around a median in milliseconds. */
    public static Spread spread(int n, double median) {
        return new Spread(n, 0.5 * median * MILLI, median * MILLI, 2 * median * MILLI, 4 * median * MILLI);
    }

    private static Stall stall(double millis, int number, @Nullable Long atMillis) {
        return new Stall(
                Math.round(millis * MILLI),
                "20261121-022658-104.1-" + number,
                "support-en",
                "12/s",
                "pick-" + number,
                atMillis);
    }
}
