package io.holter.jobs.aggregate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReleaseTest {
    private static final ReleaseHead HEAD =
            new ReleaseHead("=A<1>", "2026Q1", LocalDate.parse("2026-01-01"), LocalDate.parse("2026-03-31"), false);

    private static MemberFigures member(int age, int sex, int pressure, int alerts, int decompensations) {
        return new MemberFigures(
                "A", age, sex, 90, 81, pressure, new int[] {0, alerts, 0, 0}, new int[] {decompensations, 0, 0, 0, 0, 0
                });
    }

    private static List<MemberFigures> members(int count) {
        List<MemberFigures> members = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            members.add(member(i % 4, i % 2, i % 3 == 0 ? 1 : 0, i % 5 == 0 ? 1 : 0, i % 50 == 0 ? 1 : 0));
        }
        return members;
    }

    private static Figure total(List<Figure> figures, String indicator) {
        return figures.stream()
                .filter(f -> f.indicator().equals(indicator) && f.age() == null && f.sex() == null)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void countsMembersDaysAlertsAndEvents() {
        List<Figure> figures = Release.of(members(400));

        assertThat(total(figures, "members").numerator()).isEqualTo(400);
        assertThat(total(figures, "days_with_data").estimate())
                .extracting(Interval::value)
                .isEqualTo(90.0);
        assertThat(total(figures, "bp_control").numerator()).isEqualTo(134);
        assertThat(total(figures, "alerts_s2").numerator()).isEqualTo(80);
        assertThat(total(figures, "alerts_s1").numerator()).isZero();
        assertThat(total(figures, "events_stroke").numerator()).isZero();
    }

    @Test
    void publishesTheControlRateOfAnInsurerWithFewVeryOldMembersAndAnEmptyGroup() {
        List<MemberFigures> members = new ArrayList<>();
        int[][] counts = {{2, 2}, {16, 11}, {12, 22}, {2, 1}}; // age band: not controlled, controlled
        for (int age = 0; age < counts.length; age++) {
            for (int controlled = 0; controlled < 2; controlled++) {
                for (int i = 0; i < counts[age][controlled]; i++) {
                    members.add(member(age, i % 2, controlled, 0, 0));
                }
            }
        }
        Figure control = total(Release.of(members), "bp_control");

        assertThat(control.numerator()).isEqualTo(36);
        assertThat(control.denominator()).isEqualTo(68.0);
    }

    @Test
    void withholdsFewEventsAndRatesThatWouldGiveThemAway() {
        Figure few = total(Release.of(members(400)), "events_hf_decompensation");

        assertThat(few.suppressed()).isTrue();
        assertThat(few.numerator()).isNull();
        assertThat(few.denominator()).isNull();
        assertThat(few.estimate()).isNull();
    }

    @Test
    void withholdsEverythingOfAHandfulOfMembers() {
        assertThat(Release.of(members(10)).stream().filter(f -> f.numerator() != null && f.numerator() > 0))
                .isEmpty();
    }

    @Test
    void withholdsAlertsThatMostlyComeFromOneMember() {
        List<MemberFigures> members = new ArrayList<>(members(100));
        members.add(member(0, 0, 1, 500, 0));

        assertThat(total(Release.of(members), "alerts_s2").suppressed()).isTrue();
    }

    @Test
    void writesCsvThatNoSpreadsheetRuns() {
        String csv = new String(ReleaseCsv.write(HEAD, Release.of(members(400))), UTF_8);

        assertThat(csv).contains("\r\n2026Q1,'=A<1>,false,members,all,all,400,,,,,1,false,1\r\n");
        assertThat(ReleaseCsv.text("a,\"b\"")).isEqualTo("\"a,\"\"b\"\"\"");
        assertThat(ReleaseCsv.text("-1+2")).isEqualTo("'-1+2");
    }

    @Test
    void writesAPageInEveryLanguage() {
        for (String language : ReleaseWords.LANGUAGES) {
            String page =
                    new String(ReleasePage.write(HEAD, Release.of(members(400)), new ReleaseWords(language)), UTF_8);

            assertThat(page)
                    .contains("<html lang=\"" + language + "\">", "=A&lt;1&gt;", "</html>")
                    .doesNotContain("<script", "http", "NaN", "A<1>");
        }
    }
}
