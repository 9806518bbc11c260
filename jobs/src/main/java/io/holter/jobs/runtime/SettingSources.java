package io.holter.jobs.runtime;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Where settings come from: flags and at most one file, in which a nested YAML key reads as a dotted one. */
final class SettingSources {
    private static final String FILE = "config";

    private SettingSources() {}

    /** Flags and the file that {@code --config} names; flags win. What cannot be read is added to {@code problems}. */
    static Map<String, String> read(String[] args, List<String> problems) {
        Map<String, String> flags = flags(args, problems);
        String file = flags.remove(FILE);
        Map<String, String> all = new TreeMap<>();
        if (file != null) {
            all.putAll(file(Path.of(file), problems));
        }
        all.putAll(flags);
        return all;
    }

    private static Map<String, String> flags(String[] args, List<String> problems) {
        Map<String, String> flags = new LinkedHashMap<>();
        for (int i = 0; i < args.length; i++) {
            int equals = args[i].indexOf('=');
            if (!args[i].startsWith("--")) {
                problems.add("'" + args[i] + "' is no flag; write --key value or --key=value");
            } else if (equals > 0) {
                flags.put(args[i].substring(2, equals), args[i].substring(equals + 1));
            } else if (i + 1 < args.length) {
                flags.put(args[i].substring(2), args[++i]);
            } else {
                problems.add(args[i] + " has no value; write --key value or --key=value");
            }
        }
        return flags;
    }

    private static Map<String, String> file(Path file, List<String> problems) {
        try (Reader in = Files.newBufferedReader(file)) {
            return file.toString().endsWith(".properties") ? properties(in) : yaml(in);
        } catch (IOException e) {
            problems.add("config: cannot read " + file + " (" + e.getClass().getSimpleName()
                    + "); is the path right where the job's main runs?");
        } catch (YamlEngineException | IllegalArgumentException e) {
            problems.add("config: " + file + " is not a map of settings: " + e.getMessage());
        }
        return Map.of();
    }

    private static Map<String, String> properties(Reader in) throws IOException {
        Properties properties = new Properties();
        properties.load(in);
        Map<String, String> flat = new LinkedHashMap<>();
        properties.stringPropertyNames().forEach(name -> flat.put(name, properties.getProperty(name)));
        return flat;
    }

    private static Map<String, String> yaml(Reader in) {
        Object tree = new Load(LoadSettings.builder().build()).loadFromReader(in);
        Map<String, String> flat = new LinkedHashMap<>();
        if (tree != null) {
            flatten("", tree, flat);
        }
        return flat;
    }

    private static void flatten(String prefix, Object node, Map<String, String> flat) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> flatten(prefix.isEmpty() ? "" + key : prefix + "." + key, value, flat));
        } else if (prefix.isEmpty()) {
            throw new IllegalArgumentException("expected key: value lines");
        } else {
            flat.put(prefix, node instanceof List<?> list ? joined(list) : String.valueOf(node));
        }
    }

    private static String joined(List<?> list) {
        return String.join(",", list.stream().map(String::valueOf).toList());
    }
}
