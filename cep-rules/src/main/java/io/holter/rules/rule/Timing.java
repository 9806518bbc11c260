package io.holter.rules.rule;

import java.time.Duration;
import java.util.Optional;

/**
 * A rule's times.
 *
 * @param rearm measurement time after an episode's end in which the rule stays quiet unless it is more severe
 * @param freshness arrival minus detection beyond which an alert is only a finding; empty for never
 * @param patience arrival time that a rule waits for a slower signal, and for an absence to be believed
 */
public record Timing(Duration rearm, Optional<Duration> freshness, Duration patience) {}
