package fr.gabarit.server.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.graphhopper.util.PointList;
import com.graphhopper.util.RamerDouglasPeucker;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Courses simplified by us, against GraphHopper's own simplification. */
class CourseSimplifierTest {
  private static final int COURSES = 4000;
  private static final double[] TOLERANCES_METRES = {0.5, 1, 5, 50, 1000};

  @Test
  void theSamePointsAreLeftOutAsByGraphHopper() {
    long seed = Long.getLong("gabarit.seed", new Random().nextInt(1_000_000_000));
    System.out.println("CourseSimplifierTest -Dgabarit.seed=" + seed);
    Random random = new Random(seed);
    int leftOut = 0;
    int kept = 0;
    for (int course = 0; course < COURSES; course++) {
      PointList points = course(random);
      PointList expected = points.clone(false);
      double metres = TOLERANCES_METRES[random.nextInt(TOLERANCES_METRES.length)];
      int from = random.nextInt(points.size());
      int to = from + random.nextInt(points.size() - from);
      int removed = new CourseSimplifier(metres).simplify(points, from, to, false);
      int expectedRemoved =
          new RamerDouglasPeucker().setMaxDistance(metres).simplify(expected, from, to, false);
      String which = "seed %d, course %d".formatted(seed, course);
      assertThat(removed).as(which).isEqualTo(expectedRemoved);
      for (int i = 0; i < points.size(); i++) {
        assertThat(points.getLat(i)).as(which).isEqualTo((Double) expected.getLat(i));
        assertThat(points.getLon(i)).as(which).isEqualTo((Double) expected.getLon(i));
      }
      leftOut += removed;
      kept += points.size() - removed;
    }
    assertThat(leftOut).isPositive();
    assertThat(kept).isPositive();
  }

  /** Of any size and shape: crooked, straight, along a parallel or meridian, closed, standing. */
  private static PointList course(Random random) {
    int size = 1 + (random.nextInt(20) == 0 ? random.nextInt(1500) : random.nextInt(60));
    double step = Math.pow(10, -1 - random.nextInt(5));
    double grid = random.nextBoolean() ? 0 : step;
    double north = random.nextInt(4) == 0 ? 0 : 1;
    double east = random.nextInt(4) == 0 ? 0 : 1;
    double lat = -80 + 160 * random.nextDouble();
    double lon = -170 + 340 * random.nextDouble();
    PointList points = new PointList(size, false);
    for (int i = 0; i < size; i++) {
      boolean back = i == size - 1 && size > 2 && random.nextInt(5) == 0;
      points.add(back ? points.getLat(0) : lat, back ? points.getLon(0) : lon);
      lat = Math.max(-85, Math.min(85, lat + north * move(random, step, grid)));
      lon += east * move(random, step, grid);
    }
    return points;
  }

  private static double move(Random random, double step, double grid) {
    return grid == 0 ? (random.nextDouble() - 0.4) * step : (random.nextInt(4) - 1) * grid;
  }
}
