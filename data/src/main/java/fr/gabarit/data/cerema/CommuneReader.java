package fr.gabarit.data.cerema;

import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.data.words.FrenchText;
import fr.gabarit.order.Commune;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the commune in which a row applies. Stateless. */
final class CommuneReader {
  private static final Pattern INSEE = Pattern.compile("(?:[013-9]\\d|2[AB1-9])\\d{3}");
  private static final Pattern NAME =
      Pattern.compile(
          "^(?:la )?(?:commune|ville|mairie) (?:(de la |de l'|de |d'|des )|(du ))(.+)$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern OTHER_AUTHORITY =
      Pattern.compile(
          "\\b(metropole|communaute|agglomeration|departement|region|prefecture|conseil|syndicat"
              + "|etat|direction)\\b");

  Optional<Commune> read(CeremaRow row, RowNotes notes) {
    Optional<String> code = code(row, notes);
    Optional<String> name = row.text(CeremaField.COLL_NOM).flatMap(CommuneReader::name);
    return code.isEmpty() && name.isEmpty()
        ? Optional.empty()
        : Optional.of(new Commune(code, name));
  }

  private static Optional<String> code(CeremaRow row, RowNotes notes) {
    Optional<String> text = row.text(CeremaField.COLL_INSEE);
    String given = text.orElse("").toUpperCase(Locale.ROOT).replace(" ", "");
    if (given.matches("\\d{4}")) {
      notes.info(
          NoteKind.DEFAULT_TAKEN,
          CeremaField.COLL_INSEE,
          NoteText.of("COLL_INSEE '%s' has lost its leading zero; 0%s was read.", given, given),
          NoteText.of("Format the column as text in the spreadsheet."));
      given = "0" + given;
    }
    if (INSEE.matcher(given).matches()) {
      return Optional.of(given);
    }
    notes.warn(
        NoteKind.INVALID_VALUE,
        CeremaField.COLL_INSEE,
        NoteText.of(
            "COLL_INSEE must be the five characters of an INSEE code but was '%s'; the commune is looked"
                + " for by its name.",
            text.orElse("")),
        NoteText.of("Give the INSEE code (not the postcode), e.g. 62498."));
    return Optional.empty();
  }

  /** "Commune du Rove" is called Le Rove. Other authorities are no communes. */
  private static Optional<String> name(String authority) {
    String tidy = FrenchText.tidy(authority);
    Matcher m = NAME.matcher(tidy);
    if (m.matches()) {
      String article = m.group(1) == null ? "" : m.group(1).strip().toLowerCase(Locale.FRENCH);
      String before =
          m.group(2) != null
              ? "Le "
              : article.equals("des")
                  ? "Les "
                  : article.equals("de la") ? "La " : article.equals("de l'") ? "L'" : "";
      return Optional.of(before + m.group(3));
    }
    return OTHER_AUTHORITY.matcher(FrenchText.folded(tidy)).find()
        ? Optional.empty()
        : Optional.of(tidy);
  }
}
