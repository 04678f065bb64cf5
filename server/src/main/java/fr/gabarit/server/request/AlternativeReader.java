package fr.gabarit.server.request;

import fr.gabarit.data.report.NoteText;
import fr.gabarit.routing.AlternativeSettings;
import java.util.Optional;

/**
 * Reads which alternative routes are asked for, in GraphHopper's parameters: {@code
 * algorithm=alternative_route} and {@code alternative_route.max_paths}, {@code .max_weight_factor}
 * and {@code .max_share_factor}. Stateless.
 */
final class AlternativeReader {
  /** GraphHopper's name for it. */
  static final String ALGORITHM = "alternative_route";

  private static final double LARGEST_FACTOR = 10;

  Optional<AlternativeSettings> read(FieldReader reader, int points) {
    if (!reader.text("algorithm").filter(ALGORITHM::equals).isPresent()) {
      return Optional.empty();
    }
    if (points > 2) {
      reader
          .problems()
          .add(
              "algorithm",
              ALGORITHM,
              NoteText.of(
                  "algorithm %s is for 2 points but there were %d. Leave it out, or ask leg by leg.",
                  ALGORITHM, points));
    }
    AlternativeSettings usual = AlternativeSettings.DEFAULT;
    int paths = reader.wholeNumber(ALGORITHM + ".max_paths").orElse(usual.maxPaths());
    if (paths < 1 || paths > AlternativeSettings.MOST_PATHS) {
      reader
          .problems()
          .add(
              ALGORITHM + ".max_paths",
              Integer.toString(paths),
              NoteText.of(
                  "%s.max_paths must be between 1 and %d but was %d.",
                  ALGORITHM, AlternativeSettings.MOST_PATHS, paths));
    }
    double weight =
        number(reader, ".max_weight_factor", 1, LARGEST_FACTOR, usual.maxWeightFactor());
    double share = number(reader, ".max_share_factor", 0.01, 1, usual.maxShareFactor());
    return reader.problems().isEmpty()
        ? Optional.of(new AlternativeSettings(paths, weight, share))
        : Optional.empty();
  }

  private static double number(
      FieldReader reader, String field, double least, double most, double usual) {
    double value = reader.number(ALGORITHM + field).orElse(usual);
    if (!(value >= least && value <= most)) {
      reader
          .problems()
          .add(
              ALGORITHM + field,
              Double.toString(value),
              NoteText.of(
                  "%s must be between %s and %s but was %s.",
                  ALGORITHM + field, least, most, value));
    }
    return value;
  }
}
