package io.holter.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holter.local.platform.PlatformException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkFolderTest {
    @TempDir
    private Path dir = Path.of(".");

    @Test
    void neverEmptiesAFolderOfTheUser() throws Exception {
        Files.writeString(dir.resolve("thesis.txt"), "years of work");

        assertThatThrownBy(() -> WorkFolder.prepare(dir, "demo"))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("is not empty");

        assertThat(dir.resolve("thesis.txt")).exists();
    }

    @Test
    void keepsEverythingInAFolderOfTheUser() throws Exception {
        WorkFolder folder = WorkFolder.prepare(dir.resolve("new"), "demo");
        Files.createDirectories(folder.path().resolve("kafka"));

        folder.tidy();

        assertThat(folder.path().resolve("kafka")).exists();
    }

    @Test
    void startsAnewAfterARunThatWasKilledOrFailedEarly() throws Exception {
        WorkFolder folder = new WorkFolder(dir.resolve("nightly"), false);
        Files.createDirectories(folder.path().resolve("kafka"));
        Files.writeString(folder.path().resolve(LogFile.NAME), "killed");

        folder.makeEmpty();

        assertThat(folder.path()).isEmptyDirectory();
    }

    @Test
    void leavesAFolderAloneThatAnotherRunUses() throws Exception {
        WorkFolder folder = new WorkFolder(dir.resolve("demo"), false);
        Files.createDirectories(folder.path());
        Path lock = folder.path().resolve("platform.lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            assertThat(held.isValid()).isTrue();

            assertThatThrownBy(folder::makeEmpty)
                    .isInstanceOf(PlatformException.class)
                    .hasMessageContaining("in use");
        }

        assertThat(lock).exists();
    }
}
