package fr.gabarit.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/** The civil time in which orders are written, and its mapping to instants. */
public final class CivilTime {
  /** French orders are written in the legal time of metropolitan France. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  /** How far ahead a change of membership is looked for, in years. */
  public static final int SEARCH_YEARS = 10;

  private static final ZoneRules RULES = ZONE.getRules();

  private CivilTime() {}

  /** The civil day of an instant. */
  public static LocalDate dateOf(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }

  /** The civil date and time of an instant. */
  public static LocalDateTime dateTimeOf(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZONE);
  }

  /**
   * The instant at which something opens that is to open at this civil time: the first at which
   * clocks show it or a later time. A time skipped in spring opens when clocks have jumped over it;
   * of a time shown twice in autumn the first counts.
   */
  public static Instant opening(LocalDateTime civil) {
    ZoneOffsetTransition transition = RULES.getTransition(civil);
    if (transition == null) {
      return civil.toInstant(RULES.getOffset(civil));
    }
    return transition.isGap()
        ? transition.getInstant()
        : civil.toInstant(transition.getOffsetBefore());
  }

  /**
   * The instant at which something closes that is to close at this civil time: the first from which
   * clocks show no earlier time any more. A time skipped in spring closes when clocks have jumped
   * over it; of a time shown twice in autumn the second counts.
   */
  public static Instant closing(LocalDateTime civil) {
    ZoneOffsetTransition transition = RULES.getTransition(civil);
    if (transition == null) {
      return civil.toInstant(RULES.getOffset(civil));
    }
    return transition.isGap()
        ? transition.getInstant()
        : civil.toInstant(transition.getOffsetAfter());
  }
}
