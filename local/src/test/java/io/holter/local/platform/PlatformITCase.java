package io.holter.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holter.schema.topic.Topic;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.apache.flink.core.fs.FSDataInputStream;
import org.apache.flink.core.fs.FSDataOutputStream;
import org.apache.flink.core.fs.FileSystem;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformITCase {
    @TempDir
    static Path dir;

    static Platform platform;

    @BeforeAll
    static void start() {
        platform = Platform.start(PlatformConfig.in(dir));
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    void createsEveryTopicAndTakesRecordsThatAreTooLargeForTheJobs() throws Exception {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", platform.addresses().kafka()))) {
            assertThat(admin.listTopics().names().get())
                    .containsAll(
                            Arrays.stream(Topic.values()).map(Topic::topicName).toList());
        }
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                platform.addresses().kafka(),
                "max.request.size",
                12_000_000,
                "buffer.memory",
                24_000_000L);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            long sixYearsAgo = 1_580_000_000_000L;
            assertThat(producer.send(new ProducerRecord<>(
                                    Topic.VITALS.topicName(), 0, sixYearsAgo, "k", new byte[10 << 20]))
                            .get()
                            .timestamp())
                    .isEqualTo(sixYearsAgo);
        }
    }

    @Test
    void flinkWritesToTheObjectStoreThroughItsPlugin() throws Exception {
        var file =
                new org.apache.flink.core.fs.Path(platform.addresses().store().s3() + "/hello");
        FileSystem store = file.getFileSystem();
        assertThat(store.getUri().getScheme()).isEqualTo("s3");
        try (FSDataOutputStream out = store.create(file, FileSystem.WriteMode.OVERWRITE)) {
            out.write("heart".getBytes(StandardCharsets.UTF_8));
        }
        try (FSDataInputStream in = store.open(file)) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("heart");
        }
    }

    @Test
    void showsTheWebUi() throws Exception {
        HttpResponse<String> page = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(platform.addresses().flink()).build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Flink");
        assertThat(URI.create(platform.addresses().flink().toString()).getHost())
                .isEqualTo("127.0.0.1");
    }

    @Test
    void saysWhichPortIsBusy(@TempDir Path other) throws Exception {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            PlatformConfig config =
                    PlatformConfig.in(other).withPorts(new PlatformConfig.Ports(busy.getLocalPort(), 0, 0));
            assertThatThrownBy(() -> Platform.start(config))
                    .isInstanceOfSatisfying(
                            PlatformException.class, e -> assertThat(e.hint()).contains("--kafka-port"))
                    .hasMessageContaining("127.0.0.1:" + busy.getLocalPort());
        }
    }

    @Test
    void refusesAWorkFolderThatIsInUse() {
        assertThatThrownBy(() -> Platform.start(PlatformConfig.in(dir)))
                .isInstanceOf(PlatformException.class)
                .hasMessageContaining("in use");
    }
}
