package io.holter.archive.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class S3StoreTest extends ObjectStoreContract {
    private static TestingS3 s3;
    private static ObjectStore store;

    @BeforeAll
    static void start(@TempDir Path directory) throws Exception {
        s3 = new TestingS3(directory);
        store = ObjectStore.open(s3.settings());
    }

    @AfterAll
    static void stop() throws Exception {
        store.close();
        s3.close();
    }

    @Override
    ObjectStore store() {
        return store;
    }

    @Test
    void saysThatTheBucketIsMissing() {
        assertThatThrownBy(() -> ObjectStore.open(s3.settings("missing", "testing-secret-key")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("bucket 'missing' does not exist; create it or correct store.root");
    }

    @Test
    void saysThatTheKeysAreWrongWithoutShowingThem() {
        assertThatThrownBy(() -> ObjectStore.open(s3.settings(TestingS3.BUCKET, "wrong-secret")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("access denied; check access key and secret key")
                .satisfies(e -> assertThat(e.toString()).doesNotContain("wrong-secret"));
    }

    @Test
    void saysThatNobodyAnswers() {
        StoreSettings nobody = StoreSettings.s3("lake", URI.create("http://127.0.0.1:1"), "a", "b");

        assertThatThrownBy(() -> ObjectStore.open(nobody))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("no connection")
                .hasMessageContaining("store.endpoint");
    }

    @Test
    void neverPrintsTheKeys() {
        assertThat(s3.settings().toString()).doesNotContain("testing-access", "testing-secret-key");
    }
}
