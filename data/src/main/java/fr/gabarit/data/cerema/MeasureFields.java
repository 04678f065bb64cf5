package fr.gabarit.data.cerema;

import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.data.words.FrenchText;
import fr.gabarit.data.words.MassClasses;
import fr.gabarit.order.Comparison;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads tonnages and dimensions. Stateless. */
final class MeasureFields {
  private static final double LARGEST_TONNAGE = 45;
  private static final Pattern NUMBER =
      Pattern.compile("(\\d{1,6}(?:[.,]\\d{1,6})?) ?(t|tonnes?|kg|m|metres?|cm)?\\.?");
  private static final Pattern METRES_AND_CENTIMETRES = Pattern.compile("(\\d{1,2}) ?m ?(\\d{2})");

  private MeasureFields() {}

  /**
   * The tonnage of a row, if it has one.
   *
   * @throws RefusedRowException if it has one that cannot be right
   */
  static Optional<Tonnage> tonnage(CeremaRow row, RowNotes notes) throws RefusedRowException {
    Optional<Double> tonnes =
        number(row, notes, CeremaField.VEH_TONNAGE, LARGEST_TONNAGE, NoteText.of("tonnes"));
    Optional<String> modality = row.text(CeremaField.VEH_TONNAGE_MODALITE);
    if (tonnes.isEmpty()) {
      modality.ifPresent(
          words ->
              notes.warn(
                  NoteKind.INVALID_VALUE,
                  CeremaField.VEH_TONNAGE_MODALITE,
                  NoteText.of(
                      "VEH_TONNAGE_MODALITE is '%s' but VEH_TONNAGE is empty; it was passed over.",
                      words),
                  NoteText.of("Fill VEH_TONNAGE.")));
      return Optional.empty();
    }
    double value = tonnes.get();
    if (modality.isEmpty()) {
      return Optional.of(new Tonnage(value, Comparison.GREATER_THAN, false));
    }
    String words = FrenchText.folded(modality.get());
    return Optional.of(
        switch (words) {
          case "jusqu'a", "jusqua", "jusque", "<=", "maximum", "max" ->
              new Tonnage(value, Comparison.LESS_OR_EQUAL, true);
          case "moins de", "inferieur a", "<" -> new Tonnage(value, Comparison.LESS_THAN, true);
          case "plus de", "superieur a", "au-dela de", ">" ->
              new Tonnage(value, Comparison.GREATER_THAN, true);
          case "a partir de", ">=" -> from(value, notes);
          default -> {
            notes.warn(
                NoteKind.UNKNOWN_WORD,
                CeremaField.VEH_TONNAGE_MODALITE,
                NoteText.of("VEH_TONNAGE_MODALITE is '%s'; 'more than' was taken.", modality.get()),
                NoteText.of(
                    "Write \"jusqu'à\" or \"à partir de\", or leave it empty for 'more than'."));
            yield new Tonnage(value, Comparison.GREATER_THAN, false);
          }
        });
  }

  private static Tonnage from(double tonnes, RowNotes notes) {
    boolean legalClass = MassClasses.isLegal(tonnes);
    notes.info(
        NoteKind.DEFAULT_TAKEN,
        CeremaField.VEH_TONNAGE_MODALITE,
        legalClass
            ? NoteText.of(
                "'à partir de %s' names a class of French law; vehicles of exactly that mass are not meant.",
                tonnes)
            : NoteText.of(
                "'à partir de %s' was read with vehicles of exactly that mass, as the schema says.",
                tonnes),
        NoteText.of("Check the wording of the order."));
    return new Tonnage(
        tonnes, legalClass ? Comparison.GREATER_THAN : Comparison.GREATER_OR_EQUAL, true);
  }

  /**
   * A dimension in metres, if the row has one.
   *
   * @param largest that the schema allows
   * @throws RefusedRowException if it has one that cannot be right
   */
  static Optional<Double> metres(CeremaRow row, RowNotes notes, CeremaField field, double largest)
      throws RefusedRowException {
    return number(row, notes, field, largest, NoteText.of("metres"));
  }

  private static Optional<Double> number(
      CeremaRow row, RowNotes notes, CeremaField field, double largest, NoteText unit)
      throws RefusedRowException {
    Optional<String> text = row.text(field);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    double value = parse(text.get());
    if (value == 0) {
      notes.warn(
          NoteKind.INVALID_VALUE,
          field,
          NoteText.of("%s is 0; it was taken for empty.", field),
          NoteText.of("Leave it empty where there is no limit."));
      return Optional.empty();
    }
    if (Double.isNaN(value) || value > largest) {
      throw new RefusedRowException(
          NoteKind.INVALID_VALUE,
          field,
          NoteText.of(
              "%s must be a number of %s up to %s but was '%s'; the row was not taken over.",
              field, unit, largest, text.get()),
          NoteText.of("Write the figure only, in %s, e.g. 3.5.", unit));
    }
    return Optional.of(value);
  }

  /** NaN if it is no number; with the unit that the field has, or kilograms and centimetres. */
  private static double parse(String text) {
    String words = FrenchText.folded(text);
    Matcher mixed = METRES_AND_CENTIMETRES.matcher(words);
    if (mixed.matches()) {
      return Integer.parseInt(mixed.group(1)) + Integer.parseInt(mixed.group(2)) / 100.0;
    }
    Matcher m = NUMBER.matcher(words);
    if (!m.matches()) {
      return Double.NaN;
    }
    double value = Double.parseDouble(m.group(1).replace(',', '.'));
    if ("kg".equals(m.group(2))) {
      return value / 1000;
    }
    return "cm".equals(m.group(2)) ? value / 100 : value;
  }
}
