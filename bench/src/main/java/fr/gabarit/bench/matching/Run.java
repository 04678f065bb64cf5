package fr.gabarit.bench.matching;

import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * A drivable run of consecutive directed edges.
 *
 * @param keys in driving order, at least one
 */
record Run(List<Integer> keys) {
  Run {
    keys = List.copyOf(keys);
  }

  /** Its course in metres. */
  List<Coordinate> course(RoadNetwork network, Metres metres) {
    List<Coordinate> course = new ArrayList<>();
    for (int key : keys) {
      for (Coordinate point : network.geometry().directedLine(key).getCoordinates()) {
        Coordinate metric = metres.toMetres(point);
        if (course.isEmpty() || course.get(course.size() - 1).distance(metric) > 0) {
          course.add(metric);
        }
      }
    }
    return course;
  }

  double lengthMetres(RoadNetwork network) {
    return keys.stream()
        .mapToDouble(key -> network.geometry().lengthMetres(EdgeKeys.edge(key)))
        .sum();
  }
}
