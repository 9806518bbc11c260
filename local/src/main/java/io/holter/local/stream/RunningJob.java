package io.holter.local.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.holter.local.platform.EmbeddedFlink;
import io.holter.local.platform.PlatformException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.LongConsumer;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.jobmaster.JobResult;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.util.SerializedThrowable;

/** A job on the embedded cluster. */
public final class RunningJob {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final EmbeddedFlink flink;
    private final JobID id;
    private final String name;
    private final HttpClient http = HttpClient.newHttpClient();

    private RunningJob(EmbeddedFlink flink, JobID id, String name) {
        this.flink = flink;
        this.id = id;
        this.name = name;
    }

    /** Submits a job. */
    public static RunningJob submit(EmbeddedFlink flink, StreamGraph graph) {
        try {
            return new RunningJob(
                    flink, flink.cluster().submitJob(graph.getJobGraph()).get().getJobID(), graph.getJobName());
        } catch (ExecutionException e) {
            throw new PlatformException(
                    "job " + graph.getJobName() + " was not accepted: " + root(e), "see the log", e);
        } catch (InterruptedException e) {
            throw interrupted(graph.getJobName(), e);
        }
    }

    /**
     * Waits until the job has ended.
     *
     * @param progress is told now and then how many records the sources have read
     * @throws PlatformException if it failed or was cancelled
     */
    public void await(LongConsumer progress) {
        await(progress, "Source", "write-records");
    }

    /**
     * Waits until the job has ended.
     *
     * @param progress is told now and then how many records one operator has taken in
     * @param operator how its name begins
     * @throws PlatformException if it failed or was cancelled
     */
    public void await(LongConsumer progress, String operator) {
        await(progress, operator, "read-records");
    }

    private void await(LongConsumer progress, String operator, String metric) {
        try {
            while (!flink.cluster().getJobStatus(id).get().isGloballyTerminalState()) {
                progress.accept(read(operator, metric));
                Thread.sleep(250);
            }
            JobResult result = flink.cluster().requestJobResult(id).get();
            if (result.getSerializedThrowable().isPresent()) {
                throw failed(result.getSerializedThrowable().get());
            }
            if (result.getJobStatus().orElse(null) != JobStatus.FINISHED) {
                throw new PlatformException("job " + name + " was cancelled", "start it again");
            }
        } catch (ExecutionException e) {
            throw failed(e);
        } catch (InterruptedException e) {
            throw interrupted(name, e);
        }
    }

    /** Stops a job that runs without end, after a last checkpoint; what it holds is committed. */
    public void stop(URI savepoints) {
        try {
            flink.cluster()
                    .stopWithSavepoint(id, savepoints.toString(), false, SavepointFormatType.CANONICAL)
                    .get();
        } catch (ExecutionException e) {
            throw failed(e);
        } catch (InterruptedException e) {
            throw interrupted(name, e);
        }
    }

    /** What the operators of a job that has ended counted, by name. */
    public Map<String, Object> counts() {
        try {
            Map<String, Object> counts = new HashMap<>();
            for (var entry : flink.cluster()
                    .requestJobResult(id)
                    .get()
                    .getAccumulatorResults()
                    .entrySet()) {
                counts.put(
                        entry.getKey(),
                        entry.getValue()
                                .deserializeValue(RunningJob.class.getClassLoader())
                                .getUnchecked());
            }
            return counts;
        } catch (ExecutionException | IOException | ClassNotFoundException e) {
            throw failed(e);
        } catch (InterruptedException e) {
            throw interrupted(name, e);
        }
    }

    /** Sum of a metric over operators so far; 0 while the job starts. */
    private long read(String operator, String metric) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(flink.address().resolve("/jobs/" + id))
                    .build();
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            long sum = 0;
            for (JsonNode vertex : JSON.readTree(answer.body()).path("vertices")) {
                if (vertex.path("name").asText().startsWith(operator)) {
                    sum += vertex.path("metrics").path(metric).asLong();
                }
            }
            return sum;
        } catch (IOException e) {
            return 0; // progress is a courtesy
        }
    }

    private PlatformException failed(Throwable failure) {
        return new PlatformException("job " + name + " failed: " + root(failure), "the log says more", failure);
    }

    private static PlatformException interrupted(String name, InterruptedException e) {
        Thread.currentThread().interrupt();
        return new PlatformException("interrupted while job " + name + " ran", "start it again", e);
    }

    /** What one of our classes said about it, else the innermost message: the rest is Flink telling what Flink did. */
    private static String root(Throwable failure) {
        Throwable said = failure;
        for (Throwable at = failure; at != null; at = at.getCause()) {
            said = at;
            if (name(at).startsWith("io.holter.")) {
                break;
            }
        }
        String text = said.getMessage();
        return text == null ? name(said) : text;
    }

    private static String name(Throwable failure) {
        return failure instanceof SerializedThrowable s
                ? s.getOriginalErrorClassName()
                : failure.getClass().getName();
    }
}
