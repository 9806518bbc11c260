package io.holter.training.card;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import io.holter.training.evaluate.Evaluation;
import io.holter.training.evaluate.Figures;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes model cards. Same content, same bytes. */
public final class ModelCard {
    private static final Configuration TEMPLATES = templates();

    private ModelCard() {}

    /** The card as an HTML page, UTF-8. */
    public static byte[] write(CardContent content) {
        StringWriter page = new StringWriter();
        try {
            TEMPLATES.getTemplate("card.ftlh").process(model(content), page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateException e) {
            throw new IllegalStateException("the template of the model card does not fit its content", e);
        }
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> model(CardContent content) {
        Evaluation evaluation = content.evaluation();
        Map<String, Object> model = new HashMap<>();
        model.put("model", content.model());
        model.put("flow", content.flow());
        model.put("validation", content.validation());
        model.put("evaluation", evaluation);
        model.put("decision", content.decision());
        model.put("inputs", content.model().equation().inputs().inputs());
        model.put("charts", Map.of());
        evaluation.figures(Evaluation.CANDIDATE).ifPresent(figures -> {
            Optional<Figures> baseline = evaluation.figures(Evaluation.BASELINE);
            model.put(
                    "charts",
                    Map.of(
                            "calibration", CardCharts.calibration(figures),
                            "roc", CardCharts.roc(figures, baseline),
                            "decision", CardCharts.decision(figures, baseline, evaluation.prevalence())));
        });
        return model;
    }

    private static Configuration templates() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
        configuration.setClassForTemplateLoading(ModelCard.class, "");
        configuration.setDefaultEncoding("UTF-8");
        configuration.setLocale(Locale.ROOT);
        configuration.setNumberFormat("c");
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        DefaultObjectWrapperBuilder wrapper = new DefaultObjectWrapperBuilder(Configuration.VERSION_2_3_34);
        configuration.setObjectWrapper(wrapper.build());
        return configuration;
    }
}
