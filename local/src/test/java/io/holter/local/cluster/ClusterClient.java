package io.holter.local.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Flink's REST interface, as far as submitting and stopping jobs goes. */
final class ClusterClient {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BOUNDARY = "----holter";

    private final URI rest;
    private final HttpClient http = HttpClient.newHttpClient();

    ClusterClient(URI rest) {
        this.rest = rest;
    }

    /** Slots of all registered TaskManagers; 0 while the JobManager does not answer. */
    int slots() throws IOException, InterruptedException {
        try {
            return get("/overview").path("slots-total").asInt();
        } catch (ConnectException e) {
            return 0;
        }
    }

    String upload(Path jar) throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"jarfile\"; filename=\""
                        + jar.getFileName() + "\"\r\nContent-Type: application/x-java-archive\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(Files.readAllBytes(jar));
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        JsonNode answer = send(HttpRequest.newBuilder(rest.resolve("/jars/upload"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
        String file = answer.path("filename").asText();
        return file.substring(file.lastIndexOf('/') + 1);
    }

    /** Starts a job, from a savepoint if there is one; returns its id. */
    String run(String jar, String main, List<String> arguments, @Nullable String savepoint)
            throws IOException, InterruptedException {
        Map<String, Object> request = savepoint == null
                ? Map.of("entryClass", main, "programArgsList", arguments)
                : Map.of("entryClass", main, "programArgsList", arguments, "savepointPath", savepoint);
        return post("/jars/" + jar + "/run", request).path("jobid").asText();
    }

    String state(String job) throws IOException, InterruptedException {
        return get("/jobs/" + job).path("state").asText();
    }

    /** How often the job has restarted, and how many checkpoints it has completed since it was submitted. */
    int completedCheckpoints(String job) throws IOException, InterruptedException {
        return get("/jobs/" + job + "/checkpoints")
                .path("counts")
                .path("completed")
                .asInt();
    }

    /** Asks the job to stop with a savepoint; the savepoint's request id. */
    String stop(String job, String folder) throws IOException, InterruptedException {
        return post("/jobs/" + job + "/stop", Map.of("targetDirectory", folder, "drain", false))
                .path("request-id")
                .asText();
    }

    /** Where the savepoint is, or null while it is being made. */
    @Nullable
    String savepoint(String job, String request) throws IOException, InterruptedException {
        JsonNode answer = get("/jobs/" + job + "/savepoints/" + request);
        if (!"COMPLETED".equals(answer.path("status").path("id").asText())) {
            return null;
        }
        JsonNode operation = answer.path("operation");
        if (!operation.has("location")) {
            throw new IOException("no savepoint: " + operation);
        }
        return operation.path("location").asText();
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(rest.resolve(path)).GET());
    }

    private JsonNode post(String path, Map<String, Object> body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(rest.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
