package dev.weighbridge.evalsuites.grade.spec;

import static java.util.Objects.requireNonNull;

import dev.weighbridge.evalsuites.grade.Ports;
import dev.weighbridge.evalsuites.suite.Check;
import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.measurements.userfile.UserFileException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The value, settings and threshold of one check, read strictly: every complaint is one line that names its place. */
public final class CheckFields {
    private final Check.Single check;
    private final EvalCase context;
    private final Ports ports;

    public CheckFields(Check.Single check, EvalCase context, Ports ports) {
        this.check = requireNonNull(check, "check is null");
        this.context = requireNonNull(context, "context is null");
        this.ports = requireNonNull(ports, "ports is null");
    }

    /** The type as the suite names it. */
    public String type() {
        return check.type();
    }

    /** The case it belongs to. */
    public EvalCase context() {
        return context;
    }

    /** What its grader may ask. */
    public Ports ports() {
        return ports;
    }

    /** The value, which must be there; {@code wayOut} tells what to write. */
    public Field value(String wayOut) {
        return findValue().orElseThrow(() -> wrong("needs a value; " + wayOut));
    }

    /** The value, empty where none is given. */
    public Optional<Field> findValue() {
        return field("value", check.value());
    }

    /** A setting, empty where it is not given. */
    public Optional<Field> find(String name) {
        return field(name, check.settings().get(name));
    }

    /** A setting that must be there; {@code wayOut} tells what to write. */
    public Field get(String name, String wayOut) {
        return find(name).orElseThrow(() -> wrong("needs " + name + "; " + wayOut));
    }

    /** All settings as they stand. */
    public Map<String, @Nullable Object> settings() {
        return check.settings();
    }

    /** The threshold, or this one where none is given. */
    public double thresholdOr(double standard) {
        Double given = check.threshold();
        return given == null ? standard : given;
    }

    /** The threshold, empty where none is given. */
    public Optional<Double> findThreshold() {
        return Optional.ofNullable(check.threshold());
    }

    /** A complaint about the check. */
    public UserFileException wrong(String message) {
        return new UserFileException(check.place() + ": " + check.type() + " " + message);
    }

    private Optional<Field> field(String name, @Nullable Object plain) {
        return Optional.ofNullable(plain).map(given -> new Field(this, name, given));
    }
}
