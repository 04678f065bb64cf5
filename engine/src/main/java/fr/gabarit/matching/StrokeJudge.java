package fr.gabarit.matching;

import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadTopology;
import fr.gabarit.order.PlaceDirection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Judges whether the best reading of a stroke is the only one: what is sure is matched, sections of
 * which it is not sure are named, and where too much is in doubt the stroke is ambiguous. Confined
 * to one thread.
 */
final class StrokeJudge {
  /** Readings that differ in less are the same for a driver. */
  private static final double NEGLIGIBLE_METRES = 5;

  /** Maps differ in where the two ends of a line are. */
  private static final double NEGLIGIBLE_END_METRES = 25;

  /** Half of what parts a road of the right name from one of another. */
  static final double LABEL_MARGIN = 0.4;

  /** What the margin grows by if readings differ in one unit only: so little shows less. */
  private static final double SHORT_MARGIN = 0.4;

  /** What a displacement of a whole stretch leaves of less evidence says too little. */
  private static final double LEAST_EVIDENCE = 1;

  /** So much does not hang on where the tip of a narrow bend lies. */
  private static final double MOST_EVIDENCE_OF_TIPS = 12;

  /** Of a line of which less is sure it is better said that it is ambiguous. */
  private static final double LEAST_SURE_SHARE = 0.5;

  private static final Set<DoubtfulSection.Reason> OF_ANOTHER_READING =
      EnumSet.of(DoubtfulSection.Reason.OTHER_READING, DoubtfulSection.Reason.CENTRE_LINE);

  private final Corridor corridor;
  private final MatchSettings settings;
  private final Carriageways carriageways;
  private final Referee referee;
  private final List<Reading> readings;
  private final Reading best;
  private final Map<Integer, DoubtfulSection.Reason> doubtful;
  private final List<Reading> serious = new ArrayList<>();
  private final List<MatchNote> notes;
  private EdgeSet keys;
  private double margin = Double.POSITIVE_INFINITY;

  /**
   * @param readings all readings of the stroke
   * @param best the best of them
   * @param settled the best read again where the drawing should have been
   * @param doubtful edges already known to be doubtful
   */
  StrokeJudge(
      Corridor corridor,
      MatchSettings settings,
      Carriageways carriageways,
      Referee referee,
      List<Reading> readings,
      Reading best,
      Explanation settled,
      Map<Integer, DoubtfulSection.Reason> doubtful) {
    this.corridor = corridor;
    this.settings = settings;
    this.carriageways = carriageways;
    this.referee = referee;
    this.readings = readings;
    this.best = best;
    this.doubtful = new LinkedHashMap<>(doubtful);
    notes = new ArrayList<>(settled.notes());
    keys = settled.keys();
  }

  MatchOutcome outcome() {
    readings.forEach(this::compare);
    if (best.explanation().deviationMetres() > settings.sureDeviationMetres()) {
      return new MatchOutcome.Ambiguous(
          List.of(keys),
          keys,
          MatchNote.metres(MatchNote.Kind.FAR_FROM_DRAWING, best.explanation().deviationMetres()),
          notes);
    }
    EdgeSet sure = keys;
    for (Reading rival : serious) {
      sure = sure.minus(alternatives(rival));
    }
    if (!serious.stream().allMatch(this::sureForTheMostPart) || sure.isEmpty()) {
      return ambiguous();
    }
    List<DoubtfulSection> doubts = doubts(sure);
    doubts.forEach(doubt -> notes.add(doubt.note()));
    return new MatchOutcome.Matched(
        sure,
        List.of(),
        best.explanation().coverage(),
        confidence(best.explanation()),
        doubts,
        notes);
  }

  private void compare(Reading rival) {
    Set<Integer> difference = best.difference(rival);
    if (metres(difference) < NEGLIGIBLE_METRES) {
      return;
    }
    Referee.Comparison comparison = referee.compare(best, rival);
    double needed = settings.ambiguityMargin() + SHORT_MARGIN / comparison.units();
    boolean named =
        comparison.labelAdvantage() >= LABEL_MARGIN
            && comparison.shapeAdvantage() > -settings.ambiguityMargin();
    if (named || comparison.sureAdvantage() >= needed) {
      margin = Math.min(margin, Math.max(0, comparison.shapeAdvantage()));
      if (!named && !alike(rival, difference) && scarce(comparison.evidence(), rival)) {
        doubt(difference);
      }
    } else if (bothDirections() && sameDividedRoad(best, rival, difference)) {
      return;
    } else if (sameButForEnds(best, rival, difference)) {
      if (comparison.shapeAdvantage() < 0 || best.metresApart(rival) >= NEGLIGIBLE_METRES) {
        doubt(difference);
      }
    } else if (bothDirections() && otherSideOfRoundabout(best, rival, difference)) {
      keys = keys.union(rival.explanation().keys());
      doubt(difference);
      notes.add(MatchNote.of(MatchNote.Kind.ROUNDABOUT_BOTH_SIDES));
    } else {
      serious.add(rival);
      doubt(difference);
    }
  }

  /** Whether little speaks against a rival in all, or would if the tip of a bend is displaced. */
  private boolean scarce(double evidence, Reading rival) {
    return evidence < LEAST_EVIDENCE
        || (evidence < MOST_EVIDENCE_OF_TIPS
            && best.endsLike(rival)
            && referee.evidenceTipToTip(best, rival) < LEAST_EVIDENCE);
  }

  /** Whether a rival means the same road, with other ends or followed on the other carriageway. */
  private boolean alike(Reading rival, Set<Integer> difference) {
    return sameButForEnds(best, rival, difference)
        || (bothDirections() && sameDividedRoad(best, rival, difference));
  }

  private void doubt(Set<Integer> edges) {
    edges.forEach(edge -> doubtful.putIfAbsent(edge, DoubtfulSection.Reason.OTHER_READING));
  }

  /** Whether a rival differs from the best in the lesser part of the stroke only. */
  private boolean sureForTheMostPart(Reading rival) {
    Set<Integer> difference = best.difference(rival);
    double own = difference.stream().mapToDouble(best::concernedMetres).sum();
    double others = difference.stream().mapToDouble(rival::concernedMetres).sum();
    return Math.max(own, others) <= (1 - LEAST_SURE_SHARE) * best.explanation().followedMetres();
  }

  /**
   * The keys of the best reading instead of which a rival takes others; none if one of both only
   * goes farther than the other.
   */
  private EdgeSet alternatives(Reading rival) {
    EdgeSet own = best.explanation().keys().minus(rival.explanation().keys());
    EdgeSet others = rival.explanation().keys().minus(best.explanation().keys());
    return others.isEmpty() ? EdgeSet.empty() : own;
  }

  private MatchOutcome ambiguous() {
    List<EdgeSet> candidates = new ArrayList<>(List.of(keys));
    for (Reading rival : serious) {
      if (!candidates.contains(rival.explanation().keys())) {
        candidates.add(rival.explanation().keys());
      }
    }
    return new MatchOutcome.Ambiguous(
        candidates, keys, MatchNote.of(MatchNote.Kind.SEVERAL_ROADS_FIT), notes);
  }

  private List<DoubtfulSection> doubts(EdgeSet taken) {
    doubtBits();
    List<DoubtfulSection> doubts = new ArrayList<>();
    doubtful.forEach(
        (edge, reason) -> {
          EdgeSet concerned = concerned(edge);
          if (!concerned.isEmpty()) {
            doubts.add(
                new DoubtfulSection(
                    concerned,
                    corridor.facts().wayId(edge),
                    corridor.course(edge).length(),
                    concerned.keys().anyMatch(taken::contains),
                    reason));
          }
        });
    return doubts;
  }

  /**
   * A bit of road beside a section of which another reading says otherwise is as doubtful: no
   * drawing shows it.
   */
  private void doubtBits() {
    RoadTopology topology = corridor.topology();
    for (Map.Entry<Integer, DoubtfulSection.Reason> entry : List.copyOf(doubtful.entrySet())) {
      if (!OF_ANOTHER_READING.contains(entry.getValue())) {
        continue;
      }
      int key = EdgeKeys.forward(entry.getKey());
      for (int node : new int[] {topology.tail(key), topology.head(key)}) {
        for (int slot = topology.firstOut(node); slot < topology.firstOut(node + 1); slot++) {
          int beside = EdgeKeys.edge(topology.outKey(slot));
          if (corridor.isCanonical(beside)
              && corridor.course(beside).length() < NEGLIGIBLE_METRES) {
            doubtful.putIfAbsent(beside, entry.getValue());
          }
        }
      }
    }
  }

  /** The keys of an edge that any reading takes, or else all that may be driven. */
  private EdgeSet concerned(int edge) {
    Set<Integer> all = new HashSet<>();
    for (int twin : corridor.twins(edge)) {
      all.addAll(corridor.drivableKeys(twin));
    }
    EdgeSet taken =
        EdgeSet.of(
            all.stream()
                .filter(
                    key ->
                        readings.stream()
                            .anyMatch(reading -> reading.explanation().keys().contains(key)))
                .toList());
    return taken.isEmpty() ? EdgeSet.of(all) : taken;
  }

  private static boolean sameButForEnds(Reading best, Reading rival, Set<Integer> difference) {
    double followed =
        difference.stream().mapToDouble(edge -> best.followedMetres(edge, rival)).sum();
    return followed < NEGLIGIBLE_END_METRES
        && best.explanation().differsAtEndsOnly(rival.explanation());
  }

  private double metres(Set<Integer> edges) {
    return edges.stream().mapToDouble(edge -> corridor.course(edge).length()).sum();
  }

  /**
   * Whether both readings are of one divided road, each following another carriageway. They may
   * differ in what they take for the opposite carriageway, but not in what they follow; of a line
   * so short that they have nothing in common it cannot be told.
   */
  private boolean sameDividedRoad(Reading best, Reading rival, Set<Integer> difference) {
    Set<Integer> all = new HashSet<>(best.explanation().edges());
    all.addAll(rival.explanation().edges());
    double followed =
        difference.stream()
            .mapToDouble(edge -> best.concernedMetres(edge) + rival.concernedMetres(edge))
            .sum();
    return best.sense(corridor) != rival.sense(corridor)
        && !Collections.disjoint(best.explanation().edges(), rival.explanation().edges())
        && followed < OppositeCarriageway.SURE_OVERRUNS * settings.overrunMetres()
        && difference.stream()
            .allMatch(edge -> all.stream().anyMatch(other -> carriageways.opposite(edge, other)));
  }

  /**
   * Whether both readings lead through a roundabout, on either side. Both sides belong to a road on
   * which both directions are meant.
   */
  private boolean otherSideOfRoundabout(Reading best, Reading rival, Set<Integer> difference) {
    Set<Integer> edges = best.explanation().edges();
    Set<Integer> others = rival.explanation().edges();
    return difference.stream().allMatch(corridor.facts()::roundabout)
        && !edges.containsAll(others)
        && !others.containsAll(edges)
        && difference.stream().noneMatch(edge -> best.endsOn(edge) || rival.endsOn(edge));
  }

  private boolean bothDirections() {
    return corridor.direction() == PlaceDirection.BOTH;
  }

  private double confidence(Explanation best) {
    double deviation = best.deviationMetres() / settings.searchRadiusMetres();
    double distinct = 1 - 0.5 * Math.exp(-margin / settings.ambiguityMargin());
    return best.coverage()
        * Math.max(0, 1 - deviation * deviation)
        * distinct
        * (0.7 + 0.3 * best.nameAgreement());
  }
}
