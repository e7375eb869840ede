package dev.weighbridge.gateway.decode;

import dev.weighbridge.gateway.error.ReadError;
import dev.weighbridge.gateway.exchange.Choice;
import dev.weighbridge.gateway.exchange.Identity;
import dev.weighbridge.gateway.exchange.Note;
import dev.weighbridge.gateway.exchange.Usage;
import dev.weighbridge.gateway.json.WellFormed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An answer as far as it has come. Dialects write into it; the decoder reads it at the end. Not thread-safe. */
public final class AnswerDraft {
    private final List<ChoiceDraft> choices = new ArrayList<>(1);
    private final Set<Note> notes = EnumSet.noneOf(Note.class);
    private @Nullable String firstTokenText;
    private @Nullable String responseId;
    private @Nullable String model;
    private @Nullable String provider;
    private @Nullable String fingerprint;
    private @Nullable Usage usage;
    private @Nullable ReadError error;
    private @Nullable String foreign;
    private boolean over;

    /** The choice of this index, begun where it is new. */
    public ChoiceDraft choice(int index) {
        for (ChoiceDraft choice : choices) {
            if (choice.index() == index) {
                return choice;
            }
        }
        ChoiceDraft begun = new ChoiceDraft(index, notes);
        choices.add(begun);
        choices.sort(Comparator.comparingInt(ChoiceDraft::index));
        return begun;
    }

    /** The choices so far, by index. */
    public List<ChoiceDraft> choices() {
        return choices;
    }

    /** Notes that this happened. */
    public void note(Note note) {
        notes.add(note);
    }

    /** Whether a token-bearing event was taken. */
    public boolean spoke() {
        return firstTokenText != null;
    }

    /** Takes the text of the first token-bearing event. */
    public void firstTokenText(String text) {
        firstTokenText = text;
    }

    /** Takes the response's id where it is the first that is not empty; so do the others. */
    public void responseId(@Nullable String given) {
        responseId = first(responseId, given);
    }

    /** Takes the model that answered. */
    public void model(@Nullable String given) {
        model = first(model, given);
    }

    /** Takes the upstream provider that answered. */
    public void provider(@Nullable String given) {
        provider = first(provider, given);
    }

    /** Takes the backend's fingerprint. */
    public void fingerprint(@Nullable String given) {
        fingerprint = first(fingerprint, given);
    }

    /**
     * Takes the usage of a chunk, before its choices are taken; the last one holds. Counts that rise while the answer is
     * still coming are cumulative and of no note; counts that change after the finish are.
     */
    public void usage(Usage given) {
        Usage before = usage;
        if (before == null) {
            usage = given;
            return;
        }
        boolean finished = finished();
        if (finished && !sameCounts(before, given)) {
            note(Note.USAGE_REPEATED);
        }
        boolean everyChunk = !finished || before.placement() == Usage.Placement.EVERY_CHUNK;
        usage = everyChunk ? placed(given, Usage.Placement.EVERY_CHUNK) : given;
    }

    /** Takes usage that supersedes what was taken before, as its dialect has it. */
    public void latestUsage(Usage given) {
        usage = given;
    }

    /** Takes that the dialect's last event came. */
    public void end() {
        over = true;
    }

    boolean over() {
        return over;
    }

    /** Takes that this is an answer of another dialect, named so, where it is not null; the first one holds. */
    public void foreign(@Nullable String dialect) {
        foreign = first(foreign, dialect);
    }

    /** Takes an error; the first one holds. */
    public void error(ReadError given) {
        if (error == null) {
            error = given;
        }
    }

    /** Whether there is a choice and every choice has a finish. */
    public boolean finished() {
        return !choices.isEmpty() && choices.stream().allMatch(ChoiceDraft::finished);
    }

    @Nullable
    ReadError error() {
        return error;
    }

    @Nullable
    String foreign() {
        return foreign;
    }

    @Nullable
    Usage usage() {
        return usage;
    }

    Set<Note> notes() {
        return notes;
    }

    String firstTokenText() {
        return firstTokenText == null ? "" : WellFormed.text(firstTokenText);
    }

    /** Notes what the finished answer and its usage say against each other and themselves. */
    void noteContradictions() {
        boolean said = choices.stream().anyMatch(ChoiceDraft::saidSomething);
        if (usage != null && UsageCheck.contradicts(usage, said)) {
            note(Note.USAGE_INCONSISTENT);
        }
        if (finished() && error == null && choices.stream().noneMatch(ChoiceDraft::showsSomething)) {
            note(Note.EMPTY_ANSWER);
        }
    }

    Identity identity() {
        return new Identity(responseId, model, provider, fingerprint);
    }

    List<Choice> read() {
        return choices.stream().map(ChoiceDraft::read).toList();
    }

    private static @Nullable String first(@Nullable String held, @Nullable String given) {
        return held == null && given != null && !given.isEmpty() ? given : held;
    }

    private static boolean sameCounts(Usage a, Usage b) {
        return Objects.equals(a.promptTokens(), b.promptTokens())
                && Objects.equals(a.completionTokens(), b.completionTokens());
    }

    private static Usage placed(Usage usage, Usage.Placement placement) {
        return new Usage(
                usage.promptTokens(),
                usage.completionTokens(),
                usage.totalTokens(),
                usage.cachedTokens(),
                usage.cacheWriteTokens(),
                usage.reasoningTokens(),
                usage.cost(),
                placement);
    }
}
