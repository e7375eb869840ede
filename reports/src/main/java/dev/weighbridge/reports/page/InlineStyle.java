package dev.weighbridge.reports.page;

/** The page's own style sheet. */
record InlineStyle(String text) {}
