package dev.weighbridge.reports.page;

import dev.weighbridge.reports.chart.Chart;
import dev.weighbridge.reports.chart.PackedJson;
import dev.weighbridge.reports.language.Words;
import dev.weighbridge.reports.text.Visible;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A piece of a section. */
sealed interface Block
        permits Block.Prose,
                Block.Heading,
                Block.Answer,
                Block.Snippet,
                Block.Points,
                Block.Table,
                Block.Figure,
                Block.CaseBrowser,
                Block.Fold,
                Block.Facts,
                Block.Links,
                Calculator,
                Forest {

    /** A few sentences. */
    record Prose(String text) implements Block {
        public Prose {
            text = Visible.of(text);
        }
    }

    /** The heading of a part of a section; its id is its address. */
    record Heading(String id, Datum name) implements Block {}

    /** The sentence that a part is about. */
    record Answer(String text) implements Block {
        public Answer {
            text = Visible.of(text);
        }
    }

    /** Text to copy, line by line. */
    record Snippet(String id, String label, String text) implements Block {
        public Snippet {
            label = Visible.of(label);
            text = text.lines()
                    .map(line -> Visible.of(line.replace("\t", "    ")))
                    .collect(Collectors.joining("\n"));
        }
    }

    /** A list of sentences. */
    record Points(List<String> items) implements Block {
        public Points {
            items = items.stream().map(Visible::of).toList();
        }
    }

    /**
     * Rows and columns. The first column heads its rows.
     *
     * @param id unique in the page
     * @param caption what the table shows
     * @param note the unit, the definition; may be empty
     * @param columns the columns, that of the row heads included
     * @param groups the rows, in groups with a heading of their own
     */
    record Table(String id, String caption, String note, List<Column> columns, List<Group> groups) implements Block {
        public Table {
            caption = Visible.of(caption);
            note = Visible.of(note);
            columns = List.copyOf(columns);
            groups = List.copyOf(groups);
        }

        /** Whether only numbers stand behind the row heads, so that their columns are set equally wide. */
        boolean even() {
            return columns.stream().skip(1).allMatch(Column::numeric);
        }

        /** The class of a cell; none in a table that is even, for which one rule suits all. */
        @Nullable
        String look(int column, Datum cell) {
            return even() ? null : cell.cell(columns.get(column).numeric());
        }
    }

    /**
     * A chart, and how to read it.
     *
     * @param id unique in the page
     * @param label what the chart shows
     * @param reading how it is read
     * @param chart the data and the switches
     */
    record Figure(String id, String label, String reading, Chart chart) implements Block {
        private static final int PLAIN_CHARACTERS = 10_000;

        /** The chart's data as they stand in a page of these words. */
        PackedJson data(Words words) {
            return PackedJson.of(chart.data(words), PLAIN_CHARACTERS);
        }
    }

    /**
     * Cases to be looked through.
     *
     * @param cases what the script shows
     * @param shows which of them can be picked by how they came out, all of them first
     * @param workloads the names of the workloads
     * @param tags the names of the slices
     * @param graders the kinds of checks
     * @param keys the keys that walk through them
     * @param keysEverywhere what is said of the switch that lets these keys work on the whole page
     * @param table what stands in its place without a script, and in print
     */
    record CaseBrowser(
            PackedJson cases,
            List<Show> shows,
            List<String> workloads,
            List<String> tags,
            List<String> graders,
            List<Shortcut> keys,
            String keysEverywhere,
            Table table)
            implements Block {
        public CaseBrowser {
            shows = List.copyOf(shows);
            workloads = visible(workloads);
            tags = visible(tags);
            graders = visible(graders);
            keys = List.copyOf(keys);
        }

        private static List<String> visible(List<String> names) {
            return names.stream().map(Visible::of).toList();
        }

        /** Cases that came out in one way: its name in addresses, and what it is called. */
        record Show(String name, String label) {
            public Show {
                label = Visible.of(label);
            }
        }
    }

    /** Blocks that open on a click, and in print. */
    record Fold(String summary, List<Block> blocks) implements Block {
        public Fold {
            summary = Visible.of(summary);
            blocks = List.copyOf(blocks);
        }
    }

    /** Names and what they are. */
    record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** Places to go on reading. */
    record Links(List<Link> links) implements Block {
        public Links {
            links = List.copyOf(links);
        }
    }

    /** A column of a table; a number's column is set flush right. */
    record Column(String label, String unit, boolean numeric) {
        public Column {
            label = Visible.of(label);
        }

        static Column words(String label) {
            return new Column(label, "", false);
        }

        static Column number(String label, String unit) {
            return new Column(label, unit, true);
        }
    }

    /** Rows that belong together; an empty label makes no heading. */
    record Group(String label, List<Row> rows) {
        public Group {
            label = Visible.of(label);
            rows = List.copyOf(rows);
        }
    }

    /** A row: its address in the page, empty for none; its head and the other cells. */
    record Row(String anchor, Datum head, List<Datum> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        Row(Datum head, List<Datum> cells) {
            this("", head, cells);
        }
    }

    /** A name and what it is. */
    record Fact(String name, String text, boolean code) {
        public Fact {
            name = Visible.of(name);
            text = Visible.of(text);
        }
    }
}
