package dev.weighbridge.measurements.comparison;

/**
 * A place in a file, as complaints name it.
 *
 * @param source the file
 * @param owner what the place belongs to, e.g. {@code target "fast"}; empty at the top
 * @param path the keys from there, each ended by a dot, e.g. {@code price.}
 */
record Place(SourceText source, String owner, String path) {

    static Place top(SourceText source) {
        return new Place(source, "", "");
    }

    Place of(String newOwner) {
        return new Place(source, newOwner, "");
    }

    Place below(String key) {
        return new Place(source, owner, path + key + ".");
    }

    /** A complaint about a key here: {@code file:12: target "fast": price.as-of <message>}. */
    ComparisonException error(int line, String key, String message) {
        return source.error(line, (owner.isEmpty() ? "" : owner + ": ") + path + key + " " + message);
    }
}
