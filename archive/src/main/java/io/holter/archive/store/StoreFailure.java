package io.holter.archive.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.apache.hadoop.fs.s3a.UnknownStoreException;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Turns what a back end throws into one sentence with a hint. Holds no secret: keys of the store are never in it. */
final class StoreFailure {
    private StoreFailure() {}

    static StoreException atOpen(StoreSettings settings, IOException e) {
        return new StoreException("object store " + where(settings) + ": " + hint(settings, e), e);
    }

    static StoreException atKey(StoreSettings settings, String verb, String key, IOException e) {
        if (e instanceof FileNotFoundException || e instanceof NoSuchFileException) {
            return new StoreException(
                    "cannot " + verb + " " + settings.root() + "/" + key + ": there is no such object", e);
        }
        return new StoreException(
                "cannot " + verb + " '" + key + "' in object store " + where(settings) + ": " + hint(settings, e), e);
    }

    private static String where(StoreSettings settings) {
        return settings.root() + (settings.endpoint() == null ? "" : " at " + settings.endpoint());
    }

    private static String hint(StoreSettings settings, IOException e) {
        if (has(e, UnknownStoreException.class)) {
            return "bucket '" + settings.bucket() + "' does not exist; create it or correct store.root";
        }
        if (has(e, AccessDeniedException.class)) {
            return settings.isS3()
                    ? "access denied; check access key and secret key, the region, and the user's policy for this bucket"
                    : "this user may not read or write there; check owner and permissions";
        }
        if (has(e, ConnectException.class) || has(e, UnknownHostException.class) || has(e, SdkClientException.class)) {
            return "no connection; is the service up, and is store.endpoint right (scheme, host, port)?";
        }
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }

    private static boolean has(Throwable thrown, Class<? extends Throwable> type) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return true;
            }
        }
        return false;
    }
}
