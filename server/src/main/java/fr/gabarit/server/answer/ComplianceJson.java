package fr.gabarit.server.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.compliance.Citation;
import fr.gabarit.compliance.Compliance;
import fr.gabarit.compliance.RouteSpan;
import fr.gabarit.network.RoadGeometry;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.linemerge.LineMerger;

/** Writes the account of a route as JSON. Immutable and thread-safe. */
public final class ComplianceJson {
  private final CitationJson citations = new CitationJson();
  private final RoadGeometry geometry;

  /**
   * @param geometry the course of the roads, for closed stretches
   */
  public ComplianceJson(RoadGeometry geometry) {
    this.geometry = geometry;
  }

  /** The account of a route. */
  public ObjectNode compliance(ToldRoute route) {
    Compliance compliance = route.plan().compliance();
    ObjectNode json =
        Json.object().put("status", compliance.compliant() ? "compliant" : "violating");
    ArrayNode avoided = json.putArray("avoided");
    compliance.avoided().forEach(entry -> avoided.add(avoided(entry)));
    ArrayNode exemptionsUsed = json.putArray("exemptions_used");
    compliance
        .exemptionsUsed()
        .forEach(use -> exemptionsUsed.add(onRoute(use.citation(), use.span(), route)));
    ArrayNode violations = json.putArray("violations");
    compliance
        .violations()
        .forEach(
            violation ->
                violations.add(
                    onRoute(violation.citation(), violation.span(), route)
                        .put("length_m", Json.rounded(violation.lengthMetres()))));
    ArrayNode warnings = json.putArray("warnings");
    compliance.warnings().forEach(warning -> warnings.add(warning(warning, route)));
    return json;
  }

  private ObjectNode warning(Compliance.Warning warning, ToldRoute route) {
    ObjectNode json =
        onRoute(warning.citation(), warning.span(), route)
            .put("kind", warning.kind().name().toLowerCase(Locale.ROOT));
    warning
        .nextLegalDeparture()
        .ifPresent(departure -> json.put("next_legal_departure", OrderJson.time(departure)));
    return json;
  }

  private ObjectNode avoided(Compliance.Avoided avoided) {
    ObjectNode json = citations.citation(avoided.citation());
    json.put("leg", avoided.leg());
    json.put("extra_time_ms", avoided.extraMillis());
    json.put("extra_distance_m", Json.rounded(avoided.extraMetres()));
    if (!avoided.closedKeys().isEmpty()) {
      json.set("closed_stretch", Json.lines(course(avoided.closedKeys())));
    }
    return json;
  }

  private Geometry course(List<Integer> keys) {
    LineMerger merger = new LineMerger();
    keys.forEach(key -> merger.add(geometry.directedLine(key)));
    return new GeometryFactory().buildGeometry(merger.getMergedLineStrings());
  }

  private ObjectNode onRoute(Citation citation, RouteSpan span, ToldRoute route) {
    ObjectNode json = citations.citation(citation);
    json.put("leg", span.leg());
    route
        .interval(span)
        .ifPresent(interval -> json.putArray("interval").add(interval.from()).add(interval.to()));
    return json;
  }
}
