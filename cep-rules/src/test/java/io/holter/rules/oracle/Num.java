package io.holter.rules.oracle;

/** A number in a condition: its text in a rule file, and its value at a moment (NaN: unknown). */
sealed interface Num {
    String text();

    double at(Moment m);

    /** False if rounding may differ between two right ways to work it out. */
    default boolean exact() {
        return true;
    }

    /** An input or a derived value. */
    record Column(String text, boolean exact) implements Num {
        @Override
        public double at(Moment m) {
            return m.value(text);
        }
    }

    /** A parameter. */
    record Limit(String text) implements Num {
        @Override
        public double at(Moment m) {
            return m.parameter(text);
        }
    }

    /** A plain number. */
    record Plain(double value) implements Num {
        @Override
        public String text() {
            return value < 0 ? "(" + value + ")" : Double.toString(value);
        }

        @Override
        public double at(Moment m) {
            return value;
        }
    }

    /** A number from the surroundings: since_previous, since_session, hour, age. */
    record Around(String text) implements Num {
        @Override
        public double at(Moment m) {
            return switch (text) {
                case "since_previous" -> m.sincePrevious();
                case "since_session" -> m.around().sinceSession(m.time());
                case "hour" -> m.around().hour(m.time());
                case "age" -> m.around().age(m.time());
                default -> throw new IllegalStateException(text);
            };
        }
    }

    /** {@code a + b} and so on. */
    record Op(String op, Num a, Num b) implements Num {
        @Override
        public String text() {
            return "(" + a.text() + " " + op + " " + b.text() + ")";
        }

        @Override
        public double at(Moment m) {
            double left = a.at(m);
            double right = b.at(m);
            return switch (op) {
                case "+" -> left + right;
                case "-" -> left - right;
                case "*" -> left * right;
                default -> left / right;
            };
        }

        @Override
        public boolean exact() {
            return a.exact() && b.exact();
        }
    }

    /** {@code abs(a)}, {@code least(a, b)}, {@code greatest(a, b)}. */
    record Call(String name, Num a, Num b) implements Num {
        @Override
        public String text() {
            return name.equals("abs") ? "abs(" + a.text() + ")" : name + "(" + a.text() + ", " + b.text() + ")";
        }

        @Override
        public double at(Moment m) {
            double left = a.at(m);
            double right = b.at(m);
            return switch (name) {
                case "abs" -> Math.abs(left);
                case "least" -> Math.min(left, right);
                default -> Math.max(left, right);
            };
        }

        @Override
        public boolean exact() {
            return a.exact() && b.exact();
        }
    }

    /** {@code c ? a : b}. */
    record Choice(Bool c, Num a, Num b) implements Num {
        @Override
        public String text() {
            return "(" + c.text() + " ? " + a.text() + " : " + b.text() + ")";
        }

        @Override
        public double at(Moment m) {
            return switch (c.at(m)) {
                case YES -> a.at(m);
                case NO -> b.at(m);
                case UNKNOWN -> Double.NaN;
            };
        }

        @Override
        public boolean exact() {
            return a.exact() && b.exact();
        }
    }
}
