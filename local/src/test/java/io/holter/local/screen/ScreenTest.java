package io.holter.local.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ScreenTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Screen screen = new Screen(new PrintWriter(out), new PrintWriter(err), null, false);

    @Test
    void closesEveryStageWithItsResultAndTime() {
        try (Stage stage = screen.begin("send", 10, "records")) {
            stage.at(10);
            stage.result("10 records");
        }
        assertThat(err.toString()).contains("send", "10 records", " s").doesNotContain("\u001b");
        assertThat(screen.laps())
                .singleElement()
                .satisfies(lap -> assertThat(lap.stage()).isEqualTo("send"));
    }

    @Test
    void keepsResultsApartFromProgress() {
        screen.heading("Books");
        screen.line("  100 %");
        assertThat(out.toString()).contains("Books", "100 %");
        assertThat(err.toString()).isEmpty();
    }
}
