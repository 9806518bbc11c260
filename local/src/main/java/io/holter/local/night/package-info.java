/**
 * The night: compact, features, train, evaluate, gate, score, report, aggregate, one after the other. Each step reads
 * only what the store holds and may be run again; so may the whole night, also one that was killed.
 */
@NullMarked
package io.holter.local.night;

import org.jspecify.annotations.NullMarked;
