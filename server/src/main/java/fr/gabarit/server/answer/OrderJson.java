package fr.gabarit.server.answer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.gabarit.compliance.CitationWording;
import fr.gabarit.compliance.ComparedValue;
import fr.gabarit.order.Applicability;
import fr.gabarit.order.Measure;
import fr.gabarit.order.Quantity;
import fr.gabarit.order.TrafficOrder;
import fr.gabarit.time.CivilTime;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes orders and what they rule as JSON. Immutable and thread-safe. */
public final class OrderJson {
  private static final DateTimeFormatter PRECISE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT);

  private static final DateTimeFormatter WHOLE_SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

  /** Measures of which the words are kept; the same few are told again and again. */
  private static final int MOST_WORDED = 2000;

  private final Cache<Measure, Worded> worded =
      Caffeine.newBuilder().weakKeys().maximumSize(MOST_WORDED).build();

  /** A measure in words. */
  private record Worded(
      String frenchRule, String englishRule, String frenchTimes, String englishTimes) {}

  private final CitationWording french = new CitationWording(Locale.FRENCH);
  private final CitationWording english = new CitationWording(Locale.ENGLISH);

  /** Which order it is. */
  public ObjectNode order(TrafficOrder order) {
    ObjectNode json =
        Json.object()
            .put("id", order.id().value())
            .put("identifier", order.identifier())
            .put("title", order.title())
            .put("authority", order.authority());
    order.url().ifPresent(url -> json.put("url", url.toString()));
    json.put("source", order.source().name().toLowerCase(Locale.ROOT));
    return json;
  }

  /** What is ruled and for whom, in words. */
  public ObjectNode rule(Measure measure) {
    Worded words = worded(measure);
    return Json.words(words.frenchRule(), words.englishRule());
  }

  /** When it applies, in words. */
  public ObjectNode applies(Measure measure) {
    Worded words = worded(measure);
    return Json.words(words.frenchTimes(), words.englishTimes());
  }

  private Worded worded(Measure measure) {
    return worded.get(
        measure,
        made ->
            new Worded(
                french.rule(made), english.rule(made), french.times(made), english.times(made)));
  }

  /** The limit beside the vehicle's value. */
  public ObjectNode compared(ComparedValue compared) {
    return Json.object()
        .put("quantity", token(compared.quantity()))
        .put("comparison", compared.comparison().name().toLowerCase(Locale.ROOT))
        .put("limit", Json.rounded(compared.limit()))
        .put("value", Json.rounded(compared.value()))
        .set("words", Json.words(french.compared(compared), english.compared(compared)));
  }

  /**
   * The exemption that an applicability rests on, or the advice it gives, as a field of its own.
   */
  public void addGround(ObjectNode json, Applicability applicability) {
    if (applicability instanceof Applicability.Exempted exempted) {
      json.set(
          "exemption",
          Json.words(
              french.exemption(exempted.exemption()), english.exemption(exempted.exemption())));
    } else if (applicability instanceof Applicability.LocalOnly local) {
      json.set(
          "exemption",
          Json.words(french.exemption(local.exemption()), english.exemption(local.exemption())));
    } else if (applicability instanceof Applicability.Advisory advisory) {
      json.set(
          "advice",
          Json.words(french.advice(advisory.advice()), english.advice(advisory.advice())));
    }
  }

  /** The name of a quantity in answers. */
  static String token(Quantity quantity) {
    return quantity.name().toLowerCase(Locale.ROOT);
  }

  /** An instant to the millisecond, with the offset of legal time. */
  public static String preciseTime(Instant instant) {
    return instant.atZone(CivilTime.ZONE).format(PRECISE);
  }

  /** An instant to the second, or to the millisecond if it is not at a whole second. */
  public static String exactTime(Instant instant) {
    return instant.getNano() == 0 ? time(instant) : preciseTime(instant);
  }

  /** An instant to the second, with the offset of legal time. */
  public static String time(Instant instant) {
    return WHOLE_SECONDS.format(instant.atZone(CivilTime.ZONE));
  }
}
