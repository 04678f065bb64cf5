package fr.gabarit.data.hours;

import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import ch.poole.openinghoursparser.TimeSpan;
import ch.poole.openinghoursparser.TokenMgrError;
import ch.poole.openinghoursparser.Util;
import fr.gabarit.data.hours.HoursRule.Joint;
import fr.gabarit.data.hours.HoursRule.Meaning;
import fr.gabarit.data.report.NoteText;
import java.io.StringReader;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * From text to rules: the strict grammar first, then a lenient one, then French words. Stateless.
 */
final class HoursGrammar {
  /** Values of OpenStreetMap have 255 characters at most; no order needs anything like this. */
  private static final int LONGEST_TEXT = 2000;

  private static final Pattern UNEXPECTED = Pattern.compile("Encountered:.*\"([^\"]*)\"");

  private final DaySelectors selectors = new DaySelectors();
  private final TimeSpanReader timeSpans = new TimeSpanReader();
  private final FrenchHours french = new FrenchHours();

  List<HoursRule> parse(String text, Remarks remarks) throws HoursSyntaxException {
    if (text.isBlank()) {
      throw new HoursSyntaxException(text, 0, NoteText.of("there is nothing but blanks"));
    }
    if (text.length() > LONGEST_TEXT) {
      throw new HoursSyntaxException(
          text, 0, NoteText.of("it has more than %d characters", LONGEST_TEXT));
    }
    List<HoursRule> read = new ArrayList<>();
    for (Rule rule : rules(text, remarks)) {
      // A separator at the end leaves a rule without anything, which would mean "always".
      if (!rule.isEmpty() || rule.isTwentyfourseven()) {
        read.add(rule(rule, text, remarks));
      }
    }
    if (read.isEmpty()) {
      throw new HoursSyntaxException(text, 0, NoteText.of("no rule stands in it"));
    }
    return read;
  }

  private List<Rule> rules(String text, Remarks remarks) throws HoursSyntaxException {
    Optional<List<Rule>> strict = attempt(text, true);
    if (strict.isPresent()) {
      return strict.get();
    }
    try {
      List<Rule> lenient = parse(text, false);
      remarks.add(NoteText.of("Not quite opening_hours; read as '%s'.", written(lenient)));
      return lenient;
    } catch (OpeningHoursParseException e) {
      Optional<List<Rule>> translated =
          french.translate(text).flatMap(translation -> attempt(translation, false));
      if (translated.isPresent()) {
        remarks.add(NoteText.of("Not opening_hours; read as '%s'.", written(translated.get())));
        return translated.get();
      }
      throw new HoursSyntaxException(text, column(e), NoteText.quoted(reason(e)));
    } catch (TokenMgrError e) {
      throw new HoursSyntaxException(text, 0, NoteText.of("a character of it is not allowed"));
    }
  }

  private static Optional<List<Rule>> attempt(String text, boolean strict) {
    try {
      return Optional.of(parse(text, strict));
    } catch (OpeningHoursParseException | TokenMgrError e) {
      return Optional.empty();
    }
  }

  private static List<Rule> parse(String text, boolean strict) throws OpeningHoursParseException {
    return new OpeningHoursParser(new StringReader(text)).rules(strict, false);
  }

  private static String written(List<Rule> rules) {
    return Util.rulesToOpeningHoursString(rules);
  }

  private static int column(OpeningHoursParseException e) {
    return Math.max(0, e.getColumn());
  }

  private static String reason(OpeningHoursParseException e) {
    String first = e.getMessage().lines().findFirst().orElse("");
    Matcher unexpected = UNEXPECTED.matcher(first);
    return unexpected.find()
        ? "'%s' is not expected there".formatted(unexpected.group(1).strip())
        : first.replaceAll(" at line -?\\d+, column -?\\d+", "").strip();
  }

  private HoursRule rule(Rule rule, String text, Remarks remarks) throws HoursSyntaxException {
    List<HoursSpan> spans = new ArrayList<>();
    try {
      if (rule.getTimes() != null) {
        for (TimeSpan span : rule.getTimes()) {
          spans.add(timeSpans.read(span, text, remarks));
        }
      }
      return new HoursRule(
          joint(rule),
          meaning(rule, remarks),
          selectors.days(rule, text, false, remarks),
          selectors.days(rule, text, true, remarks),
          spans,
          rule.toString());
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new HoursSyntaxException(text, 0, NoteText.quoted(e.getMessage()));
    }
  }

  private static Joint joint(Rule rule) {
    if (rule.isFallBack()) {
      return Joint.FALLBACK;
    }
    return rule.isAdditive() ? Joint.ADDITIONAL : Joint.NORMAL;
  }

  private static Meaning meaning(Rule rule, Remarks remarks) {
    RuleModifier modifier = rule.getModifier();
    if (rule.getComment() != null) {
      remarks.add(NoteText.of("The comment \"%s\" was not acted on.", rule.getComment()));
    }
    if (modifier == null) {
      return Meaning.OPEN;
    }
    if (modifier.getComment() != null) {
      remarks.add(NoteText.of("The comment \"%s\" was not acted on.", modifier.getComment()));
    }
    if (modifier.getModifier() == null) {
      return Meaning.UNKNOWN;
    }
    return switch (modifier.getModifier()) {
      case OPEN -> Meaning.OPEN;
      case CLOSED, OFF -> Meaning.OFF;
      case UNKNOWN -> Meaning.UNKNOWN;
    };
  }
}
