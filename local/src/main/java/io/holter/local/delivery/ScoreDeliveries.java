package io.holter.local.delivery;

import io.holter.schema.codec.RecordCodec;
import io.holter.schema.risk.RiskScore;
import io.holter.schema.topic.Topic;
import java.util.Iterator;
import java.util.List;

/** Risk scores of a night on their way to topic {@code risk-scores.v1}, where the last one of a patient stays. */
public final class ScoreDeliveries {
    private ScoreDeliveries() {}

    /** One record a score; it arrives at the score's index time. */
    public static Iterator<Delivery> of(List<RiskScore> scores) {
        RecordCodec<RiskScore> codec = RecordCodec.riskScores();
        return scores.stream()
                .map(score -> new Delivery(
                        Topic.RISK_SCORES, score.getPatient(), score.getIndex().toEpochMilli(), codec.encode(score)))
                .iterator();
    }
}
