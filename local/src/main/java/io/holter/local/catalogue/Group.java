package io.holter.local.catalogue;

import java.util.Arrays;

/** Groups of rules, in the order in which the catalogue shows them. */
enum Group {
    AF("Atrial fibrillation"),
    HYPERTENSION("Hypertension"),
    CHD("Coronary heart disease"),
    HEART_FAILURE("Heart failure and cross-disease"),
    RHYTHM("Rhythm, any disease"),
    DATA_QUALITY("Data quality and absence");

    private final String title;

    Group(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** Name of its folder of rule files. */
    String folder() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** Name of its page. */
    String page() {
        return folder() + ".html";
    }

    static Group ofFile(String file) {
        return Arrays.stream(values())
                .filter(g -> file.startsWith(g.folder() + "/"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no group of rules has the file " + file));
    }
}
