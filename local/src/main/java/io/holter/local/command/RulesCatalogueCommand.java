package io.holter.local.command;

import io.holter.local.catalogue.Catalogue;
import io.holter.local.platform.PlatformException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code holter rules catalogue}: pages about the clinical pack that medical staff read and sign. */
@Command(
        name = "catalogue",
        description = {
            "Write the catalogue of the clinical pack: an overview and one printable page per group of rules, with plots from",
            "their scenarios and a block for signatures. The same rule files make the same pages."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./holter rules catalogue                     to docs/rules, after a change of the pack",
            "  ./holter rules catalogue --dir /tmp/pages"
        })
final class RulesCatalogueCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--dir", paramLabel = "DIR", description = "Folder to write to (default: ${DEFAULT-VALUE}).")
    private Path dir = Path.of("docs", "rules");

    @Override
    public Integer call() {
        Map<String, String> files = Catalogue.files();
        try {
            Files.createDirectories(dir);
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(dir.resolve(file.getKey()), file.getValue());
                spec.commandLine().getOut().println(dir.resolve(file.getKey()));
            }
        } catch (IOException e) {
            throw new PlatformException("cannot write to " + dir, "may you write there?", e);
        }
        spec.commandLine().getOut().flush();
        return 0;
    }
}
