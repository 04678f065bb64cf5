package fr.gabarit.data.sample.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import org.junit.jupiter.api.Test;

class CurveTest {

  private static final PlanePoint ORIGIN = new PlanePoint(0, 0);
  private static final Curve CORNER =
      new Curve(List.of(ORIGIN, new PlanePoint(30, 0), new PlanePoint(30, 40)));

  @Test
  void distancesAreMeasuredAlongTheCurve() {
    assertThat(CORNER.lengthMetres()).isEqualTo(70);
    assertThat(CORNER.at(50)).isEqualTo(new PlanePoint(30, 20));
    assertThat(CORNER.at(-5)).isEqualTo(ORIGIN);
    assertThat(CORNER.at(99)).isEqualTo(CORNER.end());
    assertThat(CORNER.locate(new PlanePoint(35, 20))).isEqualTo(50);
  }

  @Test
  void besideIsToTheLeft() {
    assertThat(CORNER.beside(10, 4)).isEqualTo(new PlanePoint(10, 4));
    assertThat(CORNER.beside(50, -4)).isEqualTo(new PlanePoint(34, 20));
  }

  @Test
  void aPieceKeepsTheBendsWithinIt() {
    assertThat(CORNER.between(10, 50).points())
        .containsExactly(new PlanePoint(10, 0), new PlanePoint(30, 0), new PlanePoint(30, 20));
  }

  @Test
  void crossingsAreMeasuredOnBothCurves() {
    Curve across = new Curve(List.of(new PlanePoint(20, -10), new PlanePoint(20, 30)));
    assertThat(CORNER.crossings(across))
        .containsExactly(new Curve.Crossing(20, 10, new PlanePoint(20, 0)));
  }

  @Test
  void aSmoothCurvePassesThroughItsPointsWithoutSwingingOut() {
    List<PlanePoint> through =
        List.of(ORIGIN, new PlanePoint(100, 10), new PlanePoint(900, 0), new PlanePoint(1000, 60));
    Curve curve = Curve.smooth(through, 20);
    assertThat(through).allMatch(point -> curve.distanceTo(point) < 1e-9);
    assertThat(curve.points()).allMatch(point -> point.y() > -60 && point.y() < 90);
    assertThat(curve.lengthMetres()).isCloseTo(1020, offset(30.0));
  }
}
