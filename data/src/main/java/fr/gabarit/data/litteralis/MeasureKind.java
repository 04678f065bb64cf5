package fr.gabarit.data.litteralis;

import fr.gabarit.data.words.FrenchText;
import java.util.regex.Pattern;

/** Kinds of measures, told by their names. Authorities add their own prefixes and endings. */
enum MeasureKind {
  NO_ENTRY(
      "circulation (?:est )?interdite|interdiction de circul(?:ation|er)|(?:rue|route|voie) barree"),
  TONNAGE("limitation (?:de |du )?tonnage"),
  SPEED("limitation de (?:la )?vitesse"),
  ALTERNATING("circulation alternee|alternat"),
  NO_OVERTAKING("interdiction de (?:depasser|depassement)|depassement interdit"),
  NO_PARKING(
      "(?:interdiction de stationn(?:ement|er)|stationnement (?:- )?(?:interdit|interdiction))"),
  /** Says nothing about who may pass. */
  HARMLESS(
      "at[pu] -.*|deviation.*|stationnement .*|mesure libre stationnement|parcours ou situation.*"),
  UNKNOWN("(?s).*");

  private static final Pattern PREFIX = Pattern.compile("^(?:(?:sogelink|ap|\\d{4}) ?- ?)+");
  private static final Pattern ENDING = Pattern.compile("(?: ?\\([^()]*\\)| rd)+$");

  private final Pattern names;

  MeasureKind(String names) {
    this.names = Pattern.compile(names);
  }

  static MeasureKind of(String label) {
    String name = plain(label);
    for (MeasureKind kind : values()) {
      if (kind.names.matcher(name).matches()) {
        return kind;
      }
    }
    return UNKNOWN;
  }

  /** A name in lower case, without accents and what authorities put around it. */
  static String plain(String label) {
    String words = PREFIX.matcher(FrenchText.folded(label)).replaceFirst("");
    return ENDING.matcher(words).replaceFirst("").strip();
  }
}
