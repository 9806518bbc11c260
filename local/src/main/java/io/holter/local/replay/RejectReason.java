package io.holter.local.replay;

import java.util.Locale;

/** Why a row, data point or file is not sent, with a hint for whoever has to mend it. */
public enum RejectReason {
    NOT_FOUND("the path does not exist or cannot be read"),
    EMPTY_FILE("the file holds nothing"),
    UNRECOGNISED("no known format; name it with --format, see docs/replay.md"),
    TRUNCATED("the file ends in the middle; was the download cut?"),
    MISSING_HEADER("a WFDB annotation file needs its .hea file beside it, with the sampling frequency"),
    MISSING_COLUMN("a column of the format is missing; see docs/replay.md for the header line"),
    LINE_TOO_LONG("the line is longer than any row; is this a text file?"),
    EMPTY_ROW("the row is blank"),
    WRONG_FIELD_COUNT("the row has fewer fields than the header names"),
    NOT_A_NUMBER("the value is no finite number"),
    NOT_AN_INTERVAL("an RR interval must be above 0 and at most one hour"),
    BAD_TIME("the time cannot be read; ISO 8601 such as 2026-01-31T07:15:00Z is understood everywhere"),
    NO_SUCH_LOCAL_TIME("the clock skipped this local time when summer time began; is --zone right?"),
    NO_SIGNAL_OF_OURS("it holds none of the signals in docs/signals.md"),
    UNKNOWN_UNIT("the unit is not known for this signal; use UCUM"),
    NO_VALUE("there is no value that could be a sample"),
    DATA_ABSENT("the sender says that the value is missing (dataAbsentReason)"),
    NOT_EXACT("the value is a bound (comparator), not a measurement"),
    NOT_FINAL("the status says that the value was cancelled or entered in error"),
    NOT_AN_OBSERVATION("only Observations hold samples"),
    BAD_JSON("this is no valid JSON; one document a file, or one a line"),
    TOO_LARGE("the document is too large to be read at once; send one resource a line (NDJSON)");

    private final String hint;

    RejectReason(String hint) {
        this.hint = hint;
    }

    /** One sentence that helps. */
    public String hint() {
        return hint;
    }

    /** Lower snake case, as printed. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
