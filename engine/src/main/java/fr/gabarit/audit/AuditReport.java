package fr.gabarit.audit;

import fr.gabarit.gazetteer.Municipality;
import fr.gabarit.order.Measure;
import fr.gabarit.order.Quantity;
import fr.gabarit.order.TrafficOrder;
import fr.gabarit.overlay.Rule;
import fr.gabarit.vehicle.VehiclePreset;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What an audit found.
 *
 * @param overlaps orders that rule the same stretch of road in ways that do not agree
 * @param limitSteps limits that change along one road where communes meet
 * @param cutOffs streets that orders leave without legal access, though they are open themselves
 * @param freeTexts rules and exemptions in words that nobody can decide on
 */
public record AuditReport(
    List<Overlap> overlaps,
    List<LimitStep> limitSteps,
    List<CutOff> cutOffs,
    List<FreeTextRule> freeTexts) {
  public AuditReport {
    overlaps = List.copyOf(overlaps);
    limitSteps = List.copyOf(limitSteps);
    cutOffs = List.copyOf(cutOffs);
    freeTexts = List.copyOf(freeTexts);
  }

  /** How two orders disagree. */
  public enum OverlapKind {
    /** Both say the same. */
    SAME_RULE,
    /**
     * Both limit the same quantity, or the speed, at different values; the stricter one prevails.
     */
    DIFFERENT_LIMITS,
    /** One lets vehicles through that the other, otherwise alike, bars: the exemption is void. */
    DIFFERENT_EXEMPTIONS,
    /** One bars all that the other bars, and more. */
    COVERED
  }

  /**
   * Two orders on one stretch of road at common times.
   *
   * @param first the stricter one where one is stricter, else the one read first
   * @param keys the directed edges in common
   * @param lengthMetres of the edges in common, each counted once
   */
  public record Overlap(
      OverlapKind kind, Rule first, Rule second, List<Integer> keys, double lengthMetres) {
    public Overlap {
      keys = List.copyOf(keys);
    }
  }

  /**
   * A limit that changes at a point where a road passes from one commune into another.
   *
   * @param rule what limits before the point
   * @param quantity what it compares
   * @param limit its value
   * @param limitBeyond the value beyond the point; absent if there is none
   * @param road name or number of the road
   * @param longitude of the point, degrees
   * @param latitude of the point, degrees
   */
  public record LimitStep(
      Rule rule,
      Quantity quantity,
      double limit,
      OptionalDouble limitBeyond,
      String road,
      Municipality commune,
      Municipality communeBeyond,
      double longitude,
      double latitude) {}

  /**
   * Streets that are open to a vehicle and that no legal way leads to, or from.
   *
   * @param presets the vehicles for which it is so
   * @param at when
   * @param edges the streets
   * @param lengthMetres of them
   * @param streets their names, in the order of their length
   * @param blocking what shuts them in
   */
  public record CutOff(
      List<VehiclePreset> presets,
      Instant at,
      List<Integer> edges,
      double lengthMetres,
      List<String> streets,
      List<Rule> blocking) {
    public CutOff {
      presets = List.copyOf(presets);
      edges = List.copyOf(edges);
      streets = List.copyOf(streets);
      blocking = List.copyOf(blocking);
    }
  }

  /**
   * Words nobody can decide on.
   *
   * @param exempting whether they exempt; else they restrict
   */
  public record FreeTextRule(TrafficOrder order, Measure measure, String text, boolean exempting) {}
}
