package dev.weighbridge.evalsuites.generate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KoreanTest {

    @ParameterizedTest
    @CsvSource({
        "사과, 사과는, 사과가, 사과를, 사과와, 사과로",
        "책, 책은, 책이, 책을, 책과, 책으로",
        "서울, 서울은, 서울이, 서울을, 서울과, 서울로",
        "부산, 부산은, 부산이, 부산을, 부산과, 부산으로",
        "7, 7은, 7이, 7을, 7과, 7로",
        "3, 3은, 3이, 3을, 3과, 3으로",
        "2, 2는, 2가, 2를, 2와, 2로",
        "20, 20은, 20이, 20을, 20과, 20으로",
        "1400, 1400은, 1400이, 1400을, 1400과, 1400으로",
        "30%, 30%는, 30%가, 30%를, 30%와, 30%로",
        "물!, 물!은, 물!이, 물!을, 물!과, 물!로",
    })
    void theParticleFollowsTheSoundBeforeIt(
            String word, String topic, String subject, String object, String and, String by) {
        assertThat(Korean.topic(word)).isEqualTo(topic);
        assertThat(Korean.subject(word)).isEqualTo(subject);
        assertThat(Korean.object(word)).isEqualTo(object);
        assertThat(Korean.and(word)).isEqualTo(and);
        assertThat(Korean.by(word)).isEqualTo(by);
    }

    @ParameterizedTest
    @CsvSource({"민준, 민준이", "지우, 지우"})
    void aNameTakesAnEndingAfterAConsonant(String given, String spoken) {
        assertThat(Korean.name(given)).isEqualTo(spoken);
    }
}
