package fr.gabarit.matching;

import static fr.gabarit.matching.NamedRoads.crossing;
import static fr.gabarit.matching.NamedRoads.house;

import org.junit.jupiter.api.Test;

/** Where a stretch of a street ends, and when its limits do not tell. */
class StretchLimitsTest {
  private static final String STREET = "Boulevard Carnot";

  private final NamedRoads roads = new NamedRoads();

  /** The western carriageway is one long edge, the eastern one is cut at side streets. */
  private void boulevardOfUnequalEdges() {
    roads.road("W", STREET, 0, 300, 0, 0).oneway();
    roads.road("E1", STREET, 20, 0, 20, 40).oneway();
    roads.road("E2", STREET, 20, 40, 20, 80).oneway();
    roads.road("E3", STREET, 20, 80, 20, 120).oneway();
    roads.road("E4", STREET, 20, 120, 20, 260).oneway();
    roads.road("E5", STREET, 20, 260, 20, 300).oneway();
    roads.road("S1", "Rue Une", 20, 80, 200, 80);
    roads.road("S2", "Rue Deux", 20, 120, 200, 120);
    roads.road("J1", STREET, 0, 0, 20, 0);
    roads.road("J2", STREET, 20, 300, 0, 300);
    roads.house(STREET, "43", -30, 160);
    roads.house(STREET, "47", -30, 240);
    roads.house(STREET, "10", 50, 160);
    roads.house(STREET, "14", 50, 240);
  }

  @Test
  void bothCarriagewaysOfTheStretchAreMeantWhateverTheirEdges() {
    boulevardOfUnequalEdges();
    roads.assertMatched(STREET, house("43"), house("47"), "E4", "W");
    roads.assertMatched(STREET, house("14"), house("10"), "E4", "W");
  }

  /** Each side street joins one carriageway; short links lead across to the other. */
  private void linksAcross() {
    roads.road("N1", STREET, 200, 10, 100, 10).oneway();
    roads.road("N2", STREET, 100, 10, 0, 10).oneway();
    roads.road("N3", STREET, 0, 10, -100, 10).oneway();
    roads.road("S1", STREET, -100, 0, 0, 0).oneway();
    roads.road("S2", STREET, 0, 0, 100, 0).oneway();
    roads.road("S3", STREET, 100, 0, 200, 0).oneway();
    roads.road("A1", "Rue de l'Ouest", 0, 0, 0, -100);
    roads.road("A2", "Rue de l'Est", 100, 0, 100, -100);
  }

  @Test
  void aLinkAcrossTheMedianAtALimitDoesNotBelongToTheStretch() {
    linksAcross();
    roads.road("X1", STREET, 0, 10, 0, 0);
    roads.road("X2", STREET, 100, 10, 100, 0);
    roads.assertMatched(STREET, crossing("Rue de l'Ouest"), crossing("Rue de l'Est"), "N2", "S2");
  }

  @Test
  void aOneWayLinkAcrossTheMedianAtALimitDoesNotBelongToTheStretch() {
    linksAcross();
    roads.road("X1", STREET, 0, 10, 0, 0).oneway();
    roads.road("X2", STREET, 100, 0, 100, 10).oneway();
    roads.assertMatched(STREET, crossing("Rue de l'Ouest"), crossing("Rue de l'Est"), "N2", "S2");
  }

  /** A street that leaves another and comes back to it after 54 m; a third leaves in between. */
  private void loopAtTheStreet(double third) {
    roads.road("C1", STREET, 0, -40, 0, 0);
    roads.road("C2", STREET, 0, 0, 0, 40);
    roads.road("C3", STREET, 0, 40, 0, 54);
    roads.road("C4", STREET, 0, 54, 0, 200);
    roads.road("C5", STREET, 0, 200, 0, 300);
    roads.road("L1", "Rue du Lavoir", 0, 0, 40, 0);
    roads.road("L2", "Rue du Lavoir", 40, 0, 40, 54);
    roads.road("L3", "Rue du Lavoir", 40, 54, 0, 54);
    roads.road("T", "Rue Tierce", 0, third, -100, third);
  }

  @Test
  void aLimitBetweenTwoJunctionsWithTheOtherLimitIsAmbiguous() {
    loopAtTheStreet(40);
    roads.assertAmbiguous(
        STREET, crossing("Rue du Lavoir"), crossing("Rue Tierce"), MatchNote.Kind.LIMITS_AMBIGUOUS);
    roads.assertAmbiguous(
        STREET, crossing("Rue Tierce"), crossing("Rue du Lavoir"), MatchNote.Kind.LIMITS_AMBIGUOUS);
  }

  @Test
  void aStreetThatMeetsAnUndividedOneTwiceIsAnAmbiguousLimit() {
    loopAtTheStreet(200);
    roads.assertAmbiguous(
        STREET, crossing("Rue du Lavoir"), crossing("Rue Tierce"), MatchNote.Kind.LIMITS_AMBIGUOUS);
  }

  @Test
  void aSmallLoopOfTheStreetItselfIsAmbiguous() {
    roads.road("P1", STREET, 0, -60, 0, 0);
    roads.road("P2", STREET, 0, 0, 8, 0);
    roads.road("P3", STREET, 0, 0, 8, 0).via(-8, 15).via(16, 15);
    roads.road("P4", STREET, 8, 0, 80, 0);
    roads.road("A", "Rue Avant", 0, -60, 100, -60);
    roads.road("B", "Rue Arrière", 80, 0, 80, -50);
    roads.assertAmbiguous(
        STREET, crossing("Rue Avant"), crossing("Rue Arrière"), MatchNote.Kind.LIMITS_AMBIGUOUS);
  }

  @Test
  void aStreetThatComesBackToItsLimitIsAmbiguous() {
    roads.road("Z1", STREET, 100, 0, 0, 0);
    roads.road("Z2", STREET, 0, 0, 0, -20).via(-110, 0).via(-110, -20);
    roads.road("K1", "Rue Courte", 0, 80, 0, 0);
    roads.road("K2", "Rue Courte", 0, 0, 0, -20);
    roads.road("K3", "Rue Courte", 0, -20, 0, -100);
    roads.road("L", "Rue Longue", 100, 0, 100, 80);
    roads.assertAmbiguous(
        STREET, crossing("Rue Longue"), crossing("Rue Courte"), MatchNote.Kind.LIMITS_AMBIGUOUS);
  }

  @Test
  void anArmBesideTheStretchThatIsNotReachedFromTheLimitsIsAmbiguous() {
    boulevardOfUnequalEdges();
    roads.road("A", STREET, 10, 230, 10, 170).oneway();
    roads.road("A2", "Rue Une", 10, 170, 20, 80);
    roads.assertAmbiguous(STREET, house("43"), house("47"), MatchNote.Kind.LIMITS_AMBIGUOUS);
  }

  @Test
  void aJunctionWiderThanACrossingIsAnAmbiguousLimit() {
    for (int i = 0; i < 4; i++) {
      roads.road("N" + i, STREET, 40 * i + 40, 12, 40 * i, 12).oneway();
      roads.road("S" + i, STREET, 40 * i, 0, 40 * i + 40, 0).oneway();
      if (i < 3) {
        roads.road("P" + i, "Place Large", 40 * i, 12, 40 * i, 0);
      }
    }
    roads.road("T", "Rue Tierce", 160, 12, 160, 0);
    roads.assertAmbiguous(
        STREET, crossing("Place Large"), crossing("Rue Tierce"), MatchNote.Kind.LIMITS_AMBIGUOUS);
  }

  @Test
  void aCrossingWhoseArmsAreStaggeredIsOneLimit() {
    roads.road("C1", STREET, 0, 0, 0, 100);
    roads.road("C2", STREET, 0, 100, 0, 140);
    roads.road("C3", STREET, 0, 140, 0, 300);
    roads.road("W", "Rue Décalée", 0, 100, -100, 100);
    roads.road("E", "Rue Décalée", 0, 140, 100, 140);
    roads.road("T", "Rue Tierce", 0, 300, 100, 300);
    roads.assertMatched(STREET, crossing("Rue Décalée"), crossing("Rue Tierce"), "C3");
  }

  @Test
  void aShortStretchInTwoStrandsIsAmbiguous() {
    roads.road("R1", "Rue Avant", 0, -100, 0, 0);
    roads.road("R2", "Rue Avant", 0, 0, 0, 1);
    roads.road("A", STREET, 0, 0, 15, 4).oneway();
    roads.road("B", STREET, 0, 1, 15, 4);
    roads.road("C", STREET, 15, 4, 150, 4);
    roads.road("T", "Rue Tierce", 15, 4, 15, 100);
    roads.assertAmbiguous(
        STREET, crossing("Rue Avant"), crossing("Rue Tierce"), MatchNote.Kind.LIMITS_AMBIGUOUS);
  }
}
