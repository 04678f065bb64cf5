package fr.gabarit.data.bays;

import fr.gabarit.bay.BayUse.MassLimit;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.time.Always;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Limits of the mass by the hour, as older tables have them: columns {@code TONNAGE_1} with {@code
 * HORAIRES_1} and so on, or one column {@code TONNAGE} with a number or a text such as "19 t
 * 6h-10h, 3,5 t 10h-19h". The schema of 2026 has no such field. Stateless.
 */
final class BayMasses {
  private static final int MOST_PAIRS = 9;
  private static final String TONNES = "(\\d{1,3}(?:[.,]\\d{1,3})?)\\s*(?:t|tonnes?)?";
  private static final Pattern NUMBER =
      Pattern.compile("\\s*" + TONNES + "\\s*", Pattern.CASE_INSENSITIVE);
  private static final Pattern WITH_HOURS =
      Pattern.compile(
          "(\\d{1,3}(?:[.,]\\d{1,3})?)\\s*t(?:onnes?)?\\b\\s*:?\\s*"
              + "((?:(?!\\d{1,3}(?:[.,]\\d{1,3})?\\s*t(?:onnes?)?\\b).)+)",
          Pattern.CASE_INSENSITIVE);

  private final BayHours hours;

  BayMasses(BayHours hours) {
    this.hours = hours;
  }

  List<MassLimit> read(BayCells cells) {
    List<MassLimit> limits = new ArrayList<>();
    for (int i = 1; i <= MOST_PAIRS; i++) {
      Optional<String> tonnes = cells.raw("TONNAGE_" + i).or(rawOf(cells, "PTAC_" + i));
      if (tonnes.isPresent()) {
        Optional<String> times =
            cells
                .raw("HORAIRES_" + i)
                .or(rawOf(cells, "HORAIRE_" + i))
                .or(rawOf(cells, "PERIODE_" + i));
        add(tonnes.get(), times, "TONNAGE_" + i, cells, limits);
      }
    }
    cells.text(BayColumns.TONNAGE).ifPresent(text -> addText(text, cells, limits));
    return limits;
  }

  private static Supplier<Optional<String>> rawOf(BayCells cells, String column) {
    return () -> cells.raw(column);
  }

  private void addText(String text, BayCells cells, List<MassLimit> limits) {
    if (NUMBER.matcher(text).matches()) {
      add(text, Optional.empty(), BayColumns.TONNAGE, cells, limits);
      return;
    }
    Matcher parts = WITH_HOURS.matcher(text);
    boolean found = false;
    while (parts.find()) {
      found = true;
      String times = parts.group(2).replaceAll("^\\W+|[\\s,;]+$", "");
      add(parts.group(1), Optional.of(times), BayColumns.TONNAGE, cells, limits);
    }
    if (!found) {
      cells.unreadable(BayColumns.TONNAGE, text, NoteText.of("tonnes, perhaps with hours"));
    }
  }

  private void add(
      String tonnes, Optional<String> times, String name, BayCells cells, List<MassLimit> limits) {
    Matcher number = NUMBER.matcher(tonnes);
    if (!number.matches()) {
      cells.unreadable(name, tonnes, NoteText.of("tonnes"));
      return;
    }
    double value = Double.parseDouble(number.group(1).replace(',', '.'));
    if (!(value > 0)) {
      cells.unreadable(name, tonnes, NoteText.of("tonnes above 0"));
      return;
    }
    Optional<BayHours.Hours> read = times.flatMap(text -> hours.osm(text, name, cells.notes()));
    if (times.isPresent() && read.isEmpty()) {
      cells
          .notes()
          .warn(
              NoteKind.HOURS_UNCERTAIN,
              name,
              NoteText.of(
                  "The hours of the limit of %s t cannot be read; it was passed over.", value),
              NoteText.of("Write hours such as '06:00-10:00'."));
      return;
    }
    limits.add(new MassLimit(value, read.map(BayHours.Hours::surely).orElse(new Always())));
  }
}
