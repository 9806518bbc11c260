package io.holter.rules.rule;

/**
 * Where a rule comes from.
 *
 * @param source guideline or study
 * @param evidence evidence mark and what it covers: V read, V2 read second-hand, M general knowledge, design
 * @param status who stands for it
 */
public record Provenance(String source, String evidence, String status) {}
