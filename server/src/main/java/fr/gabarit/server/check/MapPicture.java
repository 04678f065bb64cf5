package fr.gabarit.server.check;

import static j2html.TagCreator.tag;

import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import j2html.tags.ContainerTag;
import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;

/**
 * A picture of roads and what lies on them, as SVG. Every layer covers those before it. Not
 * thread-safe.
 */
final class MapPicture {
  private static final int WIDTH_PIXELS = 480;
  private static final int MOST_PIXELS_HIGH = 480;
  private static final int MOST_ROADS = 6000;
  private static final double LEAST_METRES_ACROSS = 250;
  private static final double METRES_PER_DEGREE = 111_195;
  private static final double MARGIN = 0.12;

  private final RoadNetwork network;
  private final Envelope box;
  private final double metresPerDegreeEast;
  private final double pixelsPerMetre;
  private final int heightPixels;
  private final List<DomContent> layers = new ArrayList<>();

  /**
   * @param shown what the picture must show; a margin is added; x = longitude, y = latitude
   */
  MapPicture(RoadNetwork network, Envelope shown) {
    this.network = network;
    metresPerDegreeEast = METRES_PER_DEGREE * Math.cos(Math.toRadians(shown.centre().y));
    double east = shown.getWidth() * metresPerDegreeEast;
    double north = shown.getHeight() * METRES_PER_DEGREE;
    double across = Math.max(Math.max(east, north) * (1 + 2 * MARGIN), LEAST_METRES_ACROSS);
    double up = Math.max(north * (1 + 2 * MARGIN), across * 0.6);
    box = new Envelope(shown.centre());
    box.expandBy(across / 2 / metresPerDegreeEast, up / 2 / METRES_PER_DEGREE);
    pixelsPerMetre = WIDTH_PIXELS / across;
    heightPixels = (int) Math.min(MOST_PIXELS_HIGH, Math.ceil(up * pixelsPerMetre));
    roads();
  }

  private void roads() {
    List<Integer> edges = network.tree().edgesNear(box);
    boolean crowded = edges.size() > MOST_ROADS;
    StringBuilder minor = new StringBuilder();
    StringBuilder main = new StringBuilder();
    for (int edge : edges) {
      boolean isMain =
          switch (network.facts().roadClass(edge)) {
            case MOTORWAY, TRUNK, PRIMARY, SECONDARY -> true;
            default -> false;
          };
      if (isMain) {
        append(main, edge);
      } else if (!crowded) {
        append(minor, edge);
      }
    }
    path(minor.toString(), "road");
    path(main.toString(), "road main");
  }

  /** Edges of the network. */
  MapPicture edges(Collection<Integer> edges, String look) {
    StringBuilder data = new StringBuilder();
    edges.stream().distinct().forEach(edge -> append(data, edge));
    path(data.toString(), look);
    return this;
  }

  /** Directed edges of the network; both directions of a road are drawn once. */
  MapPicture keys(Collection<Integer> keys, String look) {
    return edges(keys.stream().map(EdgeKeys::edge).toList(), look);
  }

  /** A drawing; x = longitude, y = latitude. */
  MapPicture drawing(Geometry drawing, String look) {
    StringBuilder data = new StringBuilder();
    for (int i = 0; i < drawing.getNumGeometries(); i++) {
      append(
          data,
          drawing.getGeometryN(i).getBoundary().isEmpty() || !(drawing instanceof Polygonal)
              ? drawing.getGeometryN(i).getCoordinates()
              : drawing.getGeometryN(i).getBoundary().getCoordinates());
    }
    path(data.toString(), look);
    return this;
  }

  /** A point. */
  MapPicture point(double longitude, double latitude, String look) {
    layers.add(
        tag("circle")
            .attr("cx", number(x(longitude)))
            .attr("cy", number(y(latitude)))
            .attr("r", "6")
            .attr("class", look));
    return this;
  }

  /**
   * The picture.
   *
   * @param title for those who do not see it
   */
  ContainerTag<?> svg(String title) {
    ContainerTag<?> svg =
        tag("svg")
            .attr("viewBox", "0 0 %d %d".formatted(WIDTH_PIXELS, heightPixels))
            .attr("width", WIDTH_PIXELS)
            .attr("height", heightPixels)
            .attr("role", "img")
            .attr("xmlns", "http://www.w3.org/2000/svg");
    svg.with(tag("title").withText(title));
    layers.forEach(svg::with);
    return svg;
  }

  private void path(String data, String look) {
    if (!data.isEmpty()) {
      layers.add(tag("path").attr("d", data).attr("class", look));
    }
  }

  private void append(StringBuilder data, int edge) {
    append(data, network.geometry().line(edge).getCoordinates());
  }

  private void append(StringBuilder data, Coordinate[] points) {
    for (int i = 0; i < points.length; i++) {
      data.append(i == 0 ? 'M' : 'L')
          .append(number(x(points[i].x)))
          .append(' ')
          .append(number(y(points[i].y)));
    }
  }

  private double x(double longitude) {
    return (longitude - box.getMinX()) * metresPerDegreeEast * pixelsPerMetre;
  }

  private double y(double latitude) {
    return (box.getMaxY() - latitude) * METRES_PER_DEGREE * pixelsPerMetre;
  }

  private static String number(double pixels) {
    return String.format(Locale.ROOT, "%.1f", pixels);
  }
}
