package io.holter.training;

import io.holter.archive.store.ObjectStore;
import io.holter.training.report.PageToken;
import io.holter.training.report.ReportWriter;
import io.holter.training.report.load.ReportDataLoader;
import io.holter.training.report.text.Language;
import java.util.EnumSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the risk reports of a night from the command line, after {@link NightJob}: {@code --config FILE} (properties),
 * then {@code --key value} or {@code --key=value}; flags win. The keys are those of {@link ReportSettings}.
 */
public final class ReportJob {
    private static final Logger LOG = LoggerFactory.getLogger(ReportJob.class);

    private ReportJob() {}

    /** Writes the reports in every language; fails with a message that names every problem. */
    public static void main(String[] args) {
        ReportSettings settings = ReportSettings.of(NightJob.values(args));
        try (ObjectStore store = ObjectStore.open(settings.store())) {
            int objects = new ReportWriter(new PageToken(settings.pageKey()))
                    .write(
                            store::write,
                            new ReportDataLoader(store).load(settings.scope()),
                            EnumSet.allOf(Language.class));
            LOG.info("Reports of night {}: {} objects.", settings.scope().date(), objects);
        }
    }
}
