package io.holter.rules.oracle;

/** A condition: its text in a rule file, and what it says at a moment. */
sealed interface Bool {
    String text();

    Says at(Moment m);

    /** A comparison. */
    record Compare(String op, Num a, Num b) implements Bool {
        private static final double CLOSE = 1e-5;

        @Override
        public String text() {
            return "(" + a.text() + " " + op + " " + b.text() + ")";
        }

        @Override
        public Says at(Moment m) {
            double left = a.at(m);
            double right = b.at(m);
            if (Double.isNaN(left) || Double.isNaN(right)) {
                return Says.UNKNOWN;
            }
            boolean exact = a.exact() && b.exact();
            if (Math.abs(left - right) < CLOSE * Math.max(1, Math.abs(left)) && !(exact && left == right)) {
                m.tooClose();
            }
            return Says.of(
                    switch (op) {
                        case "<" -> left < right;
                        case "<=" -> left <= right;
                        case ">" -> left > right;
                        case ">=" -> left >= right;
                        case "==" -> left == right;
                        default -> left != right;
                    });
        }
    }

    /** {@code a && b} or {@code a || b}. */
    record Join(boolean and, Bool a, Bool b) implements Bool {
        @Override
        public String text() {
            return "(" + a.text() + (and ? " && " : " || ") + b.text() + ")";
        }

        @Override
        public Says at(Moment m) {
            return and ? a.at(m).and(b.at(m)) : a.at(m).or(b.at(m));
        }
    }

    /** {@code !a}. */
    record Not(Bool a) implements Bool {
        @Override
        public String text() {
            return "!" + (a instanceof Flag ? a.text() : "(" + a.text() + ")");
        }

        @Override
        public Says at(Moment m) {
            return a.at(m).not();
        }
    }

    /** {@code known(a)}. */
    record Known(Num a) implements Bool {
        @Override
        public String text() {
            return "known(" + a.text() + ")";
        }

        @Override
        public Says at(Moment m) {
            return Says.of(!Double.isNaN(a.at(m)));
        }
    }

    /** A context or a diagnosis, or {@code true}. */
    record Flag(String text) implements Bool {
        @Override
        public Says at(Moment m) {
            return switch (text) {
                case "true" -> Says.YES;
                case "at_rest" -> m.around().atRest(m.time(), m.flags());
                case "in_session" -> m.around().inSession(m.time(), m.flags());
                case "asleep" -> m.around().asleep(m.time(), m.flags());
                default -> m.around().diagnosis(text);
            };
        }
    }

    /** {@code symptom('dizziness')} or {@code takes('B01A')}. */
    record Asked(String function, String code) implements Bool {
        @Override
        public String text() {
            return function + "('" + code + "')";
        }

        @Override
        public Says at(Moment m) {
            return function.equals("symptom")
                    ? m.around().symptom(code, m.time())
                    : m.around().takes(code);
        }
    }

    /** An event of the care record at this very moment: {@code taken('B01A')}, {@code session_stop()} and so on. */
    record Happens(EventInput event) implements Bool {
        @Override
        public String text() {
            return event.text();
        }

        @Override
        public Says at(Moment m) {
            return Says.of(!Double.isNaN(m.value(event.name())));
        }
    }
}
