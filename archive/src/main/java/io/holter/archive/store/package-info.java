/**
 * Objects by key: on S3 through Hadoop's S3A, or in a directory for tests and small set-ups. The one thing that makes
 * several writers safe is {@link io.holter.archive.store.ObjectStore#createOnce}: of all who try, one wins.
 */
@NullMarked
package io.holter.archive.store;

import org.jspecify.annotations.NullMarked;
