package io.holter.local.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Fields of a CSV row (RFC 4180, one line a row). */
final class Fields {
    private Fields() {}

    static List<String> split(String row) {
        List<String> fields = new ArrayList<>(8);
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < row.length(); i++) {
            char c = row.charAt(i);
            if (quoted && c == '"' && i + 1 < row.length() && row.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString().strip());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString().strip());
        return fields;
    }

    /** Column names as they are compared. */
    static List<String> header(String row) {
        return split(row).stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }

    /** The number in a field, or NaN: what is not finite is no value either. */
    static double number(String field) {
        try {
            double value = Double.parseDouble(field);
            return Double.isFinite(value) ? value : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
