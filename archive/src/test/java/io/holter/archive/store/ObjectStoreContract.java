package io.holter.archive.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What holds for every store. */
abstract class ObjectStoreContract {
    abstract ObjectStore store();

    @Test
    void readsWhatWasWritten() {
        store().write("a/b/one.txt", bytes("first"));
        store().write("a/b/one.txt", bytes("second"));

        assertThat(store().read("a/b/one.txt")).isEqualTo(bytes("second"));
        assertThat(store().find("a/b/one.txt")).hasValue(bytes("second"));
    }

    @Test
    void findsNothingWhereNothingIs() {
        assertThat(store().find("nowhere/x")).isEmpty();
        assertThat(store().list("nowhere/")).isEmpty();
        assertThatThrownBy(() -> store().read("nowhere/x"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("nowhere/x")
                .hasMessageContaining("no such object");
    }

    @Test
    void listsByPrefixInOrder() {
        store().write("list/day=2/b", bytes("22"));
        store().write("list/day=1/a", bytes("1"));
        store().write("listen/c", bytes("3"));

        assertThat(store().list("list/"))
                .containsExactly(new StoredObject("list/day=1/a", 1), new StoredObject("list/day=2/b", 2));
        assertThat(store().list("list/day=2")).containsExactly(new StoredObject("list/day=2/b", 2));
    }

    @Test
    void deletesAndDoesNotMindIfNothingIsThere() {
        store().write("gone/x", bytes("x"));
        store().delete("gone/x");
        store().delete("gone/x");

        assertThat(store().find("gone/x")).isEmpty();
    }

    @Test
    void createsOnlyOnce() {
        assertThat(store().createOnce("once/x", bytes("mine"))).isTrue();
        assertThat(store().createOnce("once/x", bytes("yours"))).isFalse();
        assertThat(store().read("once/x")).isEqualTo(bytes("mine"));
    }

    @Test
    void letsExactlyOneOfManyRacersWin() throws Exception {
        int racers = 4;
        ExecutorService pool = Executors.newFixedThreadPool(racers);
        try {
            for (int round = 0; round < 10; round++) {
                assertThat(winners(pool, racers, "race/" + round))
                        .hasSize(1)
                        .allSatisfy(w -> assertThat(store().list("race/")).isNotEmpty());
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private List<Integer> winners(ExecutorService pool, int racers, String key) throws Exception {
        CyclicBarrier start = new CyclicBarrier(racers);
        List<Future<Boolean>> results = new ArrayList<>();
        for (int i = 0; i < racers; i++) {
            byte[] mine = bytes("racer " + i);
            results.add(pool.submit(() -> {
                start.await();
                return store().createOnce(key, mine);
            }));
        }
        List<Integer> winners = new ArrayList<>();
        for (int i = 0; i < racers; i++) {
            if (results.get(i).get()) {
                winners.add(i);
                assertThat(store().read(key)).isEqualTo(bytes("racer " + i));
            }
        }
        return winners;
    }

    static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
