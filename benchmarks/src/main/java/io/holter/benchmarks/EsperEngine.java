package io.holter.benchmarks;

import com.espertech.esper.common.client.EPCompiled;
import com.espertech.esper.common.client.configuration.Configuration;
import com.espertech.esper.compiler.client.CompilerArguments;
import com.espertech.esper.compiler.client.EPCompiler;
import com.espertech.esper.compiler.client.EPCompilerProvider;
import com.espertech.esper.runtime.client.EPDeployment;
import com.espertech.esper.runtime.client.EPRuntime;
import com.espertech.esper.runtime.client.EPRuntimeProvider;
import com.espertech.esper.runtime.client.EPStatement;
import java.util.Set;
import java.util.TreeSet;

/**
 * The one rule with an Esper pattern in a context per patient, in process. The pattern waits for one run at a time;
 * {@code match_recognize} with {@code F{601}} keeps one for each sample of a run and was several times slower in one quick trial.
 */
final class EsperEngine extends PulseContender {
    private static final String QUERY = "create context Patient partition by patient from Pulse;"
            + " @name('fast') context Patient select a.patient as patient from pattern [every ("
            + " a=Pulse(rate > " + OneRule.LIMIT + ") -> (b=Pulse(rate > " + OneRule.LIMIT + ", time - a.time >= "
            + OneRule.LENGTH_MS + ") and not Pulse(rate <= " + OneRule.LIMIT + ")))]";

    EsperEngine(String code, PulseSeries series) {
        super(code, series);
    }

    @Override
    public String title() {
        return "Esper 9.0.0, pattern per patient, in process";
    }

    @Override
    public void run() throws Exception {
        Set<String> patients = new TreeSet<>();
        Configuration configuration = new Configuration();
        configuration.getCommon().addEventType("Pulse", new String[] {"patient", "time", "rate"}, new Object[] {
            String.class, long.class, double.class
        });
        configuration.getRuntime().getThreading().setInternalTimerEnabled(false);
        EPCompiler compiler = EPCompilerProvider.getCompiler();
        EPCompiled compiled = compiler.compile(QUERY, new CompilerArguments(configuration));
        EPRuntime runtime = EPRuntimeProvider.getRuntime("bench", configuration);
        try {
            EPDeployment deployed = runtime.getDeploymentService().deploy(compiled);
            EPStatement statement = runtime.getDeploymentService().getStatement(deployed.getDeploymentId(), "fast");
            statement.addListener((fresh, old, from, engine) -> patients.add((String) fresh[0].get("patient")));
            for (int i = 0; i < series.size(); i++) {
                runtime.getEventService()
                        .sendEventObjectArray(
                                new Object[] {series.patient(i), series.time(i), series.rate(i)}, "Pulse");
            }
        } finally {
            runtime.destroy();
        }
        found = patients;
    }
}
