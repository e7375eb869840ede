package dev.weighbridge.evalsuites.grade.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The sentences are the first article of the Universal Declaration of Human Rights, or its beginning. */
class LanguageGuessTest {
    private static final Map<String, String> FIRST_ARTICLE = new LinkedHashMap<>();

    static {
        FIRST_ARTICLE.put(
                "en",
                "All human beings are born free and equal in dignity and rights. They are endowed with reason and conscience and should act towards one another in a spirit of brotherhood.");
        FIRST_ARTICLE.put("ko", "모든 인간은 태어날 때부터 자유로우며 그 존엄과 권리에 있어 동등하다.");
        FIRST_ARTICLE.put(
                "de",
                "Alle Menschen sind frei und gleich an Würde und Rechten geboren. Sie sind mit Vernunft und Gewissen begabt und sollen einander im Geist der Brüderlichkeit begegnen.");
        FIRST_ARTICLE.put(
                "fr",
                "Tous les êtres humains naissent libres et égaux en dignité et en droits. Ils sont doués de raison et de conscience et doivent agir les uns envers les autres dans un esprit de fraternité.");
        FIRST_ARTICLE.put(
                "es",
                "Todos los seres humanos nacen libres e iguales en dignidad y derechos y, dotados como están de razón y conciencia, deben comportarse fraternalmente los unos con los otros.");
        FIRST_ARTICLE.put(
                "pt",
                "Todos os seres humanos nascem livres e iguais em dignidade e em direitos. Dotados de razão e de consciência, devem agir uns para com os outros em espírito de fraternidade.");
        FIRST_ARTICLE.put(
                "it",
                "Tutti gli esseri umani nascono liberi ed eguali in dignità e diritti. Essi sono dotati di ragione e di coscienza e devono agire gli uni verso gli altri in spirito di fratellanza.");
        FIRST_ARTICLE.put(
                "nl",
                "Alle mensen worden vrij en gelijk in waardigheid en rechten geboren. Zij zijn begiftigd met verstand en geweten, en behoren zich jegens elkander in een geest van broederschap te gedragen.");
        FIRST_ARTICLE.put(
                "sv",
                "Alla människor är födda fria och lika i värde och rättigheter. De är utrustade med förnuft och samvete och bör handla gentemot varandra i en anda av broderskap.");
        FIRST_ARTICLE.put(
                "fi",
                "Kaikki ihmiset syntyvät vapaina ja tasavertaisina arvoltaan ja oikeuksiltaan. Heille on annettu järki ja omatunto, ja heidän on toimittava toisiaan kohtaan veljeyden hengessä.");
        FIRST_ARTICLE.put(
                "pl",
                "Wszyscy ludzie rodzą się wolni i równi pod względem swej godności i swych praw. Są oni obdarzeni rozumem i sumieniem i powinni postępować wobec innych w duchu braterstwa.");
        FIRST_ARTICLE.put(
                "cs",
                "Všichni lidé se rodí svobodní a sobě rovní co do důstojnosti a práv. Jsou nadáni rozumem a svědomím a mají spolu jednat v duchu bratrství.");
        FIRST_ARTICLE.put(
                "tr",
                "Bütün insanlar hür, haysiyet ve haklar bakımından eşit doğarlar. Akıl ve vicdana sahiptirler ve birbirlerine karşı kardeşlik zihniyeti ile hareket etmelidirler.");
        FIRST_ARTICLE.put(
                "vi",
                "Tất cả mọi người sinh ra đều được tự do và bình đẳng về nhân phẩm và quyền. Mọi con người đều được tạo hóa ban cho lý trí và lương tâm và cần phải đối xử với nhau trong tình bằng hữu.");
        FIRST_ARTICLE.put(
                "id",
                "Semua orang dilahirkan merdeka dan mempunyai martabat dan hak-hak yang sama. Mereka dikaruniai akal dan hati nurani dan hendaknya bergaul satu sama lain dalam semangat persaudaraan.");
        FIRST_ARTICLE.put(
                "sw",
                "Watu wote wamezaliwa huru, hadhi na haki zao ni sawa. Wote wamejaliwa akili na dhamiri, hivyo yapasa watendeane kindugu.");
        FIRST_ARTICLE.put("ru", "Все люди рождаются свободными и равными в своем достоинстве и правах.");
        FIRST_ARTICLE.put("uk", "Всі люди народжуються вільними і рівними у своїй гідності та правах.");
        FIRST_ARTICLE.put("ja", "すべての人間は、生まれながらにして自由であり、かつ、尊厳と権利とについて平等である。");
        FIRST_ARTICLE.put("zh", "人人生而自由,在尊严和权利上一律平等。");
        FIRST_ARTICLE.put("ar", "يولد جميع الناس أحرارا متساوين في الكرامة والحقوق.");
        FIRST_ARTICLE.put("fa", "تمام افراد بشر آزاد به دنیا می‌آیند و از لحاظ حیثیت و حقوق با هم برابرند.");
        FIRST_ARTICLE.put(
                "hi", "सभी मनुष्यों को गौरव और अधिकारों के मामले में जन्मजात स्वतन्त्रता और समानता प्राप्त है।");
        FIRST_ARTICLE.put("th", "มนุษย์ทั้งหลายเกิดมามีอิสระและเสมอภาคกันในเกียรติศักดิ์และสิทธิ");
        FIRST_ARTICLE.put("el", "Όλοι οι άνθρωποι γεννιούνται ελεύθεροι και ίσοι στην αξιοπρέπεια και τα δικαιώματα.");
        FIRST_ARTICLE.put("he", "כל בני האדם נולדו בני חורין ושווים בערכם ובזכויותיהם.");
    }

    @Test
    void theFirstArticleIsToldInEachLanguage() {
        FIRST_ARTICLE.forEach((language, text) ->
                assertThat(LanguageGuess.of(text).language()).as(text).isEqualTo(language));
    }

    @Test
    void noLanguageMayBeAnotherThatWasTold() {
        FIRST_ARTICLE.forEach((language, text) -> LanguageGuess.known().stream()
                .filter(other -> !other.equals(language))
                .forEach(other -> assertThat(LanguageGuess.of(text).mayBe(other))
                        .as("%s is %s", text, other)
                        .isFalse()));
    }

    @Test
    void aNameInASharedScriptMayBeAnyOfItsLanguagesAndNoOther() {
        LanguageGuess guess = LanguageGuess.of("Paris");
        assertThat(guess.language()).isNull();
        assertThat(guess.mayBe("fr")).isTrue();
        assertThat(guess.mayBe("en-GB")).isTrue();
        assertThat(guess.mayBe("ko")).isFalse();
    }

    @Test
    void koreanWithForeignNamesAndCodeIsKorean() {
        String text = "`SELECT * FROM users` 쿼리는 PostgreSQL과 MySQL에서 모두 동작합니다. https://example.com/en/docs 를 보세요.";
        assertThat(LanguageGuess.of(text).language()).isEqualTo("ko");
    }
}
