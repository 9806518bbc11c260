package io.holter.training;

import io.holter.archive.store.StoreSettings;
import io.holter.training.evaluate.GatePolicy;
import io.holter.training.evaluate.GatePolicy.Promotion;
import io.holter.training.model.SigningKeys;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Settings of a night as texts by option, checked all at once.
 *
 * @param config what to do
 * @param store where to read and write
 * @param signingKey private key file
 * @param publicKey its public half
 * @param trustedKeys further trusted public keys
 */
record NightSettings(NightConfig config, StoreSettings store, Path signingKey, Path publicKey, List<Path> trustedKeys) {

    /** Copies. */
    NightSettings {
        trustedKeys = List.copyOf(trustedKeys);
    }

    /**
     * Checks everything.
     *
     * @throws IllegalArgumentException naming every problem
     */
    static NightSettings of(Map<String, String> values) {
        return new Reader(values).read();
    }

    SigningKeys keys() {
        return SigningKeys.read(signingKey, publicKey, trustedKeys);
    }

    private static final class Reader {
        private final Map<NightOption, String> texts = new EnumMap<>(NightOption.class);
        private final List<String> problems = new ArrayList<>();

        Reader(Map<String, String> values) {
            values.keySet().stream()
                    .filter(k -> Stream.of(NightOption.values())
                            .noneMatch(o -> o.key().equals(k)))
                    .sorted()
                    .forEach(k -> problems.add(k + " is not an option"));
            for (NightOption option : NightOption.values()) {
                String text = values.getOrDefault(option.key(), option.preset());
                if (text == null) {
                    problems.add(option.key() + " is missing: " + option.meaning());
                } else {
                    texts.put(option, text.strip());
                }
            }
        }

        NightSettings read() {
            Map<NightOption, Object> parsed = new EnumMap<>(NightOption.class);
            texts.forEach((option, text) -> parse(option, text, parsed));
            if (!problems.isEmpty()) {
                throw new IllegalArgumentException("settings of the night: " + String.join("; ", problems));
            }
            return new Typed(parsed).settings();
        }

        private void parse(NightOption option, String text, Map<NightOption, Object> parsed) {
            try {
                parsed.put(option, parser(option).apply(text));
            } catch (RuntimeException e) {
                problems.add(option.key() + " cannot be '" + text + "': " + option.meaning());
            }
        }

        private static Function<String, Object> parser(NightOption option) {
            return switch (option) {
                case DATE, NOT_BEFORE -> LocalDate::parse;
                case STORE, ENDPOINT -> URI::create;
                case SIGNING_KEY, PUBLIC_KEY -> Path::of;
                case PATH_STYLE, ALLOW_FIRST -> Reader::yesOrNo;
                case PROMOTION -> text -> Promotion.valueOf(text.toUpperCase(Locale.ROOT));
                case TEST_EVENTS, FOLDS, RESAMPLES -> Integer::valueOf;
                case SEED -> Long::valueOf;
                case THRESHOLD -> Double::valueOf;
                case REGION, SALT, TRUSTED_KEYS -> text -> text;
            };
        }

        private static Boolean yesOrNo(String text) {
            if (!text.equals("true") && !text.equals("false")) {
                throw new IllegalArgumentException(text);
            }
            return Boolean.valueOf(text);
        }
    }

    private record Typed(Map<NightOption, Object> values) {
        private <T> T get(NightOption option, Class<T> type) {
            return type.cast(Objects.requireNonNull(values.get(option)));
        }

        NightSettings settings() {
            return new NightSettings(
                    config(),
                    store(),
                    get(NightOption.SIGNING_KEY, Path.class),
                    get(NightOption.PUBLIC_KEY, Path.class),
                    Stream.of(get(NightOption.TRUSTED_KEYS, String.class).split(","))
                            .filter(p -> !p.isBlank())
                            .map(p -> Path.of(p.strip()))
                            .toList());
        }

        private NightConfig config() {
            Promotion promotion = get(NightOption.PROMOTION, Promotion.class);
            NightConfig usual = NightConfig.standard(get(NightOption.DATE, LocalDate.class), promotion);
            GatePolicy gate = GatePolicy.of(promotion);
            return new NightConfig(
                    usual.date(),
                    usual.model(),
                    new GatePolicy(
                            promotion,
                            get(NightOption.ALLOW_FIRST, Boolean.class),
                            get(NightOption.TEST_EVENTS, Integer.class),
                            gate.aurocMargin(),
                            gate.low(),
                            gate.high(),
                            gate.subgroupMargin()),
                    usual.evaluability(),
                    get(NightOption.SEED, Long.class),
                    get(NightOption.SALT, String.class),
                    usual.testShare(),
                    usual.developmentTime(),
                    get(NightOption.FOLDS, Integer.class),
                    get(NightOption.RESAMPLES, Integer.class),
                    get(NightOption.THRESHOLD, Double.class),
                    get(NightOption.NOT_BEFORE, LocalDate.class));
        }

        private StoreSettings store() {
            URI endpoint = get(NightOption.ENDPOINT, URI.class);
            return new StoreSettings(
                    get(NightOption.STORE, URI.class),
                    endpoint.toString().isEmpty() ? null : endpoint,
                    get(NightOption.REGION, String.class),
                    null,
                    null,
                    get(NightOption.PATH_STYLE, Boolean.class));
        }
    }
}
