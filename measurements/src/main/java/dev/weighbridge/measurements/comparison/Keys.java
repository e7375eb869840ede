package dev.weighbridge.measurements.comparison;

import java.util.List;

/** The keys a comparison file may have, place by place; {@code comparison.schema.json} lists the same. */
final class Keys {
    static final List<String> COMPARISON = List.of(
            "incumbent",
            "candidate",
            "prices",
            "targets",
            "workloads",
            "load",
            "limits",
            "evals",
            "gate",
            "meter",
            "report",
            "caps",
            "timeouts",
            "store-texts",
            "seed");
    static final List<String> TARGET = List.of(
            "provider",
            "profile",
            "base-url",
            "key",
            "auth",
            "dialect",
            "model",
            "price",
            "parameters",
            "headers",
            "extra",
            "limits",
            "quota");
    static final List<String> QUOTA = List.of("requests-per-minute", "requests-per-day");
    static final List<String> PRICE = List.of(
            "input-usd-per-million-tokens",
            "output-usd-per-million-tokens",
            "cached-input-usd-per-million-tokens",
            "cache-write-usd-per-million-tokens",
            "reasoning-usd-per-million-tokens",
            "usd-per-request",
            "as-of",
            "source");
    /** In a price file the day and the source stand once, at its top. */
    static final List<String> LISTED_PRICE = PRICE.subList(0, PRICE.indexOf("as-of"));

    static final List<String> PRICE_FILE = List.of("as-of", "source", "currency", "models");
    static final List<String> PARAMETERS =
            List.of("temperature", "max-tokens", "max-completion-tokens", "stop", "seed");
    static final List<String> WORKLOAD = List.of("suite", "slo", "sample", "load", "traffic");
    static final List<String> TRAFFIC = List.of(
            "requests-per-month",
            "input-tokens",
            "output-tokens",
            "growth-percent-per-month",
            "retry-percent",
            "peak-requests-per-minute");
    static final List<String> SLO = List.of("ttft", "tpot", "e2e");
    static final List<String> LOAD = List.of("arrivals", "pace", "warm-up", "levels", "requests", "blocks", "search");
    static final List<String> LIMITS = List.of("probe", "requests", "minutes", "scope", "tokens");
    static final List<String> EVALS = List.of("at-once", "lead", "strikes", "judge", "embeddings", "cache", "curtail");
    static final List<String> JUDGE = List.of("target", "pairs");
    /** What may be said of a target whose limits nobody looks for. */
    static final List<String> JUDGE_TARGET = TARGET.subList(0, TARGET.indexOf("limits"));

    static final List<String> EMBEDDINGS =
            List.of("provider", "profile", "base-url", "key", "auth", "model", "price", "headers", "extra");
    static final List<String> GATE = List.of("policy", "metrics", "margins", "decision", "attainment-percent");
    static final List<String> REPORT = List.of("language");
    static final List<String> MARGINS = List.of(
            "accuracy-points",
            "attainment-points",
            "error-share-points",
            "rate-limited-points",
            "latency-ratio",
            "latency-least",
            "tokens-ratio",
            "cost-ratio");
    static final List<String> GAMMA = List.of("gamma");
    static final List<String> SEARCH = List.of("from", "to", "precision", "requests", "attainment");
    static final List<String> TARGET_CAPS = List.of("requests", "tokens", "usd");
    static final List<String> CAPS = List.of("requests", "tokens", "usd", "minutes", "targets");
    static final List<String> TIMEOUTS = List.of("connect", "headers", "data-idle", "total");

    private Keys() {}
}
