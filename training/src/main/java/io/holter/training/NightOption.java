package io.holter.training;

import org.jspecify.annotations.Nullable;

/** What can be set for a night of training, in a properties file or as a flag. */
enum NightOption {
    DATE("date", null, "the night, such as 2026-03-01"),
    STORE("store.root", null, "s3a://bucket or file:/dir; keys come from AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY"),
    ENDPOINT("store.endpoint", "", "URL of the S3 service; empty for AWS itself"),
    REGION("store.region", "us-east-1", "region to sign for"),
    PATH_STYLE("store.path-style", "false", "true to put the bucket into the path"),
    SIGNING_KEY("keys.signing", null, "PKCS 8 PEM file of the Ed25519 key that signs"),
    PUBLIC_KEY("keys.public", null, "PEM file of its public half"),
    TRUSTED_KEYS("keys.trusted", "", "further trusted public keys, separated by commas"),
    PROMOTION("model.promotion", "human", "who promotes: human or auto"),
    ALLOW_FIRST("model.allow-first", "false", "true to promote a first model that does not beat the baseline"),
    TEST_EVENTS("model.min-test-events", "10", "test patients with the outcome that are needed to judge"),
    THRESHOLD("model.threshold", "0.15", "operating point, a probability"),
    NOT_BEFORE("model.not-before", "1970-01-01", "oldest model that may score"),
    SEED("training.seed", "20260101", "seed of training and bootstrap"),
    SALT("training.salt", "holter", "salt of the split by patient; never change it"),
    FOLDS("training.folds", "10", "groups of patients for validation"),
    RESAMPLES("training.resamples", "1000", "bootstrap resamples");

    private final String key;
    private final @Nullable String preset;
    private final String meaning;

    NightOption(String key, @Nullable String preset, String meaning) {
        this.key = key;
        this.preset = preset;
        this.meaning = meaning;
    }

    String key() {
        return key;
    }

    /** The default; null if the option must be given. */
    @Nullable
    String preset() {
        return preset;
    }

    String meaning() {
        return meaning;
    }
}
