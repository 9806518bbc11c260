package io.holter.rules.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordEntropyTest {
    @Test
    void isZeroForAMetronome() {
        WordEntropy entropy = new WordEntropy(127);
        for (int i = 0; i < 300; i++) {
            entropy.add(800);
        }
        assertThat(entropy.ofFullWindow()).isZero();
        assertThat(entropy.ofFilledWindow()).isZero();
    }

    @Test
    void isWhatCountingTheWindowAnewGives() {
        WordEntropy entropy = new WordEntropy(127);
        Random random = new Random(11);
        List<Integer> symbols = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            double interval = 600 + random.nextInt(1 + i % 400);
            entropy.add(interval);
            symbols.add((int) (60_000 / interval / 5));
            if (i >= 129) {
                assertThat(entropy.ofFullWindow()).isCloseTo(counted(symbols, 127), within(1e-9));
                assertThat(entropy.ofFilledWindow()).isCloseTo(entropy.ofFullWindow(), within(1e-9));
            }
        }
    }

    private static double counted(List<Integer> symbols, int window) {
        Map<List<Integer>, Integer> words = new HashMap<>();
        int n = symbols.size();
        for (int i = n - window; i < n; i++) {
            words.merge(List.copyOf(symbols.subList(i - 2, i + 1)), 1, Integer::sum);
        }
        double sum = 0;
        for (int count : words.values()) {
            double p = (double) count / window;
            sum -= p * Math.log(p) / Math.log(2);
        }
        return words.size() * sum / (window * Math.log(window) / Math.log(2));
    }

    @Test
    void readsLowWhileAFullWindowFills() {
        WordEntropy entropy = new WordEntropy(127);
        Random random = new Random(12);
        for (int i = 0; i < 40; i++) {
            entropy.add(400 + random.nextInt(800));
        }
        assertThat(entropy.ofFullWindow()).isLessThan(0.3);
        assertThat(entropy.ofFilledWindow()).isGreaterThan(0.9);
    }
}
