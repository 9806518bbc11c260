package io.holter.local.command;

import java.util.concurrent.CountDownLatch;

/** Waits for ctrl-C (or SIGTERM) and then cleans up before the JVM ends. */
final class Interrupt {
    private Interrupt() {}

    /** Returns never by itself: the JVM ends after {@code cleanUp}. */
    static void await(Runnable cleanUp) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(cleanUp, "holter-stop"));
        new CountDownLatch(1).await();
    }
}
