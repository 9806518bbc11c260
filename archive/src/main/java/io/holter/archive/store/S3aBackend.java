package io.holter.archive.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Options.CreateFileOptionKeys;
import org.apache.hadoop.fs.Options.OpenFileOptions;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.fs.s3a.RemoteFileChangedException;
import org.apache.hadoop.util.functional.FutureIO;
import org.apache.parquet.hadoop.util.HadoopStreams;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;

/** Objects in a bucket, through Hadoop's S3A. */
final class S3aBackend implements Backend {
    /** Objects up to this length are read with one request instead of one per column. */
    private static final int SMALL = 8 << 20;

    private static final int PRECONDITION_FAILED = 412;

    private final StoreSettings settings;
    private final Configuration conf;
    private final FileSystem fs;

    S3aBackend(StoreSettings settings) throws IOException {
        this.settings = settings;
        this.conf = S3aConfiguration.of(settings);
        // Not FileSystem.get: its cache goes by bucket and would mix up two endpoints in one JVM.
        this.fs = FileSystem.newInstance(settings.root(), conf);
    }

    @Override
    public void probe() throws IOException {
        // A listing, because S3A's own probe takes "access denied" for "the bucket is there".
        fs.listFiles(path(""), false).hasNext();
    }

    @Override
    public List<StoredObject> list(String prefix) throws IOException {
        int cut = prefix.lastIndexOf('/');
        List<StoredObject> found = new ArrayList<>();
        try {
            RemoteIterator<LocatedFileStatus> files = fs.listFiles(path(cut < 0 ? "" : prefix.substring(0, cut)), true);
            while (files.hasNext()) {
                LocatedFileStatus file = files.next();
                found.add(new StoredObject(file.getPath().toUri().getPath().substring(1), file.getLen()));
            }
        } catch (FileNotFoundException e) {
            return List.of(); // S3 knows no empty folders
        }
        return found.stream().filter(o -> o.key().startsWith(prefix)).sorted().toList();
    }

    private Path path(String key) {
        return new Path(settings.root().getScheme(), settings.bucket(), "/" + key);
    }

    @Override
    public InputStream read(String key) throws IOException {
        return fs.open(path(key));
    }

    @Override
    public OutputStream write(String key) throws IOException {
        FSDataOutputStreamBuilder<?, ?> file = fs.createFile(path(key));
        file.overwrite(true);
        file.recursive();
        return file.build();
    }

    @Override
    public boolean createOnce(String key, byte[] bytes) throws IOException {
        FSDataOutputStreamBuilder<?, ?> file = fs.createFile(path(key));
        file.overwrite(true);
        file.recursive();
        file.must(CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE, true);
        try (FSDataOutputStream out = file.build()) {
            out.write(bytes);
        } catch (RemoteFileChangedException e) {
            return false;
        } catch (IOException e) {
            if (isPreconditionFailed(e)) {
                return false;
            }
            throw e;
        }
        return true;
    }

    private static boolean isPreconditionFailed(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof software.amazon.awssdk.core.exception.SdkServiceException s
                    && s.statusCode() == PRECONDITION_FAILED) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void delete(String key) throws IOException {
        fs.delete(path(key), false);
    }

    @Override
    public InputFile inputFile(String key) throws IOException {
        Path path = path(key);
        FileStatus status = fs.getFileStatus(path);
        if (status.getLen() > SMALL) {
            return new SeekingInputFile(path, status);
        }
        try (InputStream in = fs.open(path)) {
            return new MemoryInputFile(in.readAllBytes());
        }
    }

    /** Reads parts of a large object. */
    private final class SeekingInputFile implements InputFile {
        private final Path path;
        private final FileStatus status;

        SeekingInputFile(Path path, FileStatus status) {
            this.path = path;
            this.status = status;
        }

        @Override
        public long getLength() {
            return status.getLen();
        }

        @Override
        public SeekableInputStream newStream() throws IOException {
            return HadoopStreams.wrap(FutureIO.awaitFuture(fs.openFile(path)
                    .withFileStatus(status)
                    .opt(OpenFileOptions.FS_OPTION_OPENFILE_READ_POLICY, "random")
                    .build()));
        }
    }

    @Override
    public void close() throws IOException {
        fs.close();
    }
}
