package io.holter.rules.oracle;

/** One reading of one rule and patient, for expressions to look at. */
record Moment(Scene scene, int index) {
    long time() {
        return scene.readings().get(index).time();
    }

    int flags() {
        return scene.readings().get(index).flags();
    }

    double value(String column) {
        return scene.value(column, index);
    }

    double parameter(String name) {
        return scene.parameter(name);
    }

    Surroundings around() {
        return scene.around();
    }

    double sincePrevious() {
        return index == 0
                ? Double.POSITIVE_INFINITY
                : (time() - scene.readings().get(index - 1).time()) / 60_000.0;
    }

    /** Two numbers are so close that rounding decides: the case proves nothing. */
    void tooClose() {
        scene.tooClose();
    }
}
