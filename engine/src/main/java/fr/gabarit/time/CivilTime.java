package fr.gabarit.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;

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
    List<ZoneOffset> offsets = RULES.getValidOffsets(civil);
    return offsets.isEmpty() ? afterGap(civil) : civil.toInstant(offsets.get(0));
  }

  /**
   * The instant at which something closes that is to close at this civil time: the last at which
   * clocks show it. A time skipped in spring closes when clocks have jumped over it; of a time
   * shown twice in autumn the second counts.
   */
  public static Instant closing(LocalDateTime civil) {
    List<ZoneOffset> offsets = RULES.getValidOffsets(civil);
    return offsets.isEmpty() ? afterGap(civil) : civil.toInstant(offsets.get(offsets.size() - 1));
  }

  private static Instant afterGap(LocalDateTime skipped) {
    return RULES.getTransition(skipped).getInstant();
  }
}
