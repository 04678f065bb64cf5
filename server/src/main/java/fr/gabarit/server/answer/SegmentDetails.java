package fr.gabarit.server.answer;

import com.graphhopper.routing.Path;
import com.graphhopper.routing.ev.EncodedValueLookup;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.Graph;
import com.graphhopper.util.EdgeIteratorState;
import com.graphhopper.util.details.AbstractPathDetailsBuilder;
import com.graphhopper.util.details.PathDetailsBuilder;
import com.graphhopper.util.details.PathDetailsBuilderFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * Adds to GraphHopper's path details an inner one that cuts the course wherever a stretch to be
 * cited begins or ends: so the simplification of the course keeps those points, and the stretches
 * can be told as intervals of its points.
 */
final class SegmentDetails extends PathDetailsBuilderFactory {
  /** Name of the inner detail; not a name that a request may ask for. */
  static final String KEY = " segment";

  private final Segments segments;

  SegmentDetails(Segments segments) {
    this.segments = segments;
  }

  @Override
  public List<PathDetailsBuilder> createPathDetailsBuilders(
      List<String> requested,
      Path path,
      EncodedValueLookup values,
      Weighting weighting,
      Graph graph) {
    List<String> stock = requested.stream().filter(name -> !name.equals(KEY)).toList();
    List<PathDetailsBuilder> builders =
        new ArrayList<>(super.createPathDetailsBuilders(stock, path, values, weighting, graph));
    if (requested.contains(KEY)) {
      builders.add(new Builder(segments, (TracedLeg) path));
    }
    return builders;
  }

  /** Tells the segment of each edge of a leg, in turn. */
  private static final class Builder extends AbstractPathDetailsBuilder {
    private final Segments segments;
    private final TracedLeg leg;
    private int next;
    private int current = -1;

    Builder(Segments segments, TracedLeg leg) {
      super(KEY);
      this.segments = segments;
      this.leg = leg;
    }

    @Override
    public boolean isEdgeDifferentToLastEdge(EdgeIteratorState edge) {
      int segment = segments.of(leg, leg.legEdge(next++));
      boolean different = segment != current;
      current = segment;
      return different;
    }

    @Override
    protected Object getCurrentValue() {
      return current;
    }
  }
}
