package io.holter.training.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.holter.training.report.text.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class PreviewTest {
    @Test
    void writes() throws Exception {
        Path root = Path.of("/tmp/report-preview");
        var writer = new ReportWriter(new PageToken(new byte[16]));
        int n = writer.write((key, content) -> {
            try {
                Path file = root.resolve(key);
                Files.createDirectories(file.getParent());
                Files.write(file, content);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }, TestingNight.of(40), EnumSet.allOf(Language.class));
        for (int i = 0; i < 12; i++) {
            String token = new PageToken(new byte[16]).of(TestingNight.patient(i).patient());
            Files.writeString(root.resolve("token" + i), token);
        }
        assertThat(n).isPositive();
    }
}
