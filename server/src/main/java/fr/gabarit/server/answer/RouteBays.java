package fr.gabarit.server.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import fr.gabarit.bay.BayFinding;
import fr.gabarit.bay.BayFinding.Usability;
import fr.gabarit.bay.BayIndex;
import fr.gabarit.bay.BayStop;
import fr.gabarit.server.request.LatLon;
import java.util.List;
import java.util.Optional;

/** The few bays that the vehicle of a route may use when it arrives. Thread-safe. */
public final class RouteBays {
  private static final double RADIUS_METRES = 300;
  private static final int MOST = 5;

  private final BayJson json = new BayJson();

  /** The nearest of them, those that may be used for sure before doubtful ones. */
  public ArrayNode nearDestination(BayIndex bays, ToldRoute route) {
    List<LatLon> points = route.call().points();
    LatLon destination = points.get(points.size() - 1);
    BayStop stop = new BayStop(route.call().vehicle(), route.plan().arrival(), Optional.empty());
    List<BayFinding> found =
        bays.near(destination.longitude(), destination.latitude(), RADIUS_METRES, stop);
    ArrayNode list = Json.array();
    for (Usability usability : List.of(Usability.USABLE, Usability.DOUBTFUL)) {
      found.stream()
          .filter(finding -> finding.usability() == usability)
          .limit(MOST - list.size())
          .forEach(finding -> list.add(json.entry(finding)));
    }
    return list;
  }
}
