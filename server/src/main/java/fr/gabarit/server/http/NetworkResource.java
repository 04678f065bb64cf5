package fr.gabarit.server.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.graphhopper.routing.ev.RoadClass;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadFacts;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.server.answer.Json;
import fr.gabarit.server.area.AreaHolder;
import fr.gabarit.server.request.FieldReader;
import fr.gabarit.server.request.QueryFields;
import fr.gabarit.server.request.RequestProblems;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * {@code GET /network}: the roads within a box as GeoJSON for the map page; minor roads only from
 * near, and never more than a limit: the minor ones are left out first. Thread-safe.
 */
final class NetworkResource {
  private static final int MOST_ROADS = 20_000;
  private static final double USUAL_ZOOM = 14;
  private static final double PIXELS_AT_ZOOM_0 = 256;
  private static final JsonFactory JSON = new JsonFactory();

  private final AreaHolder areas;

  NetworkResource(AreaHolder areas) {
    this.areas = areas;
  }

  void get(Context context) throws IOException {
    RequestProblems problems = new RequestProblems();
    QueryFields query = new QueryFields(context.queryParamMap());
    Optional<Envelope> box = new BoxReader().read(query, problems);
    if (box.isEmpty() && problems.isEmpty()) {
      problems.add(
          "bbox", "none", NoteText.of("bbox must be given. Give minLon,minLat,maxLon,maxLat."));
    }
    double zoom = new FieldReader(query, problems).number("zoom").orElse(USUAL_ZOOM);
    if (!(zoom >= 0 && zoom <= 24)) {
      problems.add(
          "zoom",
          Double.toString(zoom),
          NoteText.of("zoom must be between 0 and 24 but was %s.", zoom));
    }
    problems.throwIfAny();
    context
        .contentType("application/geo+json")
        .result(write(areas.current().network(), box.orElseThrow(), zoom));
  }

  private static byte[] write(RoadNetwork network, Envelope box, double zoom) throws IOException {
    List<Integer> near = network.tree().edgesNear(box);
    int leastRank = leastRank(zoom);
    int[] byRank = new int[MapRank.HIGHEST + 1];
    for (int edge : near) {
      byRank[MapRank.of(network.facts().roadClass(edge))]++;
    }
    int total = 0;
    int shownFrom = MapRank.HIGHEST + 1;
    while (shownFrom > leastRank && total + byRank[shownFrom - 1] <= MOST_ROADS) {
      total += byRank[--shownFrom];
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("type", "FeatureCollection");
      json.writeBooleanField("truncated", shownFrom > leastRank);
      json.writeArrayFieldStart("features");
      double tolerance = 360 / (PIXELS_AT_ZOOM_0 * Math.pow(2, zoom)) / 2;
      for (int edge : near) {
        if (MapRank.of(network.facts().roadClass(edge)) >= shownFrom && drivable(network, edge)) {
          writeRoad(json, network, edge, tolerance);
        }
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return out.toByteArray();
  }

  private static int leastRank(double zoom) {
    if (zoom < 9) {
      return MapRank.of(RoadClass.TRUNK);
    }
    if (zoom < 11) {
      return MapRank.of(RoadClass.SECONDARY);
    }
    if (zoom < 12.5) {
      return MapRank.of(RoadClass.TERTIARY);
    }
    if (zoom < 14) {
      return MapRank.of(RoadClass.RESIDENTIAL);
    }
    return 0;
  }

  private static boolean drivable(RoadNetwork network, int edge) {
    return network.drivable(EdgeKeys.forward(edge)) || network.drivable(EdgeKeys.backward(edge));
  }

  private static void writeRoad(
      JsonGenerator json, RoadNetwork network, int edge, double toleranceDegrees)
      throws IOException {
    RoadFacts facts = network.facts();
    boolean forward = network.drivable(EdgeKeys.forward(edge));
    boolean oneway = !forward || !network.drivable(EdgeKeys.backward(edge));
    json.writeStartObject();
    json.writeStringField("type", "Feature");
    json.writeObjectFieldStart("properties");
    json.writeStringField("class", facts.roadClass(edge).toString());
    if (facts.name(edge).isPresent()) {
      json.writeStringField("name", facts.name(edge).get());
    }
    if (facts.ref(edge).isPresent()) {
      json.writeStringField("ref", facts.ref(edge).get());
    }
    json.writeBooleanField("oneway", oneway);
    json.writeBooleanField("link", facts.link(edge));
    json.writeBooleanField("bridge", facts.bridge(edge));
    json.writeBooleanField("tunnel", facts.tunnel(edge));
    json.writeEndObject();
    json.writeObjectFieldStart("geometry");
    json.writeStringField("type", "LineString");
    json.writeArrayFieldStart("coordinates");
    LineString line =
        network.geometry().directedLine(forward ? EdgeKeys.forward(edge) : EdgeKeys.backward(edge));
    for (Coordinate point :
        DouglasPeuckerSimplifier.simplify(line, toleranceDegrees).getCoordinates()) {
      json.writeStartArray();
      json.writeNumber(Json.degrees(point.x));
      json.writeNumber(Json.degrees(point.y));
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }
}
