package fr.gabarit.data.register;

import fr.gabarit.data.json.JsonCursor;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.data.words.FreeTextRules;
import fr.gabarit.data.words.PlainWords;
import fr.gabarit.order.Exemption;
import fr.gabarit.order.VehicleClause;
import java.util.List;

/** Free texts of orders, read by {@link FreeTextRules}; what was made of them is reported. */
public final class FreeTexts {
  private final FreeTextRules rules = new FreeTextRules();
  private final DocumentProblems problems;

  /**
   * @param problems where it is reported
   */
  public FreeTexts(DocumentProblems problems) {
    this.problems = problems;
  }

  /**
   * Whom a free text exempts.
   *
   * @param orderIdentifier name of the permit that "autorisation" means
   */
  public List<Exemption> exempted(String text, JsonCursor at, String orderIdentifier) {
    List<Exemption> understood = rules.exemption(text, orderIdentifier);
    if (understood.get(0) instanceof Exemption.FreeText) {
      problems.warn(
          NoteKind.FREE_TEXT_EXEMPTION,
          at.pointer(),
          NoteText.of(
              "The exemption '%s' cannot be decided on; nobody is let through by it.", text),
          NoteText.of(
              "Enter the order by hand as GeoJSON if the exemption concerns goods vehicles."));
    } else {
      problems.info(
          NoteKind.FREE_TEXT_EXEMPTION,
          at.pointer(),
          NoteText.of(
              "The exemption '%s' was read by its key words as %s.",
              text, PlainWords.of(understood)));
    }
    return understood;
  }

  /** Whom a free text restricts. */
  public VehicleClause restricted(String text, JsonCursor at) {
    VehicleClause understood = rules.restriction(text);
    if (understood instanceof VehicleClause.FreeText) {
      problems.warn(
          NoteKind.FREE_TEXT_RESTRICTION,
          at.pointer(),
          NoteText.of("The restriction '%s' cannot be decided on; nobody is stopped by it.", text),
          NoteText.of("Enter the order by hand as GeoJSON if it concerns goods vehicles."));
    } else {
      problems.info(
          NoteKind.FREE_TEXT_RESTRICTION,
          at.pointer(),
          NoteText.of(
              "The restriction '%s' was read by its key words as %s.",
              text, PlainWords.of(understood)));
    }
    return understood;
  }
}
