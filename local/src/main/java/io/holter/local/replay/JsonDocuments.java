package io.holter.local.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The JSON documents of a file: one a line if the first line is one, else the whole file as one; arrays are unrolled. */
final class JsonDocuments {
    private static final int LARGEST = 64 << 20;
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private JsonDocuments() {}

    /** Takes a document and its place: the line, or the number of the entry from 1. */
    interface Visitor {
        void visit(JsonNode document, long place);
    }

    static void each(Recording recording, RecordingSink sink, Visitor visitor) throws IOException {
        if (byLine(recording)) {
            lines(recording, sink, visitor);
        } else {
            whole(recording, sink, visitor);
        }
    }

    private static boolean byLine(Recording recording) throws IOException {
        try (InputStream in = recording.open()) {
            LineSource lines = new LineSource(in, LARGEST);
            String line = lines.next();
            while (line != null && line.isBlank()) {
                line = lines.next();
            }
            return line != null && !lines.tooLong() && parse(line).isPresent();
        }
    }

    private static void lines(Recording recording, RecordingSink sink, Visitor visitor) throws IOException {
        try (InputStream in = recording.open()) {
            LineSource lines = new LineSource(in, LARGEST);
            for (String line = lines.next(); line != null; line = lines.next()) {
                long place = lines.number();
                if (lines.tooLong()) {
                    sink.reject(RejectReason.TOO_LARGE, place);
                } else if (!line.isBlank()) {
                    parse(line)
                            .ifPresentOrElse(
                                    document -> unroll(document, place, visitor),
                                    () -> sink.reject(RejectReason.BAD_JSON, place));
                }
            }
        }
    }

    private static void whole(Recording recording, RecordingSink sink, Visitor visitor) throws IOException {
        try (InputStream in = recording.open()) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                sink.reject(RejectReason.TOO_LARGE, 0);
                return;
            }
            int mark = bytes.length > 3 && (bytes[0] & 0xff) == 0xEF && (bytes[1] & 0xff) == 0xBB ? 3 : 0;
            JsonNode document = JSON.readTree(bytes, mark, bytes.length - mark);
            if (document == null || document.isMissingNode()) {
                sink.reject(RejectReason.BAD_JSON, 0);
            } else {
                unroll(document, 1, visitor);
            }
        } catch (JsonProcessingException e) {
            sink.reject(
                    RejectReason.BAD_JSON,
                    Math.max(0, e.getLocation() == null ? 0 : e.getLocation().getLineNr()));
        }
    }

    private static void unroll(JsonNode document, long place, Visitor visitor) {
        if (!document.isArray()) {
            visitor.visit(document, place);
            return;
        }
        long entry = 1;
        for (JsonNode element : document) {
            visitor.visit(element, entry++);
        }
    }

    private static Optional<JsonNode> parse(String text) {
        try {
            JsonNode document = JSON.readTree(text);
            return document == null || !document.isContainerNode() ? Optional.empty() : Optional.of(document);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
