package io.holter.local.catalogue;

import io.holter.local.plot.Picture;
import io.holter.local.plot.Series;
import io.holter.rules.scenario.Scenario;
import io.holter.rules.scenario.Telling;
import io.holter.schema.signal.Signal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The samples of a story, for rules that look at none, such as those about silence. */
final class StoryPicture {
    private StoryPicture() {}

    /** One picture per signal. */
    static List<Picture> of(Scenario scenario, ZoneId zone, List<Picture.Span> episodes) {
        Map<Signal, List<Telling.Upload>> uploads = new EnumMap<>(Signal.class);
        for (Telling telling : scenario.tellings()) {
            if (telling instanceof Telling.Upload upload) {
                uploads.computeIfAbsent(upload.signal(), s -> new ArrayList<>()).add(upload);
            }
        }
        List<Picture> pictures = new ArrayList<>();
        uploads.forEach((signal, all) -> pictures.add(new Picture(
                scenario.start(),
                scenario.until(),
                zone,
                signal.unit(),
                List.of(series(signal, all)),
                List.of(),
                episodes)));
        return pictures;
    }

    private static Series series(Signal signal, List<Telling.Upload> uploads) {
        long[] times = uploads.stream()
                .flatMapToLong(u -> java.util.Arrays.stream(u.times()))
                .toArray();
        double[] values = uploads.stream()
                .flatMapToDouble(u -> java.util.Arrays.stream(u.values()))
                .toArray();
        return new Series(signal.code(), signal.unit(), times, values, false);
    }
}
