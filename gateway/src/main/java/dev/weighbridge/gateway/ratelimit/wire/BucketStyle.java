package dev.weighbridge.gateway.ratelimit.wire;

import dev.weighbridge.gateway.ratelimit.Allowance;
import dev.weighbridge.gateway.ratelimit.wire.WhenParser.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The limits of headers that name a bucket: {@code x-ratelimit-remaining-requests} of OpenAI, Groq, Cerebras and
 * Mistral, {@code anthropic-ratelimit-tokens-reset}, {@code x-tokenlimit-limit} of Together, and the plain
 * {@code X-RateLimit-Reset} of OpenRouter and DigitalOcean. What their resets mean is told by the form of the value.
 * Names decide nothing that depends on the host: Groq's requests are of a day and OpenAI's of a minute, so that the
 * window stays unknown.
 */
final class BucketStyle {
    private static final Pattern NAME =
            Pattern.compile("(x-rate-?limit|x-tokenlimit|anthropic-(?:ratelimit|priority|fast))-"
                    + "(?:(limit|remaining|reset|renewalperiod)(?:-([a-z_-]{1,60}))?"
                    + "|([a-z_-]{1,60})-(limit|remaining|reset))");
    private static final Pattern OWN_FAMILY = Pattern.compile("anthropic-(priority|fast)");

    private final WhenParser when;
    private final Map<String, AllowanceDraft> drafts = new LinkedHashMap<>();

    private BucketStyle(WhenParser when) {
        this.when = when;
    }

    static List<Allowance> read(HeaderFields fields, WhenParser when) {
        BucketStyle style = new BucketStyle(when);
        fields.forEach(style::take);
        return style.drafts.values().stream()
                .map(AllowanceDraft::read)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether a field of this name, in lower case, tells of a limit. */
    static boolean isOne(String name) {
        return NAME.matcher(name).matches();
    }

    private void take(String header, String value) {
        Matcher matcher = NAME.matcher(header);
        if (matcher.matches()) {
            boolean leads = matcher.group(2) != null;
            String name = name(matcher.group(1), matcher.group(leads ? 3 : 4));
            set(draft(name), matcher.group(leads ? 2 : 5), value);
        }
    }

    private static String name(String family, @Nullable String bucket) {
        if (bucket == null) {
            return family;
        }
        Matcher own = OWN_FAMILY.matcher(family);
        return own.matches() ? own.group(1) + "-" + bucket : bucket;
    }

    private AllowanceDraft draft(String name) {
        return drafts.computeIfAbsent(name, it -> new AllowanceDraft(Units.of(it), it).window(Units.windowSeconds(it)));
    }

    private void set(AllowanceDraft draft, String what, String value) {
        switch (what) {
            case "limit" -> draft.limit(value).window(StructuredList.window(value));
            case "remaining" -> draft.remaining(value);
            case "reset" -> draft.untilFull(when.parse(Place.RESET, value));
            default -> draft.window(Numbers.positive(value));
        }
    }
}
