package fr.gabarit.server.answer;

import com.graphhopper.util.Instruction;
import com.graphhopper.util.InstructionList;
import com.graphhopper.util.PointList;
import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a route as GPX 1.1: its instructions as a route, its course as a track with times at the
 * instructions. Immutable and thread-safe.
 */
public final class GpxWriter {
  private static final String NAMESPACE = "http://www.topografix.com/GPX/1/1";
  private static final Set<Integer> STOPS = Set.of(Instruction.REACHED_VIA, Instruction.FINISH);

  private final Parts parts;
  private final String name;

  /** What of the route is written; GraphHopper's {@code gpx.route}, {@code gpx.track}, … */
  public record Parts(boolean route, boolean track, boolean wayPoints) {}

  /**
   * @param parts what to write
   * @param name what to call the route
   */
  public GpxWriter(Parts parts, String name) {
    this.parts = parts;
    this.name = name;
  }

  /** The document. */
  public String write(ToldRoute route, DataCredit credit) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("gpx");
      xml.writeDefaultNamespace(NAMESPACE);
      xml.writeAttribute("version", "1.1");
      xml.writeAttribute("creator", "Gabarit");
      metadata(xml, route, credit);
      InstructionList instructions = route.path().getInstructions();
      if (parts.wayPoints()) {
        wayPoints(xml, instructions);
      }
      if (parts.route()) {
        route(xml, instructions);
      }
      if (parts.track()) {
        track(xml, route);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
      return text.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("GPX could not be written to memory.", e);
    }
  }

  private void metadata(XMLStreamWriter xml, ToldRoute route, DataCredit credit)
      throws XMLStreamException {
    xml.writeStartElement("metadata");
    element(xml, "name", name);
    element(xml, "desc", String.join(", ", credit.copyrights()));
    element(xml, "time", time(route.plan().departure()));
    xml.writeEndElement();
  }

  private static void wayPoints(XMLStreamWriter xml, InstructionList instructions)
      throws XMLStreamException {
    for (int i = 0; i < instructions.size(); i++) {
      if (i == 0 || STOPS.contains(instructions.get(i).getSign())) {
        point(xml, "wpt", instructions.get(i).getPoints(), 0);
        element(xml, "name", instructions.get(i).getTurnDescription(instructions.getTr()));
        xml.writeEndElement();
      }
    }
  }

  private void route(XMLStreamWriter xml, InstructionList instructions) throws XMLStreamException {
    xml.writeStartElement("rte");
    element(xml, "name", name);
    for (Instruction instruction : instructions) {
      point(xml, "rtept", instruction.getPoints(), 0);
      element(xml, "desc", instruction.getTurnDescription(instructions.getTr()));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void track(XMLStreamWriter xml, ToldRoute route) throws XMLStreamException {
    xml.writeStartElement("trk");
    element(xml, "name", name);
    xml.writeStartElement("trkseg");
    long millis = route.plan().departure().toEpochMilli();
    for (Instruction instruction : route.path().getInstructions()) {
      PointList points = instruction.getPoints();
      for (int i = 0; i < points.size(); i++) {
        point(xml, "trkpt", points, i);
        if (i == 0) {
          element(xml, "time", time(Instant.ofEpochMilli(millis)));
        }
        xml.writeEndElement();
      }
      millis += instruction.getTime();
    }
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static void point(XMLStreamWriter xml, String element, PointList points, int i)
      throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeAttribute("lat", String.format(Locale.ROOT, "%.6f", points.getLat(i)));
    xml.writeAttribute("lon", String.format(Locale.ROOT, "%.6f", points.getLon(i)));
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private static String time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
