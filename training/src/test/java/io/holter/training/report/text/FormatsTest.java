package io.holter.training.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class FormatsTest {
    private final Formats german = new Formats(Language.DE);
    private final Formats english = new Formats(Language.EN);

    @Test
    void writesNumbersAsReadersDo() {
        assertThat(german.number(1234.56, 1)).isEqualTo("1.234,6");
        assertThat(english.number(1234.56, 1)).isEqualTo("1,234.6");
        assertThat(new Formats(Language.IT).number(-2.5, 1)).isEqualTo("−2,5");
        assertThat(english.number(-0.04, 1)).isEqualTo("0.0");
        assertThat(english.number(Double.NaN, 1)).isEqualTo("–");
    }

    @Test
    void givesAValueTheDigitsItDeserves() {
        assertThat(english.plain(0.4)).isEqualTo("0.4");
        assertThat(english.plain(0.063)).isEqualTo("0.06");
        assertThat(english.plain(84.24)).isEqualTo("84.2");
        assertThat(english.plain(5210.4)).isEqualTo("5,210");
    }

    @Test
    void writesUnitsForPeople() {
        assertThat(german.quantity(128, 0, "mm[Hg]")).isEqualTo("128\u00a0mmHg");
        assertThat(german.quantity(3200, 0, "{steps}")).isEqualTo("3.200\u00a0Schritte");
        assertThat(german.percent(0.27, 0)).isEqualTo("27\u00a0%");
        assertThat(english.percent(0.27, 0)).isEqualTo("27%");
    }

    @Test
    void namesZoneAndOffset() {
        Instant winter = Instant.parse("2026-02-28T23:58:00Z");
        Instant summer = Instant.parse("2026-07-01T00:00:00Z");
        assertThat(english.zone(ZoneId.of("Europe/Berlin"), winter)).isEqualTo("Europe/Berlin (UTC+1)");
        assertThat(english.zone(ZoneId.of("Europe/Berlin"), summer)).isEqualTo("Europe/Berlin (UTC+2)");
        assertThat(english.zone(ZoneId.of("Asia/Kolkata"), winter)).isEqualTo("Asia/Kolkata (UTC+5:30)");
        assertThat(english.zone(ZoneId.of("America/New_York"), winter)).isEqualTo("America/New_York (UTC−5)");
        assertThat(english.zone(ZoneId.of("UTC"), winter)).isEqualTo("UTC (UTC)");
    }

    @Test
    void writesDatesOfTheLanguage() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        assertThat(german.date(day)).isEqualTo("01.03.2026");
        assertThat(english.date(day)).isEqualTo("1 Mar 2026");
        assertThat(new Formats(Language.IT).date(day)).isEqualTo("1 mar 2026");
        Instant time = Instant.parse("2026-02-28T23:58:00Z");
        assertThat(german.dateTime(time, ZoneId.of("Europe/Berlin"))).isEqualTo("01.03.2026, 00:58");
    }

    @Test
    void roundsAgesDown() {
        assertThat(english.age(Duration.ofMinutes(59))).isEqualTo("59 min");
        assertThat(english.age(Duration.ofHours(47))).isEqualTo("47 h");
        assertThat(english.age(Duration.ofHours(49))).isEqualTo("2 d");
        assertThat(english.age(Duration.ofMinutes(-5))).isEqualTo("0 min");
    }
}
