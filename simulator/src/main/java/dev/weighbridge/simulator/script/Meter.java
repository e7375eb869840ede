package dev.weighbridge.simulator.script;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.simulator.wire.Oddities;
import dev.weighbridge.simulator.wire.ReportedUsage;
import dev.weighbridge.simulator.wire.ResponseCache;
import dev.weighbridge.simulator.wire.UsageForm;
import dev.weighbridge.simulator.wire.WrongMeter;

/**
 * Counts what an answer uses.
 *
 * @param promptTokens tokens of the prompt
 * @param price what the model charges
 * @param tellsCost whether usage includes the charge
 * @param cachedTokens those of the prompt that come from a cache
 * @param form how truly usage is told
 * @param wrong what else is wrong with what is told and charged
 * @param vocabulary tokens as another vocabulary has them, for a meter that tells those
 */
public record Meter(
        int promptTokens,
        TokenPrice price,
        boolean tellsCost,
        int cachedTokens,
        UsageForm form,
        WrongMeter wrong,
        OtherVocabulary vocabulary) {
    /** A meter without a cache that tells what it counts. */
    public Meter(int promptTokens, TokenPrice price, boolean tellsCost) {
        this(promptTokens, price, tellsCost, 0, UsageForm.HONEST, WrongMeter.NONE, OtherVocabulary.SAME);
    }

    /** The same for an answer with oddities, streamed or not. */
    public Meter with(Oddities oddities, boolean streamed) {
        int cached = promptTokens * oddities.cachedPercent() / 100;
        boolean zero = streamed && oddities.meter().zeroOnStreams();
        return oddities.cache() == ResponseCache.HIT
                ? new Meter(
                        promptTokens,
                        TokenPrice.FREE,
                        tellsCost,
                        cached,
                        UsageForm.ZERO,
                        oddities.meter(),
                        OtherVocabulary.SAME)
                : new Meter(
                        promptTokens,
                        price,
                        tellsCost,
                        cached,
                        zero ? UsageForm.ZERO : oddities.usageForm(),
                        oddities.meter(),
                        OtherVocabulary.SAME);
    }

    /** The same that tells tokens of another vocabulary. */
    public Meter in(OtherVocabulary other) {
        return new Meter(promptTokens, price, tellsCost, cachedTokens, form, wrong, other);
    }

    /** The cached tokens that make the charge less. */
    public int discountedTokens() {
        return wrong.keepsDiscount() ? 0 : cachedTokens;
    }

    ReportedUsage usage(int completionTokens, int reasoningTokens) {
        int thought = Math.min(reasoningTokens, completionTokens);
        int hidden = wrong.hidesReasoning() ? thought : 0;
        return new ReportedUsage(
                wrong.toldInput(vocabulary.input(promptTokens)),
                vocabulary.output(completionTokens - hidden),
                thought - hidden,
                tellsCost ? cost(completionTokens) : null,
                cachedTokens,
                form);
    }

    /** Nothing is charged for an answer without a token, as OpenRouter promises. */
    private Money cost(int completionTokens) {
        return completionTokens == 0
                ? Money.ZERO
                : price.of(promptTokens, discountedTokens(), completionTokens).times(wrong.chargedTimes());
    }
}
