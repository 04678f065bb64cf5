package fr.gabarit.data.datex.writer;

import fr.gabarit.data.datex.writer.XmlOut.Namespace;
import fr.gabarit.order.Place;
import java.math.BigDecimal;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Writes places: lines as GeoJSON in DiaLog's extension, areas as the polygons of the standard. */
final class PlaceElements {
  private final XmlOut xml;

  PlaceElements(XmlOut xml) {
    this.xml = xml;
  }

  void conditions(List<Place> places) throws XMLStreamException {
    xml.open(Namespace.REGULATION, "conditions", "ConditionSet");
    xml.text(Namespace.REGULATION, "operator", "or");
    for (Place place : places) {
      xml.open(Namespace.REGULATION, "conditions", "LocationCondition");
      if (place instanceof Place.Line line) {
        line(line);
      } else {
        area((Place.Area) place);
      }
      xml.close();
    }
    xml.close();
  }

  private void line(Place.Line line) throws XMLStreamException {
    xml.open(Namespace.REGULATION, "locationByOrder", "loc:LinearLocation");
    xml.open(Namespace.LOCATION, "supplementaryPositionalDescription");
    if (!line.label().equals(ProfilePlaces.road(line.roadName(), line.roadNumber()))) {
      xml.words(Namespace.LOCATION, "locationDescription", line.label());
    }
    if (line.roadName().isPresent() || line.roadNumber().isPresent()) {
      xml.open(Namespace.LOCATION, "roadInformation");
      if (line.roadName().isPresent()) {
        xml.text(Namespace.LOCATION, "roadName", line.roadName().get());
      }
      if (line.roadNumber().isPresent()) {
        xml.text(Namespace.LOCATION, "roadNumber", line.roadNumber().get());
      }
      xml.close();
    }
    xml.close();
    xml.open(Namespace.LOCATION, "_linearLocationExtension");
    xml.open(Namespace.LOCATION, "linearLocationExtended");
    xml.text(Namespace.DIALOG, "geoJsonGeometry", geoJson(line.lines()));
    xml.close();
    xml.close();
    xml.close();
  }

  private static String geoJson(Geometry lines) {
    StringBuilder text = new StringBuilder();
    if (lines instanceof LineString line) {
      text.append("{\"type\":\"LineString\",\"coordinates\":");
      positions(line, text);
    } else {
      text.append("{\"type\":\"MultiLineString\",\"coordinates\":[");
      for (int i = 0; i < lines.getNumGeometries(); i++) {
        text.append(i == 0 ? "" : ",");
        positions((LineString) lines.getGeometryN(i), text);
      }
      text.append(']');
    }
    return text.append('}').toString();
  }

  private static void positions(LineString line, StringBuilder text) {
    String separator = "[";
    for (Coordinate point : line.getCoordinates()) {
      text.append(separator).append('[').append(point.x).append(',').append(point.y).append(']');
      separator = ",";
    }
    text.append(']');
  }

  private void area(Place.Area area) throws XMLStreamException {
    xml.open(Namespace.REGULATION, "locationByOrder", "loc:AreaLocation");
    xml.open(Namespace.LOCATION, "gmlMultiPolygon");
    xml.words(Namespace.LOCATION, "gmlAreaName", area.label());
    for (int i = 0; i < area.area().getNumGeometries(); i++) {
      Polygon polygon = (Polygon) area.area().getGeometryN(i);
      xml.open(Namespace.LOCATION, "gmlPolygon");
      ring("exterior", polygon.getExteriorRing());
      for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
        ring("interior", polygon.getInteriorRingN(hole));
      }
      xml.close();
    }
    xml.close();
    xml.close();
  }

  /** Latitude first: the schema's default frame. */
  private void ring(String name, LineString ring) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    for (Coordinate point : ring.getCoordinates()) {
      text.append(text.length() == 0 ? "" : " ")
          .append(plain(point.y))
          .append(' ')
          .append(plain(point.x));
    }
    xml.open(Namespace.LOCATION, name);
    xml.text(Namespace.LOCATION, "posList", text.toString());
    xml.close();
  }

  /** Without an exponent, which the schema does not take. */
  private static String plain(double degrees) {
    return new BigDecimal(Double.toString(degrees)).toPlainString();
  }
}
