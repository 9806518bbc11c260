package io.holter.training.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelSealTest {
    private static final String WHERE = "models/x/model.json";
    private final byte[] content = ModelJson.write(TestingModels.around(TestingModels.linear()));

    @TempDir
    private Path folder;

    private ModelSeal seal;

    @BeforeEach
    void keys() {
        seal = new ModelSeal(SigningKeys.generate(folder.resolve("ours")));
    }

    @Test
    void opensWhatItSealed() {
        assertThat(seal.open(WHERE, content, seal.seal(content)).name()).isEqualTo("hf-decompensation-30d");
    }

    @Test
    void sealsTheSameContentWithTheSameBytes() {
        assertThat(seal.seal(content)).isEqualTo(seal.seal(content));
    }

    @Test
    void refusesChangedContentBeforeParsingIt() {
        byte[] nonsense = "{not json".getBytes(StandardCharsets.UTF_8);

        assertRefused(() -> seal.open(WHERE, nonsense, seal.seal(content)), "the signature does not fit the content");
    }

    @Test
    void refusesAMissingOrBrokenSignature() {
        assertRefused(() -> seal.open(WHERE, content, new byte[0]), "its signature is missing");
        assertRefused(() -> seal.open(WHERE, content, new byte[5000]), "far too long");
        assertRefused(
                () -> seal.open(WHERE, content, "MD5 abc".getBytes(StandardCharsets.US_ASCII)), "not a holter-seal-1");
        String id = new String(seal.seal(content), StandardCharsets.US_ASCII).split(" ")[1];
        byte[] noBase64 = ("holter-seal-1 " + id + " ***").getBytes(StandardCharsets.US_ASCII);
        assertRefused(() -> seal.open(WHERE, content, noBase64), "not base64");
    }

    @Test
    void refusesAStrangersSignatureUntilTheKeyIsTrusted() {
        ModelSeal strangers = new ModelSeal(SigningKeys.generate(folder.resolve("theirs")));
        byte[] signature = strangers.seal(content);
        assertRefused(() -> seal.open(WHERE, content, signature), "a key that is not trusted here");

        ModelSeal both = new ModelSeal(SigningKeys.read(
                folder.resolve("ours/model-signing.pem"),
                folder.resolve("ours/model-signing.pub.pem"),
                List.of(folder.resolve("theirs/model-signing.pub.pem"))));

        assertThat(both.open(WHERE, content, signature)).isNotNull();
    }

    @Test
    void keepsThePrivateKeyToItsOwner() throws IOException {
        Path key = folder.resolve("ours/model-signing.pem");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
    }

    @Test
    void refusesKeysThatDoNotBelongTogether() {
        SigningKeys.generate(folder.resolve("theirs"));

        assertThatThrownBy(() -> SigningKeys.read(
                        folder.resolve("ours/model-signing.pem"),
                        folder.resolve("theirs/model-signing.pub.pem"),
                        List.of()))
                .hasMessageContaining("do not belong together");
    }

    @Test
    void refusesAFileThatIsNoKey() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.pem"), "hello");

        assertThatThrownBy(() -> SigningKeys.read(wrong, folder.resolve("ours/model-signing.pub.pem"), List.of()))
                .hasMessageContaining("is not a PKCS 8 PEM file of an Ed25519 private key");
    }

    private static void assertRefused(ThrowingCallable attempt, String why) {
        assertThatThrownBy(attempt)
                .isInstanceOf(RefusedModelException.class)
                .hasMessageStartingWith(WHERE + " refused: ")
                .hasMessageContaining(why)
                .hasMessageContaining("Check the trusted keys");
    }
}
