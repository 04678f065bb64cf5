package fr.gabarit.order;

import java.time.Duration;

/**
 * What a measure means for a vehicle at the times at which it applies; to be kept for every vehicle
 * as it changes neither with the time nor with the way. Immutable.
 */
public sealed interface Applicability {

  /** The measure does not touch the vehicle. */
  record NotConcerned() implements Applicability {}

  /**
   * The vehicle may not enter.
   *
   * @param nature whether the limit could have been lifted by an exemption
   * @param finding what was compared
   */
  record Prohibited(LimitNature nature, Finding finding) implements Applicability {}

  /**
   * The vehicle may enter only if its leg starts or ends inside.
   *
   * @param exemption the exemption that lets local traffic in
   * @param finding why it would be prohibited otherwise
   */
  record LocalOnly(Exemption exemption, Finding finding) implements Applicability {}

  /**
   * The vehicle would be prohibited but for an exemption that it can claim anywhere.
   *
   * @param exemption the exemption
   * @param finding why it would be prohibited otherwise
   */
  record Exempted(Exemption exemption, Finding finding) implements Applicability {}

  /**
   * The vehicle may not go faster.
   *
   * @param maxSpeedKmh 1 to 130
   * @param finding why it is concerned
   */
  record SpeedCapped(int maxSpeedKmh, Finding finding) implements Applicability {}

  /**
   * The vehicle has to wait, once for each connected stretch.
   *
   * @param delay expected wait
   * @param finding why it is concerned
   */
  record Delayed(Duration delay, Finding finding) implements Applicability {}

  /** The vehicle may pass, and should know something. */
  record Advisory(Advice advice) implements Applicability {}
}
