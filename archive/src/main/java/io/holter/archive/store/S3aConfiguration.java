package io.holter.archive.store;

import org.apache.hadoop.conf.Configuration;

/** Settings as S3A wants them. */
final class S3aConfiguration {
    private S3aConfiguration() {}

    static Configuration of(StoreSettings settings) {
        Configuration conf = new Configuration();
        conf.set("fs.s3a.endpoint.region", settings.region());
        conf.setBoolean("fs.s3a.path.style.access", settings.pathStyle());
        conf.setInt("fs.s3a.attempts.maximum", 3);
        conf.setInt("fs.s3a.retry.limit", 3);
        conf.set("fs.s3a.connection.establish.timeout", "5s");
        conf.set("fs.s3a.performance.flags", "create,mkdir"); // no look before each write: keys are never folders
        conf.set("fs.s3a.directory.marker.retention", "keep");
        conf.set("fs.s3a.fast.upload.buffer", "disk");
        conf.set("fs.s3a.buffer.dir", System.getProperty("java.io.tmpdir") + "/holter-s3a");
        endpoint(settings, conf);
        credentials(settings, conf);
        return conf;
    }

    private static void endpoint(StoreSettings settings, Configuration conf) {
        if (settings.endpoint() != null) {
            conf.set("fs.s3a.endpoint", settings.endpoint().toString());
            conf.setBoolean(
                    "fs.s3a.connection.ssl.enabled",
                    !"http".equals(settings.endpoint().getScheme()));
        }
    }

    private static void credentials(StoreSettings settings, Configuration conf) {
        if (settings.accessKey() != null && settings.secretKey() != null) {
            conf.set("fs.s3a.access.key", settings.accessKey());
            conf.set("fs.s3a.secret.key", settings.secretKey());
            conf.set("fs.s3a.aws.credentials.provider", "org.apache.hadoop.fs.s3a.SimpleAWSCredentialsProvider");
        }
    }
}
