package fr.gabarit.data.times;

import java.util.List;
import java.util.Optional;

/**
 * What the printed digits of a time slot mean in civil time.
 *
 * <p>DiaLog stores slots without a zone and prints them with {@code +00:00}; what must be added to
 * get the wall clock of Paris depends on the way by which the order entered the register.
 *
 * @param shiftHours hours to add, modulo 24; consecutive; several where it cannot be known
 * @param uncertain whether the reading is in doubt
 */
public record SlotClock(List<Integer> shiftHours, boolean uncertain) {
  /** The digits are civil time. */
  public static final SlotClock CIVIL = new SlotClock(List.of(0), false);

  /**
   * The digits are UTC all year round, hence one hour apart in civil time from season to season.
   */
  public static final SlotClock UTC = new SlotClock(List.of(1, 2), true);

  public SlotClock {
    shiftHours = List.copyOf(shiftHours);
  }

  /**
   * The clock of an order of the register.
   *
   * @param source the way by which it was entered, if said
   */
  public static SlotClock ofDialog(Optional<String> source) {
    return switch (source.orElse("")) {
      // The form converts on 1 January 1970, when Paris was one hour ahead of UTC.
      case "dialog" -> new SlotClock(List.of(1), false);
      case "eudonet_paris", "jop" -> new SlotClock(List.of(1), true);
      // Converted with the offset of the day of the import, summer or winter.
      case "litteralis" -> new SlotClock(List.of(1, 2), true);
      case "bacidf" -> CIVIL;
      // As the client sent them: civil time or that of the form.
      case "api" -> new SlotClock(List.of(0, 1), true);
      // One hour to either side of the register's own habit.
      default -> new SlotClock(List.of(0, 1, 2), true);
    };
  }
}
