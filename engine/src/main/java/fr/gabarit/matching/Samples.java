package fr.gabarit.matching;

import org.locationtech.jts.geom.Coordinate;

/** Evenly spaced points of a stroke, both ends included. Immutable. */
final class Samples {
  private static final int MIN_INTERVALS = 4;

  private final Polyline stroke;
  private final int intervals;

  Samples(Polyline stroke, double maxSpacingMetres) {
    this.stroke = stroke;
    intervals = Math.max(MIN_INTERVALS, (int) Math.ceil(stroke.length() / maxSpacingMetres));
  }

  int count() {
    return intervals + 1;
  }

  double spacing() {
    return stroke.length() / intervals;
  }

  double strokeLength() {
    return stroke.length();
  }

  Coordinate point(int index) {
    return stroke.at(index * spacing());
  }

  /** Length of stroke the sample stands for: half a spacing at the ends. */
  double share(int index) {
    return index == 0 || index == intervals ? spacing() / 2 : spacing();
  }

  /** Headings in radians at the sample and a little before and after. */
  double[] headings(int index, double windowMetres) {
    double position = index * spacing();
    double window = Math.min(windowMetres, stroke.length() / 2);
    return new double[] {
      stroke.headingAt(Math.max(0, position - window)),
      stroke.headingAt(position),
      stroke.headingAt(Math.min(stroke.length(), position + window))
    };
  }
}
