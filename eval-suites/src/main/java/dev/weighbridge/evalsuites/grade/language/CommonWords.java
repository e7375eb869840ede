package dev.weighbridge.evalsuites.grade.language;

import dev.weighbridge.evalsuites.grade.Texts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells languages that share a script apart by the words they use most. */
final class CommonWords {
    private static final double LEAST = 1;
    private static final double LEAD = 1.2;

    static final CommonWords LATIN = new CommonWords(
            "en the of and to in is that it for was with as be are this on not you have from but they which will can would an at by or if we your",
            "de der die das und ist nicht ein eine zu den mit von auf für im dem des sich auch es wir sie ich wird sind oder aus nach bei als wenn",
            "fr le la les des est et une un de en dans pour que qui pas sur avec ce sont au du par nous vous plus il ils elle aux cette mais ou être ces leur ses son",
            "es el la los las de es y en que por para con una no se del al lo como más su son pero este esta está muy o ser fue también",
            "pt o os as da do dos das e em é que para com uma não se no na por mais como um ao são mas você foi seu sua pelo também está",
            "it il lo gli di è e che per con una non del della nel sono si da le dei al anche più come ma questo questa alla delle ha un",
            "nl de het een en van is dat niet op te zijn voor met die aan er ook als maar dit wordt bij naar om ze we heeft kan of uit",
            "sv och att det som en är på av för den med till inte har ett om var jag vi kan från eller men så de vid också hade",
            "da og at det som en er på af for den med til ikke har et om var jeg vi kan fra eller men så de ved også blev",
            "no og at det som en er på av for den med til ikke har et om var jeg vi kan fra eller men så de ved også ble",
            "fi ja on ei se että hän oli joka mutta ovat kun niin myös tai sekä kuin ole voi tämä mitä hänen sen jos vain kanssa ovat",
            "pl i w nie na się z do jest to że jak po od za co o dla oraz są przez ale ten może jego być który czy już tym",
            "cs a v se na je že to s z do o k i pro jako za by ale jsou není byl podle také nebo který jeho při jsem už této",
            "hu a az és hogy nem is egy van ez meg volt de csak mint ha már vagy még aki el kell minden fel lehet után",
            "ro și în de la cu nu este pe care un o să se pentru din mai sunt ca fi dar au prin acest sau până fost",
            "tr ve bir bu da de için ile çok olarak daha olan gibi kadar ne değil var en sonra ama ben her veya ise mi olduğu",
            "vi và của là có không được cho một những các người trong với này đã để khi từ nhiều như cũng đến tôi ở bạn",
            "id yang dan di ini itu dengan untuk tidak dari dalam adalah pada akan juga saya ke bisa karena ada oleh sebagai lebih atau anda telah",
            "sw na ya wa kwa ni katika za la kama hii watu cha kuwa hiyo pia lakini huo au yake hivyo kutoka wakati hilo mtu kila");

    static final CommonWords CYRILLIC = new CommonWords(
            "ru и в не на что с по это как из его она он но для а так от был они все мы вы или бы при также если",
            "uk і в не на що з це як та його вона він але для від був вони всі ми ви або при також якщо є до й у",
            "bg и в не на че с за се това да от са ще по като той тя но при до също ако може бъде е а или със");

    static final CommonWords DEVANAGARI = new CommonWords(
            "hi है के में की का और से को यह हैं पर ने कि एक नहीं भी लिए था इस हो कर वह",
            "mr आहे आणि या च्या ते मध्ये होते हा ही नाही एक आहेत तो की साठी हे त्या असे केले पण",
            "ne छ र को मा हो यो पनि छन् गर्छ लागि एक भएको त्यो हुन्छ गर्ने थियो तर मात्र यस");

    static final CommonWords ARABIC = new CommonWords(
            "ar في من على إلى هذا أن التي عن مع هذه ما كان لا الذي هو ذلك و أو كل بعد قد",
            "fa است در به از که این را با و برای آن می های یک بر هم تا ها شده شود ما",
            "ur ہے کے میں کی کا اور سے کو یہ ہیں پر نے کہ ایک نہیں بھی لیے تھا اس ہو");

    private final Map<String, Set<String>> words = new LinkedHashMap<>();
    private final Map<String, Integer> sharedBy = new HashMap<>();

    private CommonWords(String... lists) {
        Arrays.stream(lists)
                .map(list -> List.of(list.split(" ")))
                .forEach(list -> words.put(list.get(0), list.stream().skip(1).collect(Collectors.toUnmodifiableSet())));
        words.values().forEach(set -> set.forEach(word -> sharedBy.merge(word, 1, Integer::sum)));
    }

    /** The languages it tells apart. */
    Set<String> languages() {
        return words.keySet();
    }

    /**
     * The language whose common words a text has clearly most of; empty where two are near each other or none is. A word
     * of several languages counts for each the less, the more they are.
     */
    Optional<String> language(String prose) {
        List<String> tokens = Texts.words(Texts.folded(prose)).stream()
                .filter(sharedBy::containsKey)
                .toList();
        List<Map.Entry<String, Double>> ranked = words.keySet().stream()
                .map(language -> Map.entry(language, score(language, tokens)))
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .toList();
        double first = ranked.get(0).getValue();
        double second = ranked.get(1).getValue();
        return first >= LEAST && first > LEAD * second
                ? Optional.of(ranked.get(0).getKey())
                : Optional.empty();
    }

    private double score(String language, List<String> tokens) {
        Set<String> own = words.getOrDefault(language, Set.of());
        return tokens.stream()
                .filter(own::contains)
                .mapToDouble(word -> 1.0 / sharedBy.getOrDefault(word, 1))
                .sum();
    }
}
