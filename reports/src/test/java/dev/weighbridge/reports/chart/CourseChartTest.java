package dev.weighbridge.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weighbridge.gateway.testing.GoldenFile;
import dev.weighbridge.measurements.summary.Course;
import dev.weighbridge.measurements.summary.TargetCourse;
import dev.weighbridge.measurements.summary.TimeBin;
import dev.weighbridge.reports.reading.Reading;
import dev.weighbridge.reports.testing.Courses;
import dev.weighbridge.reports.testing.Summaries;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class CourseChartTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void courseOptionsAreTheGoldenOnes() {
        GoldenFile.of("golden/course-chart.json")
                .matches(() -> tree(Courses.typical()).toPrettyString().replace(System.lineSeparator(), "\n") + "\n");
    }

    @Test
    void aBinWithoutAnAnswerIsAGapAndNotNothing() {
        JsonNode medians = series(tree(Courses.typical()), "free").get("data");

        assertThat(medians).hasSize(5);
        assertThat(medians.get(1)).as("between 2 s and 3 s it was not asked").hasToString("[null,null]");
        assertThat(medians.get(3)).as("from 3.5 s to 4 s all were rejected").hasToString("[null,null]");
    }

    @Test
    void aTouchTellsWhenHowLongAndOfHowMany() {
        assertThat(series(tree(Courses.typical()), "free").at("/data/2/detail").asText())
                .isEqualTo("free, 3 to 3.5\u202fs: median 690\u202fms, most from 345\u202fms to 1380\u202fms, worst"
                        + " 2760\u202fms, of 14 answers at 12/s");
        assertThat(series(tree(Courses.typical()), "free, rejected")
                        .at("/data/1/detail")
                        .asText())
                .isEqualTo("free, rejected, 3.5 to 4\u202fs: 4 of 4 requests at 12/s");
        assertThat(names(tree(Courses.typical())))
                .contains("free, failed")
                .doesNotContain("paid, rejected", "paid, failed");
    }

    @Test
    void theAxisIsLogWhereTheWorstIsFarFromTheLeast() {
        Course even = course(Courses.bin(0, "4/s", 9, 0, 0, Courses.spread(9, 100)));

        assertThat(tree(even).at("/pictures/0/yAxis/0/type").asText()).isEqualTo("value");
        assertThat(tree(Courses.typical()).at("/pictures/0/yAxis/0/type").asText())
                .isEqualTo("log");
        assertThat(tree(Courses.typical()).at("/pictures/0/yAxis/0/name").asText())
                .isEqualTo("Time to first token, ms, log");
    }

    @Test
    void levelsAreShadesBehindAllTargetsTogether() {
        JsonNode areas = tree(Courses.typical()).at("/pictures/0/series/0/markArea/data");

        assertThat(areas).hasSize(2);
        assertThat(areas.at("/0/0/name").asText()).isEqualTo("4/s");
        assertThat(areas.at("/0/0/xAxis").asDouble()).isEqualTo(2);
        assertThat(areas.at("/0/1/xAxis").asDouble()).isEqualTo(3);
        assertThat(areas.at("/1/0/name").asText()).isEqualTo("12/s");
        assertThat(areas.at("/1/1/xAxis").asDouble()).isEqualTo(5.5);
    }

    @Test
    void ofManyLevelsAFewAreNamed() {
        assertThat(LevelStretches.words(List.of("1/s", "2/s", "3/s", "4/s", "5/s")))
                .isEqualTo("1/s, 2/s, 3/s and 2 more");
    }

    @Test
    void aLongRunIsToldInMinutesAndALateOneByItsSeconds() {
        RunTime late = RunTime.of(course(Courses.bin(86_400_500, "4/s", 1, 0, 0, null)));
        TimeBin bin = Courses.bin(640_000, "4/s", 1, 0, 0, null);
        RunTime longer = new RunTime(64_000, 0, 4_096_000);

        assertThat(late.words(86_400_500) + late.unit()).isEqualTo("86\u202f400.5s");
        assertThat(longer.words(bin) + longer.unit()).isEqualTo("10.7 to 11.7min");
        assertThat(longer.middle(bin, 0)).isEqualByComparingTo("11.2");
    }

    @Test
    void aMillionRequestsDrawNoMoreThanAFew() {
        String few = tree(of("free", 1)).toString();
        String many = tree(of("free", 1_000_000)).toString();

        assertThat(many.length()).isLessThan(few.length() + few.length() / 5);
    }

    @Test
    void withoutATimeThereIsNoChart() {
        assertThat(CourseChart.of(new Reading(Summaries.typical().with(Course.NONE))))
                .isEmpty();
    }

    private static Course of(String target, int requests) {
        List<TimeBin> bins = IntStream.range(0, 64)
                .mapToObj(i -> Courses.bin(500L * i, "4/s", requests, 0, 0, Courses.spread(requests, 250)))
                .toList();
        return new Course(500, List.of(new TargetCourse(target, bins, List.of())));
    }

    private static Course course(TimeBin bin) {
        return new Course(500, List.of(new TargetCourse("free", List.of(bin), List.of())));
    }

    private static List<String> names(JsonNode tree) {
        return tree.at("/pictures/0/series").findValuesAsText("name");
    }

    private static JsonNode series(JsonNode tree, String name) {
        return StreamSupport.stream(tree.at("/pictures/0/series").spliterator(), false)
                .filter(each -> each.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode tree(Course course) {
        try {
            Chart chart = CourseChart.of(new Reading(Summaries.typical().with(course)))
                    .orElseThrow();
            return MAPPER.readTree(chart.data().text());
        } catch (JsonProcessingException e) {
            throw new AssertionError("the chart's data is not JSON", e);
        }
    }
}
