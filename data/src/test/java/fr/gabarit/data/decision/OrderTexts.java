package fr.gabarit.data.decision;

import fr.gabarit.data.ExtractOrders;
import fr.gabarit.data.OrderFiles;
import fr.gabarit.data.datex.DatexReaderOptions;
import fr.gabarit.data.osm.OsmFiles;
import fr.gabarit.data.osm.tags.RetiredTags;
import fr.gabarit.data.report.OrderFile;
import fr.gabarit.data.report.OrderFileException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes files of the texts of cases, as their senders would, and reads them as users do. */
final class OrderTexts {
  private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");

  private static final String PLACE =
      """
      <conditions xsi:type="ConditionSet"><operator>or</operator>
       <conditions xsi:type="LocationCondition"><locationByOrder xsi:type="loc:LinearLocation">
        <loc:supplementaryPositionalDescription><loc:roadInformation><loc:roadName>Rue des Essais</loc:roadName>
        </loc:roadInformation></loc:supplementaryPositionalDescription>
        <loc:_linearLocationExtension><loc:linearLocationExtended><dx:geoJsonGeometry>{&quot;type&quot;:&quot;LineString&quot;,&quot;coordinates&quot;:[[2.70,50.40],[2.71,50.41]]}</dx:geoJsonGeometry></loc:linearLocationExtended></loc:_linearLocationExtension>
       </locationByOrder></conditions></conditions>
      """;

  private static final String SINCE_2026 =
      """
      <conditions xsi:type="ConditionSet"><operator>or</operator>
       <conditions xsi:type="ValidityCondition"><validityByOrder><com:validityStatus>definedByValidityTimeSpec</com:validityStatus>
        <com:validityTimeSpecification><com:overallStartTime>2025-12-31T23:00:00+00:00</com:overallStartTime>
        </com:validityTimeSpecification></validityByOrder></conditions></conditions>
      """;

  private final Path directory;
  private final OrderFiles files = new OrderFiles(new DatexReaderOptions(NOW));

  OrderTexts(Path directory) {
    this.directory = directory;
  }

  OrderFile read(DecisionCase row) throws IOException, OrderFileException {
    return switch (row.form()) {
      case "osm" -> osm(row);
      case "datex" -> file(datex(row.order()), row.row() + ".xml");
      case "cerema" -> file(cerema(row.order()), row.row() + ".csv");
      default -> file(row.order(), row.row() + ".json");
    };
  }

  private OrderFile file(String text, String name) throws IOException, OrderFileException {
    return files.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), name);
  }

  /** A residential street for each line of tags. */
  private OrderFile osm(DecisionCase row) throws IOException {
    List<String> ways = row.order().lines().filter(line -> !line.isBlank()).toList();
    Path file =
        OsmFiles.write(
            directory.resolve(row.row() + ".osm.pbf"),
            writer -> {
              for (int i = 0; i < ways.size(); i++) {
                Map<String, String> tags = new LinkedHashMap<>(Map.of("highway", "residential"));
                Arrays.stream(ways.get(i).split(" & "))
                    .map(tag -> tag.strip().split("=", 2))
                    .forEach(keyAndValue -> tags.put(keyAndValue[0], keyAndValue[1]));
                writer.way(i + 1, new long[] {1, 2}, tags);
              }
            });
    return new ExtractOrders(RetiredTags.NONE).read(file, line -> {});
  }

  /**
   * A publication around regulations. Words {@code PLACE} and {@code PERIOD} on a line of their own
   * stand for a street and for the time since 2026; lines {@code publisher:}, {@code source:} and
   * {@code status:} say who publishes, who typed the order and how far it is.
   */
  private static String datex(String text) {
    Map<String, String> settings =
        new LinkedHashMap<>(
            Map.of("publisher", "DiaLog", "source", "dialog", "status", "madeAndImplemented"));
    StringBuilder regulations = new StringBuilder();
    for (String line : text.lines().toList()) {
      String bare = line.strip();
      String[] setting = bare.split(": ", 2);
      if (bare.equals("PLACE")) {
        regulations.append(PLACE);
      } else if (bare.equals("PERIOD")) {
        regulations.append(SINCE_2026);
      } else if (setting.length == 2 && settings.containsKey(setting[0])) {
        settings.put(setting[0], setting[1]);
      } else {
        regulations.append(line).append('\n');
      }
    }
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <d2:payload xmlns:d2="http://datex2.eu/schema/3/d2Payload"
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
          xmlns:com="http://datex2.eu/schema/3/common"
          xmlns:loc="http://datex2.eu/schema/3/locationReferencing"
          xmlns:dx="https://example.org/extension"
          xmlns="http://datex2.eu/schema/3/trafficRegulation"
          modelBaseVersion="3" xsi:type="TrafficRegulationPublication" id="p1">
        <com:publicationTime>2026-05-31T00:00:00+00:00</com:publicationTime>
        <com:publicationCreator><com:country>fr</com:country>
         <com:nationalIdentifier>%s</com:nationalIdentifier></com:publicationCreator>
        <trafficRegulationsFromCompetentAuthorities>
        <trafficRegulationOrder id="a1" version="1">
         <description><com:values><com:value>An order</com:value></com:values></description>
         <issuingAuthority><com:values><com:value>Ville d'essai</com:value></com:values></issuingAuthority>
         <regulationId>2026/1#8f916400-0000-4000-8000-000000000000</regulationId>
         <status>%s</status>
         %s
         <_trafficRegulationOrderExtension><trafficRegulationOrderExtended><dx:source>%s</dx:source>
          <dx:publicUrl>https://example.org/a1</dx:publicUrl></trafficRegulationOrderExtended></_trafficRegulationOrderExtension>
        </trafficRegulationOrder>
        </trafficRegulationsFromCompetentAuthorities></d2:payload>
        """
        .formatted(
            settings.get("publisher"), settings.get("status"), regulations, settings.get("source"));
  }

  /** A table of which a row is a paragraph of lines {@code FIELD=value}. */
  private static String cerema(String text) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (String paragraph : text.strip().split("\n\\s*\n")) {
      Map<String, String> row = new LinkedHashMap<>();
      row.put("ID", "133-" + (rows.size() + 1));
      row.put("COLL_NOM", "Commune d'Essai");
      row.put("COLL_INSEE", "62999");
      row.put("ARR_DATE", "2026-01-05");
      row.put("ARR_REF", "2026-7");
      row.put("ARR_OBJET", "An order");
      row.put("EMPRISE_DESIGNATION", "Rue des Essais");
      paragraph
          .lines()
          .map(line -> line.strip().split("=", 2))
          .forEach(field -> row.put(field[0], field[1]));
      rows.add(row);
    }
    Set<String> header = new LinkedHashSet<>();
    rows.forEach(row -> header.addAll(row.keySet()));
    return String.join(",", header)
        + "\n"
        + rows.stream()
            .map(
                row ->
                    header.stream()
                        .map(field -> '"' + row.getOrDefault(field, "") + '"')
                        .collect(Collectors.joining(",")))
            .collect(Collectors.joining("\n"))
        + "\n";
  }
}
