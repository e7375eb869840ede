package dev.weighbridge.measurements.userfile;

/**
 * A place in a file, as complaints name it.
 *
 * @param source the file
 * @param owner what the place belongs to, e.g. {@code target "fast"}; empty at the top
 * @param path the keys from there, each ended by a dot, e.g. {@code price.}
 */
public record Place(SourceText source, String owner, String path) {

    /** The top of a file. */
    public static Place top(SourceText source) {
        return new Place(source, "", "");
    }

    /** The top of what this owner has. */
    public Place of(String newOwner) {
        return new Place(source, newOwner, "");
    }

    /** The place below a key. */
    public Place below(String key) {
        return new Place(source, owner, path + key + ".");
    }

    /** A complaint about a key here: {@code file:12: target "fast": price.as-of <message>}. */
    public UserFileException error(int line, String key, String message) {
        return source.error(line, (owner.isEmpty() ? "" : owner + ": ") + path + key + " " + message);
    }
}
