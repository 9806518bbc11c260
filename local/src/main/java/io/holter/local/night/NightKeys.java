package io.holter.local.night;

import io.holter.local.platform.PlatformException;
import io.holter.training.model.SigningKeys;
import io.holter.training.report.PageToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The keys of the nights over one store. The same keys must serve every night: a second run of a night gives the same
 * bytes, and report pages keep their names.
 *
 * @param signing signs models
 * @param pages names report pages
 */
record NightKeys(SigningKeys signing, PageToken pages) {
    private static final int BYTES = 32;

    /** Reads the keys in a folder, after making those that are missing, readable by the owner only. */
    static NightKeys in(Path folder) {
        try {
            Files.createDirectories(folder);
            Path pages = folder.resolve("report-pages.key");
            if (!Files.exists(pages)) {
                byte[] key = new byte[BYTES];
                new SecureRandom().nextBytes(key);
                Files.createFile(
                        pages, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(pages, HexFormat.of().formatHex(key));
            }
            byte[] key = HexFormat.of().parseHex(Files.readString(pages).strip());
            return new NightKeys(SigningKeys.generate(folder), new PageToken(key));
        } catch (IOException | IllegalArgumentException e) {
            throw new PlatformException(
                    "keys in " + folder + " cannot be read or made (" + e.getMessage() + ")",
                    "check the rights of the folder; delete damaged keys, then reports get other names",
                    e);
        }
    }
}
