package io.holter.training.evaluate;

/** How well the outcome's rows are told from the others, by rank alone. */
final class Discrimination {
    private Discrimination() {}

    /** Area under the ROC curve: chance that a row with the outcome ranks above one without; ties count half. */
    static double auroc(Predictions p, double[] weights) {
        double below = 0;
        double wins = 0;
        double positives = 0;
        int i = 0;
        while (i < p.size()) {
            double tiedPositive = 0;
            double tiedNegative = 0;
            double value = p.probability[i];
            for (; i < p.size() && p.probability[i] == value; i++) {
                if (p.label[i]) {
                    tiedPositive += weights[i];
                } else {
                    tiedNegative += weights[i];
                }
            }
            wins += tiedPositive * (below + tiedNegative / 2);
            below += tiedNegative;
            positives += tiedPositive;
        }
        return wins / (positives * below);
    }

    /** Area under the precision-recall curve as average precision; ties are taken together. */
    static double auprc(Predictions p, double[] weights) {
        double found = 0;
        double flagged = 0;
        double area = 0;
        int i = p.size() - 1;
        while (i >= 0) {
            double gained = 0;
            double value = p.probability[i];
            for (; i >= 0 && p.probability[i] == value; i--) {
                flagged += weights[i];
                gained += p.label[i] ? weights[i] : 0;
            }
            found += gained;
            area += flagged > 0 ? gained * found / flagged : 0;
        }
        return area / found;
    }
}
