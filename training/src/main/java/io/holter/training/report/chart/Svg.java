package io.holter.training.report.chart;

/** Builds one SVG element with a title and a description; every text is escaped, every number has one decimal. */
final class Svg {
    private final StringBuilder out = new StringBuilder(4096);

    /**
     * Opens a drawing.
     *
     * @param id unique within the page, letters and digits
     */
    Svg(String id, String kind, double width, double height, String title, String description) {
        out.append("<svg class=\"").append(kind).append("\" viewBox=\"0 0 ");
        number(width).append(' ');
        number(height).append("\" role=\"img\" aria-labelledby=\"").append(id).append("-t ");
        out.append(id).append("-d\"><title id=\"").append(id).append("-t\">");
        escape(title).append("</title><desc id=\"").append(id).append("-d\">");
        escape(description).append("</desc>");
    }

    Svg rect(String kind, double x, double y, double width, double height) {
        out.append("<rect class=\"").append(kind).append("\" x=\"");
        number(x).append("\" y=\"");
        number(y).append("\" width=\"");
        number(Math.max(0, width)).append("\" height=\"");
        number(Math.max(0, height)).append("\"/>");
        return this;
    }

    Svg line(String kind, double x1, double y1, double x2, double y2) {
        out.append("<line class=\"").append(kind).append("\" x1=\"");
        number(x1).append("\" y1=\"");
        number(y1).append("\" x2=\"");
        number(x2).append("\" y2=\"");
        number(y2).append("\"/>");
        return this;
    }

    Svg circle(String kind, double x, double y, double radius) {
        out.append("<circle class=\"").append(kind).append("\" cx=\"");
        number(x).append("\" cy=\"");
        number(y).append("\" r=\"");
        number(radius).append("\"/>");
        return this;
    }

    Svg text(String kind, double x, double y, String text) {
        out.append("<text class=\"").append(kind).append("\" x=\"");
        number(x).append("\" y=\"");
        number(y).append("\">");
        escape(text).append("</text>");
        return this;
    }

    /** A path through points {@code x0 y0 x1 y1 ...}, closed or not. */
    Svg path(String kind, double[] points, int count, boolean closed) {
        out.append("<path class=\"").append(kind).append("\" d=\"");
        for (int i = 0; i < count; i++) {
            out.append(i == 0 ? 'M' : 'L');
            number(points[2 * i]).append(' ');
            number(points[2 * i + 1]);
        }
        out.append(closed ? "Z\"/>" : "\"/>");
        return this;
    }

    String end() {
        return out.append("</svg>").toString();
    }

    private StringBuilder number(double value) {
        long tenths = Math.round(value * 10);
        if (tenths < 0) {
            out.append('-');
            tenths = -tenths;
        }
        out.append(tenths / 10);
        if (tenths % 10 != 0) {
            out.append('.').append(tenths % 10);
        }
        return out;
    }

    private StringBuilder escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out;
    }
}
