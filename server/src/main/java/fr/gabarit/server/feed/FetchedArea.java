package fr.gabarit.server.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.data.area.AreaConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What was fetched of an area, as {@code areas/NAME/area.json} in the cache tells.
 *
 * @param name of the area
 * @param extractUrl where the extract came from
 * @param extractChecksum of the extract, MD5 in hexadecimal
 * @param polygon hash of what was cut out
 * @param osmPbf what was cut out
 */
public record FetchedArea(
    String name, String extractUrl, String extractChecksum, String polygon, Path osmPbf) {
  private static final String FILE = "area.json";

  static Path directory(Path cache, String name) {
    return cache.resolve("areas").resolve(name);
  }

  /** Finds an area; empty if it was not fetched or its files are not there any more. */
  public static Optional<FetchedArea> find(Path cache, String name) throws IOException {
    Path directory = directory(cache, name);
    Path file = directory.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    JsonNode json;
    try {
      json = new ObjectMapper().readTree(file.toFile());
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
    Path osmPbf = directory.resolve(json.path("osm").asText("-")).normalize();
    return osmPbf.startsWith(directory) && Files.isRegularFile(osmPbf)
        ? Optional.of(
            new FetchedArea(
                name,
                json.path("extract_url").asText(""),
                json.path("extract_md5").asText(""),
                json.path("polygon").asText(""),
                osmPbf))
        : Optional.empty();
  }

  /** Puts the polygon of an area into the cache, where it can be read as a file. */
  public static Path writePolygon(Path cache, AreaConfig config) throws IOException {
    Path directory = directory(cache, config.name());
    Files.createDirectories(directory);
    Path polygon = directory.resolve("area.geojson");
    if (!Files.exists(polygon) || !Files.readString(polygon).equals(config.polygonGeoJson())) {
      Path aside = Files.createTempFile(directory, "area.geojson", ".part");
      Files.writeString(aside, config.polygonGeoJson());
      Moves.into(aside, polygon);
    }
    return polygon;
  }

  void write(Path directory) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode json =
        mapper
            .createObjectNode()
            .put("area", name)
            .put("extract_url", extractUrl)
            .put("extract_md5", extractChecksum)
            .put("polygon", polygon)
            .put("osm", osmPbf.getFileName().toString());
    Path aside = directory.resolve(FILE + ".part");
    mapper.writerWithDefaultPrettyPrinter().writeValue(aside.toFile(), json);
    Moves.into(aside, directory.resolve(FILE));
  }
}
