package fr.gabarit.server.http;

import fr.gabarit.order.Applicability;
import fr.gabarit.order.LimitNature;
import java.util.Locale;

/** What a measure means for a vehicle, in one word. */
enum OrderEffect {
  IMPOSSIBLE,
  PROHIBITED,
  LOCAL,
  SPEED,
  DELAY,
  EXEMPTED,
  ADVISORY,
  NOT_CONCERNED;

  static OrderEffect of(Applicability applicability) {
    if (applicability instanceof Applicability.Prohibited prohibited) {
      return prohibited.nature() == LimitNature.PHYSICAL ? IMPOSSIBLE : PROHIBITED;
    }
    if (applicability instanceof Applicability.LocalOnly) {
      return LOCAL;
    }
    if (applicability instanceof Applicability.SpeedCapped) {
      return SPEED;
    }
    if (applicability instanceof Applicability.Delayed) {
      return DELAY;
    }
    if (applicability instanceof Applicability.Exempted) {
      return EXEMPTED;
    }
    return applicability instanceof Applicability.Advisory ? ADVISORY : NOT_CONCERNED;
  }

  String token() {
    return name().toLowerCase(Locale.ROOT);
  }
}
