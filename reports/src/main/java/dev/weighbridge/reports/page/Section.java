package dev.weighbridge.reports.page;

import java.util.List;

/** A part of the page under one heading; its id is its address. */
record Section(String id, String title, List<Block> blocks) {
    Section {
        blocks = List.copyOf(blocks);
    }
}
