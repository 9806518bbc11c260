package io.holter.rules.condition;

import java.util.Locale;

/** What the person was doing when a sample was taken. */
public enum Context {
    /** At most 10 steps in the previous 5 min, no session in the previous 30 min, no posture change in the previous 2 min; or the device says so. */
    AT_REST,
    /** In a sport session at this moment. */
    IN_SESSION,
    /** The device or the app says so; else between midnight and 6 in the patient's zone. */
    ASLEEP;

    /** Name in conditions. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
