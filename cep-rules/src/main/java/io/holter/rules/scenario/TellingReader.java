package io.holter.rules.scenario;

import io.holter.rules.language.Fields;
import java.util.List;

/** Reads what happens in a story: series of samples, rhythms, care events, changed profiles. */
final class TellingReader {
    private final StoryClock clock;
    private int count;

    TellingReader(StoryClock clock) {
        this.clock = clock;
    }

    List<Telling> read(Fields f) {
        count++;
        if (f.has("signal")) {
            return new SeriesReader(f, clock, count).read();
        }
        if (f.has("rhythm")) {
            return new RhythmReader(f, clock, count).read();
        }
        if (EventReader.isEvent(f)) {
            return new EventReader(f, clock, count).read();
        }
        long at = clock.at(f, "at");
        f.only("profile", "at");
        return f.mapping("profile", "a story tells of 'signal', 'rhythm', 'event' or 'profile'")
                .map(p -> List.<Telling>of(new Telling.Profile(at, ProfileReader.read(p, clock.start(), count + 1L))))
                .orElse(List.of());
    }
}
