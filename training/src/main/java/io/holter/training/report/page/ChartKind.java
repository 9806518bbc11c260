package io.holter.training.report.page;

import io.holter.schema.signal.Signal;
import io.holter.training.report.chart.Trace;
import io.holter.training.report.content.SignalSeries;
import java.util.ArrayList;
import java.util.List;

/** The charts of a patient page, in the order in which they are read; a chart's first signal leads it. */
enum ChartKind {
    WEIGHT("chart.weight", Signal.WEIGHT),
    HEART("chart.heart", Signal.HEART_RATE, Signal.RESTING_HEART_RATE),
    PRESSURE("chart.pressure", Signal.SYSTOLIC, Signal.DIASTOLIC),
    SPO2("chart.spo2", Signal.SPO2),
    STEPS("chart.steps", Signal.STEPS),
    HRV("chart.hrv", Signal.HRV_SDNN),
    RESPIRATION("chart.respiration", Signal.RESPIRATORY_RATE),
    TEMPERATURE("chart.temperature", Signal.TEMPERATURE);

    private final String title;
    private final List<Signal> signals;

    ChartKind(String title, Signal... signals) {
        this.title = title;
        this.signals = List.of(signals);
    }

    /** Message key of the title. */
    String title() {
        return title;
    }

    List<Signal> signals() {
        return signals;
    }

    /** What is drawn of the series, back to front. */
    List<Trace> traces(List<SignalSeries> series) {
        List<Trace> traces = new ArrayList<>();
        for (SignalSeries one : series) {
            boolean second = one.signal() != signals.get(0);
            if (this == STEPS) {
                traces.add(new Trace.Bars(one.days()));
                continue;
            }
            boolean sparse = !one.points().isEmpty();
            if (!second && !sparse) {
                traces.add(new Trace.Band(one.days()));
            }
            if (sparse) {
                traces.add(new Trace.Dots(one.points(), second));
            }
            traces.add(new Trace.Line(one.days(), second));
        }
        return traces;
    }
}
