package io.holter.training;

import io.holter.training.ChampionRegister.Promoter;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * From one night on, one model is in use.
 *
 * @param night first night that it scores
 * @param version night that trained it
 * @param sha256 of its model.json
 * @param by who promoted it
 */
record Promotion(LocalDate night, LocalDate version, String sha256, Promoter by) {
    static final Comparator<Promotion> ORDER =
            Comparator.comparing(Promotion::night).thenComparing(Promotion::by);
}
