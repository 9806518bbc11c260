package io.holter.training.evaluate;

/**
 * One thing that the gate looked at.
 *
 * @param name what is asked
 * @param passed true if it is so
 * @param detail the figure and its limit
 * @param required true if the candidate cannot be promoted without it
 */
public record Check(String name, boolean passed, String detail, boolean required) {}
