package fr.gabarit.bench.matching;

import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.order.PlaceDirection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;

/** Cuts runs of one class and has them drawn. Not thread-safe. */
final class TrialMaker {
  private static final double CENTRE_LINE_STEP_METRES = 8;

  private final RoadNetwork network;
  private final Surroundings surroundings;
  private final RunSampler sampler;
  private final Cartographer cartographer;
  private final RunClass runClass;
  private final Random random;

  TrialMaker(
      RoadNetwork network, AreaPart part, RunClass runClass, Offsets offsets, Random random) {
    this.network = network;
    this.runClass = runClass;
    this.random = random;
    surroundings = new Surroundings(network);
    sampler = new RunSampler(network, part, random);
    cartographer = new Cartographer(random, offsets);
  }

  /** A trial, or none if the network seems to have no run of the class. */
  Optional<Trial> next() {
    return sampler.sample(runClass).map(this::draw);
  }

  private Trial draw(Run run) {
    Metres frame = sampler.frame(run);
    PlaceDirection direction = direction();
    boolean reversed =
        direction == PlaceDirection.BACKWARD
            || (direction == PlaceDirection.BOTH
                && (runClass == RunClass.REVERSED || random.nextBoolean()));
    boolean midway = runClass == RunClass.MERGED_CARRIAGEWAYS;
    List<Coordinate> course = midway ? centreLine(run, frame) : run.course(network, frame);
    Cartographer.Drawing drawing = cartographer.draw(course, pieces(), reversed, frame);
    Truth truth = Truth.of(network, surroundings, run, drawing, direction, frame);
    if (midway) {
      truth = new MidwayTruth(network, surroundings, frame).of(truth, run);
    }
    NearerRuns nearer =
        new NearerRuns(
            network, truth, direction, drawing.line(), cartographer.boundMetres(), frame);
    return new Trial(run, drawing, direction, truth, nearer.exist());
  }

  /** The order of the points means nothing where pieces are shuffled or carriageways merged. */
  private PlaceDirection direction() {
    return switch (runClass) {
      case TWO_POINT_PIECES, SPLIT, MERGED_CARRIAGEWAYS -> PlaceDirection.BOTH;
      case REVERSED -> random.nextBoolean() ? PlaceDirection.BOTH : PlaceDirection.BACKWARD;
      default ->
          random.nextInt(10) < 7
              ? PlaceDirection.BOTH
              : random.nextBoolean() ? PlaceDirection.FORWARD : PlaceDirection.BACKWARD;
    };
  }

  private Cartographer.Pieces pieces() {
    return switch (runClass) {
      case TWO_POINT_PIECES -> Cartographer.Pieces.TWO_POINTS_SHUFFLED;
      case SPLIT -> Cartographer.Pieces.SHUFFLED;
      default -> random.nextBoolean() ? Cartographer.Pieces.ONE_LINE : Cartographer.Pieces.IN_ORDER;
    };
  }

  /** The line midway between the carriageways; where there is one only, along it. */
  private List<Coordinate> centreLine(Run run, Metres frame) {
    Course course = new Course(run.course(network, frame));
    List<Course> others =
        surroundings.oppositeCarriageways(run, frame).keySet().stream()
            .map(
                edge -> new Course(new Run(List.of(EdgeKeys.forward(edge))).course(network, frame)))
            .toList();
    List<Coordinate> line = new ArrayList<>();
    for (double position : course.positions(CENTRE_LINE_STEP_METRES)) {
      Coordinate here = course.at(position);
      double best = Surroundings.CARRIAGEWAY_SEPARATION_METRES;
      Coordinate nearest = here;
      for (Course other : others) {
        Coordinate there = other.at(other.nearest(here));
        if (there.distance(here) < best) {
          best = there.distance(here);
          nearest = there;
        }
      }
      line.add(new Coordinate((here.x + nearest.x) / 2, (here.y + nearest.y) / 2));
    }
    return line;
  }
}
