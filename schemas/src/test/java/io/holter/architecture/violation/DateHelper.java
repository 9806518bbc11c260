package io.holter.architecture.violation;

import java.time.Instant;
import java.util.Date;

/** Breaks four rules of the house. */
final class DateHelper {
    private DateHelper() {}

    @SuppressWarnings("JavaUtilDate") // the point of it
    static long print() {
        System.out.println(Instant.now());
        return new Date(0).getTime();
    }
}
