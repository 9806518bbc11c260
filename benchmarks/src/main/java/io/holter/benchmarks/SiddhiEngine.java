package io.holter.benchmarks;

import io.siddhi.core.SiddhiAppRuntime;
import io.siddhi.core.SiddhiManager;
import io.siddhi.core.event.Event;
import io.siddhi.core.stream.input.InputHandler;
import io.siddhi.core.stream.output.StreamCallback;
import java.util.Set;
import java.util.TreeSet;

/**
 * The one rule with a Siddhi pattern, partitioned by patient, in process. Of the ways to say it that find the right
 * patients this is the fastest; a count of 601 in a sequence finds none.
 */
final class SiddhiEngine extends PulseContender {
    private static final String APP = "@app:name('bench') @app:playback"
            + " define stream Pulse (patient string, rate double);"
            + " partition with (patient of Pulse) begin"
            + " @info(name='fast') from every (e1=Pulse[rate > " + OneRule.LIMIT + "]"
            + " -> not Pulse[rate <= " + OneRule.LIMIT + "] for 10 min)"
            + " select e1.patient as patient insert into Fast;"
            + " end;";

    SiddhiEngine(String code, PulseSeries series) {
        super(code, series);
    }

    @Override
    public String title() {
        return "Siddhi 5.1.30, pattern per patient, in process";
    }

    @Override
    public void run() throws Exception {
        Set<String> patients = new TreeSet<>();
        SiddhiManager manager = new SiddhiManager();
        try {
            SiddhiAppRuntime runtime = manager.createSiddhiAppRuntime(APP);
            runtime.addCallback("Fast", new StreamCallback() {
                @Override
                public void receive(Event[] events) {
                    for (Event event : events) {
                        patients.add((String) event.getData(0));
                    }
                }
            });
            InputHandler pulse = runtime.getInputHandler("Pulse");
            runtime.start();
            for (int i = 0; i < series.size(); i++) {
                pulse.send(series.time(i), new Object[] {series.patient(i), series.rate(i)});
            }
            runtime.shutdown();
        } finally {
            manager.shutdown();
        }
        found = patients;
    }
}
