package fr.gabarit.data.datex;

import fr.gabarit.data.report.NoteText;
import fr.gabarit.order.Effect;

/** What a typeOfRegulation means for goods vehicles. */
sealed interface RegulationType {

  /** It has this effect. */
  record Ruling(Effect effect) implements RegulationType {}

  /** It has no bearing on which way to take. */
  record Irrelevant(NoteText words) implements RegulationType {}
}
