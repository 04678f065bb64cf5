package fr.gabarit.order;

import java.time.Duration;

/** Whether and how a measure concerns a vehicle, whatever the time and the stops. Immutable. */
public sealed interface Applicability {

  /** Not at all. */
  record NotConcerned() implements Applicability {}

  /** Forbidden. */
  record Prohibited(LimitNature nature, Finding finding) implements Applicability {}

  /** Forbidden except to legs that begin or end inside. */
  record LocalOnly(Exemption exemption, Finding finding) implements Applicability {}

  /** Would be forbidden, but an exemption that the vehicle declares lifts it. */
  record Exempted(Exemption exemption, Finding finding) implements Applicability {}

  /** Slower. */
  record SpeedCapped(int maxSpeedKmh) implements Applicability {}

  /** A wait on entering. */
  record Delayed(Duration delay) implements Applicability {}

  /** Nothing for the way, something to tell. */
  record Advisory(String text) implements Applicability {}
}
