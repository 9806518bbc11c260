package io.holter.local.command;

import io.holter.local.platform.PlatformAddresses;
import io.holter.local.screen.Screen;

/** Shows where the servers are. */
final class Addresses {
    private Addresses() {}

    static void show(Screen screen, PlatformAddresses addresses, WorkFolder folder) {
        screen.heading("Up. Stop with ctrl-C.");
        screen.line("  Kafka          %s", addresses.kafka());
        screen.line(
                "  object store   %s, bucket %s",
                addresses.store().endpoint(), addresses.store().bucket());
        screen.line(
                "  its keys       %s / %s",
                addresses.store().accessKey(), addresses.store().secretKey());
        screen.line("  Flink Web UI   %s", addresses.flink());
        screen.line("  files          %s", folder.path());
    }
}
