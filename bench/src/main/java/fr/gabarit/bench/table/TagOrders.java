package fr.gabarit.bench.table;

import com.graphhopper.routing.ev.BooleanEncodedValue;
import com.graphhopper.routing.ev.Subnetwork;
import fr.gabarit.bench.ExtractSource;
import fr.gabarit.data.ExtractOrders;
import fr.gabarit.data.osm.tags.RetiredTags;
import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.matching.MatchSettings;
import fr.gabarit.matching.PlaceMatcher;
import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.FreightHopper;
import fr.gabarit.network.ImportedNetwork;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.RoadPosition;
import fr.gabarit.order.OrderEvaluator;
import fr.gabarit.overlay.OrderPlacer;
import fr.gabarit.overlay.Overlay;
import fr.gabarit.vehicle.SpeedClass;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** An extract with all that its tags order, at any hour. Thread-safe. */
public final class TagOrders implements AutoCloseable {
  private final ImportedNetwork imported;
  private final OrderPlacer placer;
  private final Overlay overlay;
  private final RoadHierarchy hierarchy;

  private TagOrders(ImportedNetwork imported, OrderPlacer placer, Overlay overlay) {
    this.imported = imported;
    this.placer = placer;
    this.overlay = overlay;
    hierarchy = RoadHierarchy.of(imported.network());
  }

  /**
   * Imports or loads an extract and reads its tags.
   *
   * @param extract as {@link ExtractSource} takes it
   */
  public static TagOrders of(ExtractSource source, String extract) throws IOException {
    ImportedNetwork imported = source.network(extract);
    OrderPlacer placer =
        new OrderPlacer(
            imported.network(),
            new PlaceMatcher(imported.network(), MatchSettings.defaults()),
            new OrderEvaluator());
    Overlay overlay =
        placer
            .place(
                new ExtractOrders(RetiredTags.NONE).read(source.file(extract), line -> {}).orders())
            .overlay();
    return new TagOrders(imported, placer, overlay);
  }

  /** What the tags order. */
  public Overlay overlay() {
    return overlay;
  }

  /** Finds the places of other orders. */
  public OrderPlacer placer() {
    return placer;
  }

  /** The hierarchy of the roads. */
  public RoadHierarchy hierarchy() {
    return hierarchy;
  }

  /** Places amid edges that points are snapped to, each as likely as another. */
  public List<RoadPosition> places(SpeedClass speedClass, int count, Random random) {
    RoadNetwork network = imported.network();
    FreightHopper hopper = imported.hopper();
    BooleanEncodedValue subnetwork =
        hopper
            .getEncodingManager()
            .getBooleanEncodedValue(Subnetwork.key(FreightHopper.profileName(speedClass)));
    int[] edges =
        IntStream.range(0, network.topology().edgeCount())
            .filter(
                edge ->
                    network.travelTimes(speedClass).drivable(EdgeKeys.forward(edge))
                        || network.travelTimes(speedClass).drivable(EdgeKeys.backward(edge)))
            .filter(
                edge ->
                    !hopper
                        .getBaseGraph()
                        .getEdgeIteratorStateForKey(EdgeKeys.forward(edge))
                        .get(subnetwork))
            .toArray();
    List<RoadPosition> places = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int edge = edges[random.nextInt(edges.length)];
      int node = network.topology().tail(EdgeKeys.forward(edge));
      places.add(
          new RoadPosition(
              edge,
              random.nextDouble(),
              network.topology().latitude(node),
              network.topology().longitude(node),
              0));
    }
    return places;
  }

  @Override
  public void close() {
    imported.close();
  }
}
