package fr.gabarit.data.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A row of the decision table: what an authority or mapper writes, and what it must mean.
 *
 * @param row number in the table, with a letter where a row has several cases
 * @param construct what is written, in words
 * @param ruling what it means, in words
 * @param form how it is written: {@code datex}, {@code osm}, {@code cerema}, {@code json} or {@code
 *     geojson}
 * @param order the text itself
 * @param verdicts who, when, where → what
 * @param places what the places must be: kinds and directions
 * @param notes what the import report must say, in its own words
 * @param seeAlso names of test classes that prove what no single order can show
 */
record DecisionCase(
    String row,
    String construct,
    String ruling,
    String form,
    String order,
    List<Expected> verdicts,
    List<String> places,
    List<String> notes,
    List<String> seeAlso) {

  /**
   * One expectation.
   *
   * @param vehicle a preset and differences
   * @param at civil time
   * @param stops {@code through}, {@code from}, {@code to} or {@code inside} for both
   * @param verdict {@code free}, {@code forbidden}, {@code impossible}, {@code exempt}, {@code
   *     speed N}, {@code delay N} or {@code told KIND}
   */
  record Expected(String vehicle, String at, String stops, String verdict) {}

  /**
   * Reads the cases of a file: blocks begin with {@code == ROW CONSTRUCT}; in a block the lines
   * {@code ruling:}, {@code place:}, {@code note:} and {@code see:} have one value each, {@code
   * FORM:} begins the text of the order, which ends at {@code expect:}, and the lines after that
   * are expectations.
   */
  static List<DecisionCase> read(String text) {
    List<DecisionCase> cases = new ArrayList<>();
    for (String block : text.split("(?m)^== ")) {
      if (!block.isBlank() && !block.startsWith("#")) {
        cases.add(readBlock(block));
      }
    }
    return cases;
  }

  private static DecisionCase readBlock(String block) {
    List<String> lines = block.lines().toList();
    String[] head = lines.get(0).split(" ", 2);
    Map<String, List<String>> values = new LinkedHashMap<>();
    List<Expected> expected = new ArrayList<>();
    StringBuilder order = new StringBuilder();
    String form = "";
    String section = "";
    for (String line : lines.subList(1, lines.size())) {
      int colon = line.indexOf(": ");
      String word = line.endsWith(":") ? line.substring(0, line.length() - 1) : "";
      if (List.of("datex", "osm", "cerema", "json", "geojson").contains(word)) {
        form = word;
        section = "order";
      } else if (word.equals("expect")) {
        section = "expect";
      } else if (section.equals("order")) {
        order.append(line).append('\n');
      } else if (section.equals("expect") && line.contains("|")) {
        String[] cells = line.split("\\|", -1);
        expected.add(
            new Expected(cells[0].strip(), cells[1].strip(), cells[2].strip(), cells[3].strip()));
      } else if (colon > 0) {
        values
            .computeIfAbsent(line.substring(0, colon), key -> new ArrayList<>())
            .add(line.substring(colon + 2).strip());
      } else if (!line.isBlank()) {
        throw new IllegalArgumentException("Row " + head[0] + ": what is this? " + line);
      }
    }
    return new DecisionCase(
        head[0],
        head[1],
        String.join(" ", values.getOrDefault("ruling", List.of())),
        form,
        order.toString(),
        expected,
        values.getOrDefault("place", List.of()),
        values.getOrDefault("note", List.of()),
        values.getOrDefault("see", List.of()));
  }
}
