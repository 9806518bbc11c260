package io.holter.rules.language;

/**
 * One thing that is wrong with a rule file.
 *
 * @param file name of the file as given
 * @param line line, from 1
 * @param column column, from 1
 * @param message what is wrong
 * @param hint what to do about it
 */
public record Problem(String file, int line, int column, String message, String hint) {

    /** {@code file:line:column: message (hint)}. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + message + " (" + hint + ")";
    }
}
