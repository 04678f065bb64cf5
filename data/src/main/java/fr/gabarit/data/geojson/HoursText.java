package fr.gabarit.data.geojson;

import fr.gabarit.data.hours.HoursReading;
import fr.gabarit.data.hours.HoursSyntaxException;
import fr.gabarit.data.hours.OpeningHoursReader;
import fr.gabarit.data.json.JsonCursor;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.order.Validity;
import java.util.Optional;

/** Hours as OpenStreetMap writes them, widened where they are in doubt. Stateless. */
final class HoursText {
  private static final NoteText FORM =
      NoteText.of("Write hours such as 'Mo-Fr 22:00-06:00, Sa 20:00-24:00'.");

  private final OpeningHoursReader reader = new OpeningHoursReader();

  Optional<Validity> read(JsonCursor json) {
    Optional<String> text = json.text();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      HoursReading reading = reader.read(text.get());
      NoteKind kind = reading.uncertain() ? NoteKind.HOURS_UNCERTAIN : NoteKind.DEFAULT_TAKEN;
      for (NoteText remark : reading.remarks()) {
        json.problems()
            .warn(
                kind,
                json.pointer(),
                NoteText.of("Of the hours '%s': %s", text.get(), remark),
                NoteText.of("Write the hours so that only one reading is left."));
      }
      return Optional.of(new Validity(reading.possibly(), reading.uncertain()));
    } catch (HoursSyntaxException e) {
      json.error(e.told(), FORM);
      return Optional.empty();
    }
  }
}
