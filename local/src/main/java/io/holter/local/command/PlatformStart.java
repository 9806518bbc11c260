package io.holter.local.command;

import io.holter.local.platform.Platform;
import io.holter.local.platform.PlatformConfig;
import io.holter.local.screen.Screen;
import io.holter.local.screen.Stage;

/** Starts the platform as a stage of a command. */
final class PlatformStart {
    private PlatformStart() {}

    static Platform on(Screen screen, PlatformConfig config) {
        try (Stage stage = screen.begin("start platform")) {
            Platform platform = Platform.start(config);
            stage.result((config.kafka() ? "Kafka, " : "") + "object store, Flink "
                    + platform.addresses().flink());
            return platform;
        }
    }
}
