package fr.gabarit.bay;

import fr.gabarit.time.CivilTime;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says why a bay cannot be used, in French or English. Immutable and thread-safe. */
public final class BayWords {
  private final Locale locale;
  private final boolean french;

  /**
   * @param locale French words for any French locale, English ones for every other
   */
  public BayWords(Locale locale) {
    french = locale.getLanguage().equals(Locale.FRENCH.getLanguage());
    this.locale = french ? Locale.FRENCH : Locale.ENGLISH;
  }

  /** The obstacle in words, without a capital at the start or a full stop at the end. */
  public String describe(Obstacle obstacle) {
    if (obstacle instanceof Obstacle.Inactive) {
      return french ? "aire hors service" : "the bay is out of use";
    }
    if (obstacle instanceof Obstacle.TooLong tooLong) {
      return (french
              ? "véhicule de %s m pour une aire de %s m"
              : "the vehicle is %s m long, the bay %s m")
          .formatted(number(tooLong.vehicleMetres()), number(tooLong.bayMetres()));
    }
    if (obstacle instanceof Obstacle.TooHeavy tooHeavy) {
      return (french
              ? "véhicule de %s t, %s t au plus à cette heure"
              : "the vehicle weighs %s t, at most %s t are allowed at this hour")
          .formatted(number(tooHeavy.vehicleTonnes()), number(tooHeavy.maxTonnes()));
    }
    if (obstacle instanceof Obstacle.OutsideHours outside) {
      String words =
          french
              ? "hors des heures réservées aux livraisons"
              : "outside the hours kept for deliveries";
      return words
          + outside
              .opens()
              .map(opens -> (french ? ", prochaine ouverture " : ", next from ") + time(opens))
              .orElse("");
    }
    if (obstacle instanceof Obstacle.HoursInDoubt) {
      return french ? "horaires incertains" : "the hours are in doubt";
    }
    if (obstacle instanceof Obstacle.StayTooShort stay) {
      return (french
              ? "arrêt de %d min, %d min au plus"
              : "a stop of %d min, at most %d min are allowed")
          .formatted(stay.wanted().toMinutes(), stay.maxStay().toMinutes());
    }
    if (obstacle instanceof Obstacle.ParkingProhibitedLater later) {
      return (french
              ? "jusqu'au %s seulement, ensuite stationnement interdit par l'arrêté %s"
              : "until %s only, then parking is prohibited by order %s")
          .formatted(time(later.begins()), later.order().identifier());
    }
    Obstacle.ParkingProhibited parking = (Obstacle.ParkingProhibited) obstacle;
    return (french ? "stationnement interdit par l'arrêté " : "parking is prohibited by order ")
        + parking.order().identifier()
        + parking.ends().map(ends -> (french ? " jusqu'au " : " until ") + time(ends)).orElse("");
  }

  private String number(double value) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(2);
    return format.format(value);
  }

  private String time(Instant instant) {
    return DateTimeFormatter.ofPattern(french ? "dd/MM/yyyy HH:mm" : "yyyy-MM-dd HH:mm")
        .format(CivilTime.dateTimeOf(instant));
  }
}
