package dev.weighbridge.measurements.userfile;

/** A file a user wrote that cannot be used; the message is one line that names the file, the place, the rule and the way out. */
public final class UserFileException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UserFileException(String message) {
        super(message);
    }
}
