package dev.weighbridge.gateway.ratelimit.wire;

import dev.weighbridge.gateway.ratelimit.Allowance;
import dev.weighbridge.gateway.ratelimit.Allowance.Unit;
import dev.weighbridge.gateway.ratelimit.When;
import dev.weighbridge.gateway.ratelimit.wire.StructuredList.Member;
import dev.weighbridge.gateway.ratelimit.wire.WhenParser.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The limits of draft-ietf-httpapi-ratelimit-headers in its three generations: {@code RateLimit-Limit},
 * {@code -Remaining} and {@code -Reset} up to 06, one dictionary in 07, and lists of named policies from 08 on.
 */
final class IetfStyle {
    private static final String FIELD = "ratelimit";

    private final HeaderFields fields;
    private final WhenParser when;
    private final List<Member> policies;

    private IetfStyle(HeaderFields fields, WhenParser when) {
        this.fields = fields;
        this.when = when;
        this.policies = StructuredList.members(fields.list("ratelimit-policy"));
    }

    static List<Allowance> read(HeaderFields fields, WhenParser when) {
        return new IetfStyle(fields, when)
                .drafts().stream()
                        .map(AllowanceDraft::read)
                        .flatMap(Optional::stream)
                        .toList();
    }

    private List<AllowanceDraft> drafts() {
        List<Member> states = StructuredList.members(fields.list(FIELD));
        if (states.stream().anyMatch(state -> state.value() != null)) {
            return List.of(dictionary(states));
        }
        List<AllowanceDraft> named = named(states);
        return named.isEmpty() ? List.of(threeHeaders()) : named;
    }

    private List<AllowanceDraft> named(List<Member> states) {
        List<AllowanceDraft> drafts = new ArrayList<>();
        states.forEach(state -> drafts.add(named(state.name(), state)));
        policies.stream()
                .filter(policy -> policy.parameter("q") != null && find(states, policy.name()) == null)
                .forEach(policy -> drafts.add(named(policy.name(), null)));
        return drafts;
    }

    private AllowanceDraft named(String name, @Nullable Member state) {
        Member policy = find(policies, name);
        AllowanceDraft draft = new AllowanceDraft(unit(name, parameter(policy, "qu")), name)
                .window(Numbers.positive(parameter(policy, "w")))
                .limit(parameter(policy, "q"))
                .remaining(parameter(state, "r"));
        return draft.untilFull(seconds(parameter(state, "t")));
    }

    private AllowanceDraft dictionary(List<Member> states) {
        String limit = value(states, "limit");
        return new AllowanceDraft(Unit.UNKNOWN, FIELD)
                .limit(limit)
                .window(windowOf(limit))
                .remaining(value(states, "remaining"))
                .untilFull(seconds(value(states, "reset")));
    }

    /** Some who send these three tell the reset as a moment, which its size gives away. */
    private AllowanceDraft threeHeaders() {
        String limit = fields.get("ratelimit-limit");
        return new AllowanceDraft(Unit.UNKNOWN, FIELD)
                .limit(limit)
                .window(limit == null ? null : StructuredList.window(limit))
                .window(windowOf(limit))
                .remaining(fields.get("ratelimit-remaining"))
                .untilFull(fields.value("ratelimit-reset").flatMap(value -> when.parse(Place.RESET, value)));
    }

    private Optional<When> seconds(@Nullable String text) {
        return Optional.ofNullable(text).flatMap(value -> when.parse(Place.RETRY_AFTER, value));
    }

    /** The window of the policy that has this limit, as drafts up to 07 tell it: {@code 100;w=60}. */
    private @Nullable Long windowOf(@Nullable String limit) {
        Long holds = Numbers.positive(limit);
        return policies.stream()
                .filter(policy -> holds != null && holds.equals(Numbers.positive(policy.name())))
                .flatMap(policy -> Stream.ofNullable(Numbers.positive(policy.parameter("w"))))
                .findFirst()
                .orElse(null);
    }

    /** The draft's default is requests; a name that speaks of tokens is believed more than an omission. */
    private static Unit unit(String name, @Nullable String told) {
        Unit unit = Units.of((told == null ? name : told).toLowerCase(Locale.ROOT));
        return unit == Unit.UNKNOWN && told == null ? Unit.REQUESTS : unit;
    }

    private static @Nullable Member find(List<Member> members, String name) {
        return members.stream()
                .filter(member -> member.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String value(List<Member> members, String name) {
        Member member = find(members, name);
        return member == null ? null : member.value();
    }

    private static @Nullable String parameter(@Nullable Member member, String key) {
        return member == null ? null : member.parameter(key);
    }
}
