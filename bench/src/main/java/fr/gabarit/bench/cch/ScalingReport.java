package fr.gabarit.bench.cch;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Shows rows as a Markdown table and as a plot, both axes logarithmic. */
final class ScalingReport {
  private static final int WIDTH = 760;
  private static final int HEIGHT = 460;
  private static final int LEFT = 70;
  private static final int BOTTOM = 400;
  private static final int RIGHT = 560;
  private static final int TOP = 20;
  private static final double BYTES_PER_MB = 1e6;

  private final List<ScalingRow> rows;

  private record Line(String name, String colour, ToDoubleFunction<ScalingRow> millis) {}

  private static final List<Line> LINES =
      List.of(
          new Line("order and topology", "#7b3294", ScalingRow::topologyMillis),
          new Line("customization", "#0571b0", ScalingRow::customizeMillis),
          new Line("potential", "#008837", row -> row.potentialMicros() / 1e3),
          new Line("unique way", "#e66101", row -> row.wayMicros() / 1e3),
          new Line("distance", "#ca0020", row -> row.queryMicros() / 1e3));

  ScalingReport(List<ScalingRow> rows) {
    this.rows = rows;
  }

  String markdown() {
    StringBuilder text = new StringBuilder();
    text.append("| extract | turns | edges a turn | topology s | GraphHopper edge-based CH s ")
        .append("| metric ms (ns a turn) | perfect on top ms | 10 changes ms | 100 changes ms ")
        .append("| distance µs | unique way µs | potential µs | 1000 × 1000 s")
        .append(" | topology MB | metric MB | 10 changes MB | perfect MB |\n")
        .append("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n");
    for (ScalingRow row : rows) {
      text.append(
          format(
              "| %s | %d | %.2f | %.2f | %s | %.1f (%.0f) | %.1f | %.2f | %.2f | %.1f | %.1f | %.1f"
                  + " | %.2f | %.1f | %.1f | %.2f | %.1f |%n",
              name(row),
              row.turns(),
              row.edgesPerTurn(),
              row.topologyMillis() / 1e3,
              row.stockMillis() < 0 ? "–" : format("%.2f", row.stockMillis() / 1e3),
              row.customizeMillis(),
              row.customizeNanosPerTurn(),
              row.perfectMillis(),
              row.tenMillis(),
              row.hundredMillis(),
              row.queryMicros(),
              row.wayMicros(),
              row.potentialMicros(),
              row.tableMillis() / 1e3,
              row.topologyBytes() / BYTES_PER_MB,
              row.metricBytes() / BYTES_PER_MB,
              row.tenBytes() / BYTES_PER_MB,
              row.perfectBytes() / BYTES_PER_MB));
    }
    return text.toString();
  }

  String svg() {
    StringBuilder svg = new StringBuilder();
    svg.append(
        format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\""
                + " font-family=\"sans-serif\" font-size=\"12\">%n"
                + "<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>%n",
            WIDTH, HEIGHT, WIDTH, HEIGHT));
    double left = rows.stream().mapToInt(ScalingRow::turns).min().orElseThrow() / 1.2;
    double right = rows.stream().mapToInt(ScalingRow::turns).max().orElseThrow() * 1.2;
    int low = (int) Math.floor(Math.log10(extreme(true)));
    int high = Math.max(low + 1, (int) Math.ceil(Math.log10(extreme(false))));
    for (int power = low; power <= high; power++) {
      double y = y(Math.pow(10, power), low, high);
      svg.append(
          format(
              "<path d=\"M%d %.1fH%d\" stroke=\"#ddd\"/><text x=\"%d\" y=\"%.1f\""
                  + " text-anchor=\"end\">%s</text>%n",
              LEFT, y, RIGHT, LEFT - 6, y + 4, duration(power)));
    }
    for (ScalingRow row : rows) {
      svg.append(
          format(
              "<path d=\"M%.1f %dV%d\" stroke=\"#eee\"/><text transform=\"translate(%.1f %d)"
                  + " rotate(20)\">%.2f M</text>%n",
              x(row.turns(), left, right),
              TOP,
              BOTTOM,
              x(row.turns(), left, right),
              BOTTOM + 14,
              row.turns() / 1e6));
    }
    svg.append(format("<text x=\"%d\" y=\"%d\">turns</text>%n", RIGHT + 8, BOTTOM + 14));
    for (int i = 0; i < LINES.size(); i++) {
      Line line = LINES.get(i);
      for (ScalingRow row : rows) {
        svg.append(
            format(
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"%s\"><title>%s: %s, %.4g"
                    + " ms</title></circle>%n",
                x(row.turns(), left, right),
                y(line.millis().applyAsDouble(row), low, high),
                line.colour(),
                line.name(),
                escaped(name(row)),
                line.millis().applyAsDouble(row)));
      }
      svg.append(
          format(
              "<text x=\"%d\" y=\"%d\" fill=\"%s\">● %s</text>%n",
              RIGHT + 20, TOP + 20 + 20 * i, line.colour(), line.name()));
    }
    return svg.append("</svg>\n").toString();
  }

  private double extreme(boolean least) {
    double[] all =
        rows.stream()
            .flatMapToDouble(
                row -> LINES.stream().mapToDouble(line -> line.millis().applyAsDouble(row)))
            .sorted()
            .toArray();
    return least ? all[0] : all[all.length - 1];
  }

  private static double x(double turns, double left, double right) {
    return LEFT + (RIGHT - LEFT) * Math.log(turns / left) / Math.log(right / left);
  }

  private static double y(double millis, int low, int high) {
    return BOTTOM - (BOTTOM - TOP) * (Math.log10(millis) - low) / (high - low);
  }

  private static String duration(int powerOfMillis) {
    if (powerOfMillis >= 3) {
      return format("%.0f s", Math.pow(10, powerOfMillis - 3));
    }
    return powerOfMillis >= 0
        ? format("%.0f ms", Math.pow(10, powerOfMillis))
        : format("%.4g µs", Math.pow(10, powerOfMillis + 3)).replaceAll("\\.?0+ ", " ");
  }

  /** Where it lies on some machine tells nobody else anything. */
  private static String name(ScalingRow row) {
    return String.valueOf(Path.of(row.extract()).getFileName());
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
