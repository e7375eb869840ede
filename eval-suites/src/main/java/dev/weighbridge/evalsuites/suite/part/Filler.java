package dev.weighbridge.evalsuites.suite.part;

import dev.weighbridge.measurements.userfile.DidYouMean;
import dev.weighbridge.measurements.userfile.UserFileException;
import dev.weighbridge.measurements.userfile.Value;
import dev.weighbridge.measurements.userfile.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Fills variables into texts: <code>{{name}}</code>, and <code>{{name.key}}</code> for what a mapping holds. A backslash
 * before <code>{{</code> makes it stand for itself. What is filled in is not looked at again.
 */
public final class Filler {
    private static final String NAME = "[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]{0,199}";
    private static final Pattern OPENING = Pattern.compile("(\\\\)?\\{\\{(?:\\s*(" + NAME + ")\\s*\\}\\})?");
    private static final Pattern WHOLE = Pattern.compile("\\{\\{\\s*(" + NAME + ")\\s*\\}\\}");

    private final Map<String, YamlNode> variables;
    private final Manner manner;
    private final Set<String> used = new LinkedHashSet<>();
    private final Set<String> missing = new LinkedHashSet<>();

    /** What becomes of a variable that does not fit. */
    private enum Manner {
        STRICT,
        LENIENT,
        VERBATIM
    }

    /** Fills in these variables. */
    public Filler(Map<String, YamlNode> variables) {
        this(variables, Manner.STRICT);
    }

    private Filler(Map<String, YamlNode> variables, Manner manner) {
        this.variables = new LinkedHashMap<>(variables);
        this.manner = manner;
    }

    /** Leaves every text as it is. */
    public static Filler verbatim() {
        return new Filler(Map.of(), Manner.VERBATIM);
    }

    /** Fills in nothing for an unknown variable, and JSON for one that is no single value, as Nunjucks users expect. */
    public static Filler lenient(Map<String, YamlNode> variables) {
        return new Filler(variables, Manner.LENIENT);
    }

    /** The unknown variables that nothing was filled in for, in order of first use. */
    public Set<String> missing() {
        return missing;
    }

    /** The variables that were filled in somewhere, in order of first use. */
    public Set<String> used() {
        return used;
    }

    /** The text of a value, filled. */
    public String text(Value value) {
        return text(value.text(), value::wrong);
    }

    /**
     * A text, filled.
     *
     * @param wrong makes the complaint about an unknown variable, one that is no single value, or a stray opening
     */
    public String text(String template, Function<String, UserFileException> wrong) {
        if (manner == Manner.VERBATIM) {
            return template;
        }
        Matcher matcher = OPENING.matcher(template);
        StringBuilder filled = new StringBuilder(template.length());
        while (matcher.find()) {
            String replacement = matcher.group(1) != null
                    ? matcher.group().substring(1)
                    : single(name(matcher, template, wrong), wrong);
            matcher.appendReplacement(filled, Matcher.quoteReplacement(replacement));
        }
        return matcher.appendTail(filled).toString();
    }

    /** A value of any shape with every text in it filled; a text that is one variable alone keeps that one's shape. */
    public @Nullable Object plain(YamlNode node, Function<String, UserFileException> wrong) {
        if (node instanceof YamlNode.Mapping mapping) {
            Map<String, @Nullable Object> plain = new LinkedHashMap<>();
            mapping.entries().forEach((key, entry) -> plain.put(key, plain(entry.value(), wrong)));
            return plain;
        }
        if (node instanceof YamlNode.Sequence sequence) {
            List<@Nullable Object> plain = new ArrayList<>();
            sequence.items().forEach(item -> plain.add(plain(item, wrong)));
            return plain;
        }
        return node.plain() instanceof String text ? plain(text, wrong) : node.plain();
    }

    private @Nullable Object plain(String text, Function<String, UserFileException> wrong) {
        Matcher whole = WHOLE.matcher(text);
        return manner != Manner.VERBATIM && whole.matches()
                ? look(whole.group(1), wrong).plain()
                : text(text, wrong);
    }

    private static String name(Matcher matcher, String template, Function<String, UserFileException> wrong) {
        if (matcher.group(2) == null) {
            int end = Math.min(template.length(), matcher.start() + 30);
            throw wrong.apply("has \"" + template.substring(matcher.start(), end)
                    + "\", which is no variable; write {{name}}, or \\{{ where two braces are meant");
        }
        return matcher.group(2);
    }

    private String single(String name, Function<String, UserFileException> wrong) {
        YamlNode found = look(name, wrong);
        if (found instanceof YamlNode.Scalar scalar) {
            return scalar.plain() == null ? "" : scalar.text();
        }
        if (manner == Manner.LENIENT) {
            return Nodes.text(found);
        }
        throw wrong.apply("uses {{" + name + "}}, which is a list or a mapping; only one value fits into a text");
    }

    /** The longest name that is a variable, and in it what the rest of the name leads to. */
    private YamlNode look(String name, Function<String, UserFileException> wrong) {
        for (int end = name.length(); end > 0; end = name.lastIndexOf('.', end - 1)) {
            YamlNode found = variables.get(name.substring(0, end));
            YamlNode inside = found == null ? null : below(found, name.substring(Math.min(end + 1, name.length())));
            if (inside != null) {
                used.add(name.substring(0, end));
                return inside;
            }
        }
        if (manner == Manner.LENIENT) {
            missing.add(name);
            return Nodes.scalar(0, "");
        }
        throw wrong.apply("uses {{" + name + "}}, and there is no such variable; " + wayOut(name));
    }

    private static @Nullable YamlNode below(YamlNode from, String path) {
        YamlNode node = from;
        for (String key : path.isEmpty() ? new String[0] : path.split("\\.", -1)) {
            YamlNode.Entry entry =
                    node instanceof YamlNode.Mapping mapping ? mapping.entries().get(key) : null;
            if (entry == null) {
                return null;
            }
            node = entry.value();
        }
        return node;
    }

    private String wayOut(String name) {
        return variables.isEmpty()
                ? "give it under vars, or write \\{{ where two braces are meant"
                : DidYouMean.phrase(name, variables.keySet());
    }
}
