package io.holter.local.evaluate;

import io.holter.local.replay.RecordingFile;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.tukaani.xz.XZInputStream;

/** The small regular files of a tar archive (POSIX ustar), packed with xz, with gzip or not at all. */
final class TarArchive {
    private static final int BLOCK = 512;
    private static final int NAME_END = 100;
    private static final int SIZE_AT = 124;
    private static final int SIZE_END = 136;
    private static final int KIND_AT = 156;
    private static final int LARGEST_FILE = 1 << 22;
    private static final long LARGEST_CONTENT = 1L << 29;
    private static final int XZ_MEMORY_KIB = 1 << 17;

    private final String name;
    private final InputStream in;
    private final Map<String, byte[]> files = new TreeMap<>();
    private long offset;

    private TarArchive(String name, InputStream in) {
        this.name = name;
        this.in = in;
    }

    /** True if the file is named like an archive. */
    static boolean is(Path file) {
        return Folder.name(file).toLowerCase(Locale.ROOT).matches(".*\\.(tar|tar\\.gz|tgz|tar\\.xz|txz)");
    }

    /**
     * Files of up to 4 MB by name without folder; directories, links and larger files are passed over.
     *
     * @throws IOException if the archive is damaged or holds more than 512 MB; says which and where
     */
    static Map<String, byte[]> files(Path path) throws IOException {
        String name = Folder.name(path);
        try (InputStream packed = RecordingFile.open(path);
                InputStream in = new BufferedInputStream(plain(name, packed))) {
            TarArchive archive = new TarArchive(name, in);
            archive.read();
            return archive.files;
        } catch (EOFException e) {
            throw new EOFException(name + ": ends in the middle of the archive");
        } catch (IOException e) {
            String message = String.valueOf(e.getMessage());
            throw new IOException(message.startsWith(name) ? message : name + ": " + message, e);
        }
    }

    private static InputStream plain(String name, InputStream in) throws IOException {
        return name.toLowerCase(Locale.ROOT).endsWith("xz") ? new XZInputStream(in, XZ_MEMORY_KIB) : in;
    }

    private void read() throws IOException {
        byte[] header = new byte[BLOCK];
        while (in.readNBytes(header, 0, BLOCK) == BLOCK && header[0] != 0) {
            offset += BLOCK;
            take(header);
        }
    }

    private void take(byte[] header) throws IOException {
        long size = size(header);
        boolean regular = header[KIND_AT] == '0' || header[KIND_AT] == 0;
        long padded = (size + BLOCK - 1) / BLOCK * BLOCK;
        if (offset + padded > LARGEST_CONTENT) {
            throw new IOException(name + ": holds more than 512 MB at byte " + offset + "; unpack it beside itself");
        }
        if (regular && size <= LARGEST_FILE) {
            byte[] content = in.readNBytes((int) size);
            if (content.length < size) {
                throw new EOFException();
            }
            files.putIfAbsent(plainName(header), content);
            in.skipNBytes(padded - size);
        } else {
            in.skipNBytes(padded);
        }
        offset += padded;
    }

    private long size(byte[] header) throws IOException {
        String digits = new String(header, SIZE_AT, SIZE_END - SIZE_AT, StandardCharsets.ISO_8859_1)
                .replace('\0', ' ')
                .strip();
        if (!digits.matches("[0-7]{1,11}")) {
            throw new IOException(name + ": no tar header at byte " + (offset - BLOCK));
        }
        return Long.parseLong(digits, 8);
    }

    private static String plainName(byte[] header) {
        int end = 0;
        while (end < NAME_END && header[end] != 0) {
            end++;
        }
        String path = new String(Arrays.copyOf(header, end), StandardCharsets.UTF_8);
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
