package io.holter.local.platform;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;

/** An S3-compatible server in this JVM; objects are files below a folder. Credentials are new with every start. */
public final class EmbeddedObjectStore implements AutoCloseable {
    private final S3Proxy server;
    private final PlatformAddresses.Store address;

    private EmbeddedObjectStore(S3Proxy server, PlatformAddresses.Store address) {
        this.server = server;
        this.address = address;
    }

    /**
     * Starts the server and creates the bucket unless it is there.
     *
     * @param dir folder for the objects
     * @param port where to listen, 0 for any free port
     * @param bucket the bucket to create
     * @throws PlatformException if the port is busy or the server does not start
     */
    public static EmbeddedObjectStore start(Path dir, int port, String bucket) {
        int free = Port.claim(port, "The object store", "--store-port");
        String accessKey = random(10);
        String secretKey = random(20);
        try {
            FilesystemNio2BlobStore files = new FilesystemNio2BlobStore(dir.toString());
            files.createContainer(CreateBucketRequest.builder().bucket(bucket).build());
            URI endpoint = URI.create("http://" + Port.HOST + ":" + free);
            S3Proxy server = S3Proxy.builder()
                    .blobStore(files)
                    .endpoint(endpoint)
                    .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, accessKey, secretKey)
                    .ignoreUnknownHeaders(true)
                    .build();
            server.start();
            return new EmbeddedObjectStore(server, new PlatformAddresses.Store(endpoint, accessKey, secretKey, bucket));
        } catch (Exception e) {
            throw new PlatformException(
                    "the object store did not start in " + dir + ": " + e.getMessage(), "see the log", e);
        }
    }

    private static String random(int bytes) {
        byte[] secret = new byte[bytes];
        new SecureRandom().nextBytes(secret);
        return HexFormat.of().formatHex(secret);
    }

    /** Where it is and how to log on. */
    public PlatformAddresses.Store address() {
        return address;
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }
}
