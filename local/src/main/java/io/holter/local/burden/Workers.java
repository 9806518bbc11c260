package io.holter.local.burden;

import io.holter.local.screen.Stage;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Threads that work on one patient each. Results come in the order of the patients, however many threads there are. */
final class Workers {
    private static final int WAITING = 4;

    private Workers() {}

    /** Does all of the work; {@code stage} is told how many are done. */
    static <T> void run(int threads, Iterator<Callable<T>> work, Consumer<T> out, Stage stage) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            ArrayDeque<Future<T>> open = new ArrayDeque<>();
            long done = 0;
            while (work.hasNext() || !open.isEmpty()) {
                while (work.hasNext() && open.size() < WAITING * threads) {
                    open.add(pool.submit(work.next()));
                }
                out.accept(open.remove().get());
                stage.at(++done);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while patients were run", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
