package io.holter.local.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.plugin.DefaultPluginManager;
import org.apache.flink.core.plugin.DirectoryBasedPluginFinder;
import org.apache.flink.core.plugin.PluginManager;

/**
 * Flink's S3 file system, loaded as a plugin: it holds Hadoop 3.3 and must not meet the Hadoop 3.5 of our class path.
 */
final class FlinkPlugins {
    /** System property with the folder of plugins; the launcher and the build set it. */
    static final String FOLDER = "holter.plugins";

    private FlinkPlugins() {}

    /** Makes {@code s3://} known to Flink in this JVM. */
    static PluginManager install(Configuration config) {
        Path folder = folder();
        try {
            PluginManager plugins = new DefaultPluginManager(
                    new DirectoryBasedPluginFinder(folder).findPlugins(),
                    CoreOptions.getPluginParentFirstLoaderPatterns(config));
            FileSystem.initialize(config, plugins);
            return plugins;
        } catch (IOException e) {
            throw new PlatformException("plugins in " + folder + " cannot be read", "build again: mvn package", e);
        }
    }

    private static Path folder() {
        Path folder = Path.of(System.getProperty(FOLDER, "local/target/plugins"));
        if (!holdsJar(folder.resolve("s3-fs-hadoop"))) {
            throw new PlatformException(
                    "Flink's S3 plugin is not in " + folder.toAbsolutePath(),
                    "build with 'mvn -Dquick -DskipTests -pl local -am package', or set -D" + FOLDER);
        }
        return folder;
    }

    private static boolean holdsJar(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".jar"));
        } catch (IOException e) {
            return false;
        }
    }
}
