package io.holter.local.replay;

import io.holter.local.delivery.Delivery;
import io.holter.schema.codec.Decoded;
import io.holter.schema.codec.VitalBatchCodec;
import io.holter.schema.topic.Topic;
import io.holter.schema.vital.VitalBatch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Writes small recordings and reads back what replay made of them. */
final class ReplayExamples {
    private ReplayExamples() {}

    static Path file(Path folder, String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    static byte[] gzip(String content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    static Replay read(Path path) {
        return Replay.read(List.of(path), ReplayOptions.automatic());
    }

    static List<Delivery> deliveries(Replay replay) {
        List<Delivery> all = new ArrayList<>();
        replay.deliveries().forEachRemaining(all::add);
        return all;
    }

    static List<VitalBatch> batches(Replay replay) {
        VitalBatchCodec codec = new VitalBatchCodec();
        List<VitalBatch> batches = new ArrayList<>();
        for (Delivery delivery : deliveries(replay)) {
            if (delivery.topic() == Topic.VITALS
                    && codec.decode(delivery.value()) instanceof Decoded.Valid<VitalBatch> valid) {
                batches.add(valid.value());
            }
        }
        return batches;
    }

    /** All values in the order of delivery. */
    static double[] values(Replay replay) {
        return batches(replay).stream()
                .flatMapToDouble(b -> java.util.Arrays.stream(b.values()))
                .toArray();
    }
}
