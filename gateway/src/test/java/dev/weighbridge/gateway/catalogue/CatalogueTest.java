package dev.weighbridge.gateway.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.gateway.provider.Provider;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {

    @Test
    void aModelOfOpenRouterIsReadInWhole() {
        Model solar = openRouter("upstage/solar-pro-3:free");
        Capabilities can = new Capabilities(
                Support.UNKNOWN, Support.YES, Support.YES, Support.YES, List.of("text"), List.of("text"));
        assertThat(solar)
                .isEqualTo(new Model(
                        "upstage/solar-pro-3:free",
                        "Upstage: Solar Pro 3 (free)",
                        Free.BY_SUFFIX,
                        new Pricing.Told(TokenPrice.FREE, false, List.of()),
                        128_000L,
                        null,
                        can,
                        LocalDate.of(2026, 11, 2)));
    }

    @Test
    void pricesAreExactAndNameWhatTheyCannotHold() {
        Model deepSeek = openRouter("deepseek/deepseek-v4-pro");
        TokenPrice price = new TokenPrice(550_000, 2_190_000, 140_000L, Money.ZERO);
        assertThat(deepSeek.pricing()).isEqualTo(new Pricing.Told(price, false, List.of("overrides")));
        assertThat(deepSeek.free()).isEqualTo(Free.NO);
        assertThat(deepSeek.maxOutputTokens()).isEqualTo(65_536);
        assertThat(deepSeek.capabilities().jsonSchema()).isEqualTo(Support.NO);
    }

    @Test
    void aChargeForEachRequestIsHeld() {
        TokenPrice price = openRouter("perplexity/sonar").price();
        assertThat(price).isEqualTo(new TokenPrice(1_000_000, 1_000_000, null, new Money(5_000_000_000L)));
    }

    @Test
    void aRoutersPriceIsUnknown() {
        Model auto = openRouter("openrouter/auto");
        assertThat(auto.pricing()).isEqualTo(new Pricing.Varies());
        assertThat(auto.price()).isNull();
        assertThat(auto.free()).isEqualTo(Free.UNKNOWN);
    }

    @Test
    void freeModelsAreFoundBySuffixAliasAndPrice() {
        assertThat(openRouter().free())
                .extracting(Model::id, Model::free)
                .containsExactly(
                        tuple("upstage/solar-pro-3:free", Free.BY_SUFFIX),
                        tuple("openrouter/free", Free.BY_ALIAS),
                        tuple("openrouter/stealth-7", Free.BY_PRICE));
    }

    @ParameterizedTest
    @CsvSource({
        "RUNYOUR, runyour/free, BY_ALIAS",
        "RUNYOUR, RunYourAI/Free, BY_ALIAS",
        "RUNYOUR, free, UNKNOWN",
        "KEEPROUTER, free, BY_ALIAS",
        "KEEPROUTER, runyour/free, UNKNOWN",
        "OTHER, gpt-5.2, UNKNOWN",
        "OTHER, free, UNKNOWN"
    })
    void withoutAPriceTheProvidersAliasDecides(Provider provider, String id, Free free) {
        assertThat(page(provider, Fixture.of("openai-models")).part().find(id))
                .map(Model::free)
                .contains(free);
    }

    @Test
    void aPriceAboveZeroHoldsAgainstASuffixThatSaysFree() {
        assertThat(priced("x/y:free", "\"prompt\":\"0.000001\",\"completion\":\"0\"")
                        .free())
                .isEqualTo(Free.NO);
    }

    @Test
    void aFreeModelThatChargesForItsReasoningIsNotFree() {
        String pricing = "\"prompt\":\"0\",\"completion\":\"0\",\"internal_reasoning\":\"0.000001\"";
        assertThat(priced("x/y", pricing).free()).isEqualTo(Free.NO);
    }

    @Test
    void aPriceTooFineToHoldIsRoundedUpAndSaysSo() {
        Pricing pricing = priced("x/y", "\"prompt\":\"0.0000000000005\",\"completion\":\"1e-999999999\"")
                .pricing();
        assertThat(pricing).isEqualTo(new Pricing.Told(new TokenPrice(1, 1, null, Money.ZERO), true, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"prompt\":\"0.2\",\"completion\":\"0.6\"",
                "\"prompt\":\"free\",\"completion\":\"0\"",
                "\"prompt\":null,\"completion\":\"0\"",
                "\"prompt\":NaN,\"completion\":0",
                "\"prompt\":\"1e999999999\",\"completion\":\"0\"",
                "\"prompt\":\"0\",\"completion\":\"0\",\"request\":\"soon\"",
                "\"prompt\":\"0\",\"completion\":\"0\",\"request\":\"-1\"",
                "\"input\":0.2,\"output\":0.6"
            })
    void whatCannotBeAPricePerTokenIsUnknownAndNotFree(String pricing) {
        Model model = priced("x/y", pricing);
        assertThat(model.pricing()).isEqualTo(new Pricing.Untold());
        assertThat(model.free()).isEqualTo(Free.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0E-999999999", "0e999999999", "0.000"})
    void zeroIsZeroHoweverItIsSpelt(String zero) {
        assertThat(priced("x/y", "\"prompt\":\"" + zero + "\",\"completion\":" + zero)
                        .free())
                .isEqualTo(Free.BY_PRICE);
    }

    @Test
    void anEntryWithoutAnIdIsSkippedAndCounted() {
        assertThat(openRouter().skipped()).isEqualTo(1);
        assertThat(openRouter().models()).hasSize(6);
        assertThat(openRouter().complete()).isTrue();
    }

    @Test
    void aPageOfAnthropicsTellsHowItGoesOn() {
        CataloguePage page = page(Provider.OTHER, Fixture.of("anthropic-models"));
        assertThat(page.lastId()).isEqualTo("claude-haiku-4-5");
        assertThat(page.part().complete()).isFalse();
        Model sonnet = page.part().models().get(0);
        assertThat(sonnet.name()).isEqualTo("Claude Sonnet 4.6");
        assertThat(sonnet.contextTokens()).isEqualTo(200_000);
        assertThat(sonnet.maxOutputTokens()).isEqualTo(64_000);
        assertThat(sonnet.capabilities())
                .isEqualTo(new Capabilities(
                        Support.UNKNOWN,
                        Support.UNKNOWN,
                        Support.YES,
                        Support.YES,
                        List.of("text", "image"),
                        List.of()));
    }

    @Test
    void aModelOfWhichOnlyTheIdIsToldIsUnknownInAllElse() {
        Model model = page(Provider.OTHER, Fixture.of("openai-models"))
                .part()
                .models()
                .get(0);
        assertThat(model)
                .isEqualTo(new Model(
                        "gpt-5.2", null, Free.UNKNOWN, new Pricing.Untold(), null, null, Capabilities.UNTOLD, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'max_model_len':8192 | 8192",
                "'context_window':'131072' | 131072",
                "'max_context_length':32768.0 | 32768",
                "'meta':{'n_ctx_train':40960,'n_ctx':4096} | 4096",
                "'limits':{'max_input_tokens':1048576} | 1048576",
                "'context_length':null,'top_provider':{'context_length':10} | 10",
                "'context_length':0 |",
                "'context_length':-1 |",
                "'context_length':1.5 |",
                "'context_length':99999999999999999999 |",
                "'meta':{'n_ctx_train':40960} |"
            })
    void theContextIsReadInEachServersWord(String field, Long tokens) {
        String body = "[{'id':'a'," + field + "}]";
        assertThat(page(Provider.OTHER, body.replace('\'', '"'))
                        .part()
                        .models()
                        .get(0)
                        .contextTokens())
                .isEqualTo(tokens);
    }

    @Test
    void llamaCppsTwoListsAreOne() {
        assertThat(page(Provider.OTHER, Fixture.of("llama-cpp-models")).part().ids())
                .containsExactly("qwen3-4b-q4_k_m.gguf");
    }

    @Test
    void ollamasOwnListNamesModelsByModelOrName() {
        String body = "{\"models\":[{\"name\":\"qwen3:4b\",\"model\":\"qwen3:4b\"},{\"name\":\"phi\"},{\"size\":1}]}";
        Catalogue part = page(Provider.OTHER, body).part();
        assertThat(part.ids()).containsExactly("qwen3:4b", "phi");
        assertThat(part.skipped()).isEqualTo(1);
    }

    @Test
    void ollamaWithoutAModelHasAnEmptyList() {
        assertThat(page(Provider.OTHER, "{\"object\":\"list\",\"data\":null}").part())
                .isEqualTo(new Catalogue(List.of(), 0, true));
    }

    @Test
    void capabilitiesAsAListOfNamesSayNothingOfWhatTheyLack() {
        String body = "[{\"id\":\"a\",\"capabilities\":[\"streaming\",\"tool-calling\"],"
                + "\"supported_input_modalities\":[\"text\",\"audio\"]}]";
        assertThat(page(Provider.OTHER, body).part().models().get(0).capabilities())
                .isEqualTo(new Capabilities(
                        Support.YES,
                        Support.YES,
                        Support.UNKNOWN,
                        Support.UNKNOWN,
                        List.of("text", "audio"),
                        List.of()));
    }

    @Test
    void capabilitiesAsFlagsSayNoToo() {
        String body = "{\"data\":[{\"id\":\"a\",\"capabilities\":{\"function_calling\":false,\"vision\":false}}]}";
        assertThat(page(Provider.OTHER, body)
                        .part()
                        .models()
                        .get(0)
                        .capabilities()
                        .tools())
                .isEqualTo(Support.NO);
    }

    @Test
    void twentyThousandModelsAreRead() {
        String body = IntStream.range(0, 20_000)
                .mapToObj(i -> "{\"id\":\"m" + i + "\",\"description\":\"" + "x".repeat(100) + "\"}")
                .collect(Collectors.joining(",", "{\"data\":[", "]}"));
        assertThat(page(Provider.OTHER, body).part().models()).hasSize(20_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<html></html>", "{}", "1", "\"data\"", "{\"data\":{}}", "{\"data\":null}", "{\"data\":["})
    void whatIsNoListIsNone(String body) {
        assertThat(CataloguePage.read(Provider.OTHER, body)).isEmpty();
    }

    @Test
    void anIdIsFoundInItsOwnCaseFirst() {
        Catalogue catalogue = page(Provider.OTHER, "[{\"id\":\"A\"},{\"id\":\"a\"},{\"id\":\"B\"}]")
                .part();
        assertThat(catalogue.find("a")).map(Model::id).contains("a");
        assertThat(catalogue.find("b")).map(Model::id).contains("B");
        assertThat(catalogue.find("c")).isEmpty();
    }

    private static Model priced(String id, String pricing) {
        String body = "[{\"id\":\"" + id + "\",\"pricing\":{" + pricing + "}}]";
        return page(Provider.OPENROUTER, body).part().models().get(0);
    }

    private static Model openRouter(String id) {
        return openRouter().find(id).orElseThrow();
    }

    private static Catalogue openRouter() {
        return page(Provider.OPENROUTER, Fixture.of("openrouter-models")).part();
    }

    private static CataloguePage page(Provider provider, String body) {
        return CataloguePage.read(provider, body).orElseThrow();
    }
}
