package fr.gabarit.data.litteralis;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.data.OrderFiles;
import fr.gabarit.data.datex.DatexReaderOptions;
import fr.gabarit.data.report.OrderFile;
import fr.gabarit.data.report.OrderFileException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Writes small sites and reads them. */
final class Sites {
  static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
  static final String LINE =
      "{\"type\":\"LineString\",\"coordinates\":[[2.70,50.40],[2.71,50.41]]}";
  private static final JsonMapper MAPPER = new JsonMapper();

  private Sites() {}

  /** A site of June 2026 with these texts. */
  static ObjectNode site(int id, int order, String measures, String parameters) {
    ObjectNode feature = MAPPER.createObjectNode();
    feature.put("type", "Feature");
    feature.set("geometry", geometry(LINE));
    ObjectNode properties = feature.putObject("properties");
    properties.put("idemprise", id).put("idarrete", order).put("arretesrcid", "2026-" + order);
    properties.put("shorturl", "https://example.org/" + order);
    properties.put("collectivitelibelle", "VILLE D'ESSAI").put("documenttype", "ARRETE TEMPORAIRE");
    properties.put("arretedebut", "2026-06-01T00:00:00Z").put("arretefin", "2026-06-30T00:00:00Z");
    properties.put("emprisetype", "CIRCULATION").put("nommodele", "Travaux");
    properties.put("mesures", measures).put("parametresmesures", parameters);
    properties.put("localisations", "RUE D'ESSAI (ESSAI)");
    return feature;
  }

  static ObjectNode geometry(String json) {
    try {
      return (ObjectNode) MAPPER.readTree(json);
    } catch (IOException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  static ObjectNode properties(ObjectNode site) {
    return (ObjectNode) site.get("properties");
  }

  static String collection(ObjectNode... sites) {
    ObjectNode collection = MAPPER.createObjectNode().put("type", "FeatureCollection");
    for (ObjectNode site : sites) {
      collection.withArray("features").add(site);
    }
    return collection.toString();
  }

  static OrderFile read(String json) throws OrderFileException, IOException {
    return read(json, NOW);
  }

  static OrderFile read(String json, Instant now) throws OrderFileException, IOException {
    return new OrderFiles(new DatexReaderOptions(now))
        .read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), "sites.json");
  }
}
