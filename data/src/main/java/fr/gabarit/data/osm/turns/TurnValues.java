package fr.gabarit.data.osm.turns;

import fr.gabarit.data.osm.value.Condition;
import fr.gabarit.data.osm.value.ConditionalCase;
import fr.gabarit.data.osm.value.ConditionalChain;
import fr.gabarit.data.osm.value.ConditionalTag;
import fr.gabarit.data.osm.value.ConditionalTagReader;
import fr.gabarit.data.osm.value.ConditionalValue;
import fr.gabarit.data.osm.value.OldHours;
import fr.gabarit.data.osm.value.UserWords;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.network.TurnRestrictionTags;
import fr.gabarit.order.TurnSense;
import fr.gabarit.vehicle.SpeedClass;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects what the tags of one restriction say, least specific first. Not thread-safe. */
final class TurnValues {
  static final String CONDITIONAL = ":conditional";

  private static final String RESTRICTION = "restriction";
  private static final Set<String> PROHIBITIONS =
      Set.of("no_left_turn", "no_right_turn", "no_straight_on", "no_u_turn", "no_entry", "no_exit");
  private static final Set<String> PRESCRIPTIONS =
      Set.of("only_left_turn", "only_right_turn", "only_straight_on", "only_u_turn");
  private static final Set<String> NOTHING = Set.of("none", "no");
  private static final Set<String> NO_EFFECT =
      Set.of("give_way", "stop", "no_right_turn_on_red", "no_left_turn_on_red");
  private static final ConditionalTagReader CONDITIONS = new ConditionalTagReader();

  private final RestrictionRelation relation;
  private final TurnRestrictionTags tags;
  private final List<TurnNote> notes;

  /**
   * @param notes receives what is wrong; the same more than once
   */
  TurnValues(RestrictionRelation relation, List<TurnNote> notes) {
    this.relation = relation;
    this.notes = notes;
    tags = new TurnRestrictionTags(relation.tags());
  }

  /** What counts for the vehicles of a speed class: no sense where there is no restriction. */
  List<ConditionalCase<Optional<TurnSense>>> cases(SpeedClass speedClass) {
    List<ConditionalValue<Optional<TurnSense>>> chain = new ArrayList<>();
    List<String> modes = new ArrayList<>(TurnRestrictionTags.modes(speedClass));
    if (Collections.disjoint(tags.excepted(), modes)) {
      addGeneral(chain);
    }
    Collections.reverse(modes);
    for (String mode : modes) {
      add(RESTRICTION + ":" + mode, chain);
    }
    return ConditionalChain.compile(chain);
  }

  /** What counts for a narrower group of vehicles, such as {@code trailer}, beside all else. */
  List<ConditionalCase<Optional<TurnSense>>> casesOf(String mode) {
    List<ConditionalValue<Optional<TurnSense>>> chain = new ArrayList<>();
    add(RESTRICTION + ":" + mode, chain);
    return ConditionalChain.compile(chain);
  }

  private void addGeneral(List<ConditionalValue<Optional<TurnSense>>> chain) {
    Optional<String> hours = OldHours.asCondition(relation.tags());
    String plain = relation.tags().get(RESTRICTION);
    if (plain != null && hours.isPresent()) {
      addWithHours(plain, hours.get(), chain);
      addRules(RESTRICTION + CONDITIONAL, chain);
    } else {
      add(RESTRICTION, chain);
    }
    for (String word : tags.excepted()) {
      boolean otherClass =
          TurnRestrictionTags.modes(SpeedClass.VAN).contains(word)
              || TurnRestrictionTags.modes(SpeedClass.ARTICULATED).contains(word);
      if (otherClass || TurnRestrictionTags.notFreight(word)) {
        continue;
      }
      if (UserWords.exemption(word).isPresent()) {
        addRules("except=" + word, "none @ (%s)".formatted(word), chain);
      } else if (!UserWords.neverFreight(word)) {
        note(
            TurnNote.Kind.UNKNOWN_WORD,
            NoteText.of("except=%s: unknown; lets nobody through.", word));
      }
    }
  }

  /** Hours that cannot be read make the restriction hold at all times. */
  private void addWithHours(
      String plain, String hours, List<ConditionalValue<Optional<TurnSense>>> chain) {
    String text = "%s @ (%s)".formatted(plain, hours);
    boolean readable =
        CONDITIONS.read(text).remarks().stream()
            .noneMatch(remark -> remark.kind() == ConditionalTag.Remark.Kind.NOT_UNDERSTOOD);
    if (readable) {
      addRules(RESTRICTION, text, chain);
    } else {
      note(
          TurnNote.Kind.DOUBTFUL,
          NoteText.of("The hours '%s' cannot be read; taken to hold at all times.", hours));
      addPlain(RESTRICTION, plain, chain);
    }
  }

  /** Adds what a key says and then what its conditional form says. */
  private void add(String key, List<ConditionalValue<Optional<TurnSense>>> chain) {
    String plain = relation.tags().get(key);
    if (plain != null) {
      addPlain(key, plain, chain);
    }
    addRules(key + CONDITIONAL, chain);
  }

  private void addPlain(
      String key, String plain, List<ConditionalValue<Optional<TurnSense>>> chain) {
    sense(key, plain)
        .ifPresent(
            value -> chain.add(new ConditionalValue<>(value, Condition.NONE, key + "=" + plain)));
  }

  private void addRules(String key, List<ConditionalValue<Optional<TurnSense>>> chain) {
    String text = relation.tags().get(key);
    if (text != null) {
      addRules(key, text, chain);
    }
  }

  private void addRules(
      String key, String text, List<ConditionalValue<Optional<TurnSense>>> chain) {
    ConditionalTag tag = CONDITIONS.read(text);
    for (ConditionalTag.Remark remark : tag.remarks()) {
      note(kind(remark.kind()), NoteText.of("%s=%s: %s", key, text, remark.message()));
    }
    for (ConditionalTag.Rule rule : tag.rules()) {
      sense(key, rule.value())
          .ifPresent(
              value ->
                  chain.add(new ConditionalValue<>(value, rule.condition(), key + "=" + text)));
    }
  }

  private static TurnNote.Kind kind(ConditionalTag.Remark.Kind kind) {
    return switch (kind) {
      case NOT_UNDERSTOOD -> TurnNote.Kind.UNREADABLE_VALUE;
      case UNDECIDABLE -> TurnNote.Kind.UNDECIDABLE;
      case DOUBTFUL -> TurnNote.Kind.DOUBTFUL;
    };
  }

  /** The meaning of a value; a sense within it unless it lifts the restriction. */
  private Optional<Optional<TurnSense>> sense(String key, String text) {
    String value = text.strip();
    if (PROHIBITIONS.contains(value)) {
      return Optional.of(Optional.of(TurnSense.PROHIBITED));
    }
    if (PRESCRIPTIONS.contains(value)) {
      return Optional.of(Optional.of(TurnSense.MANDATORY));
    }
    if (NOTHING.contains(value)) {
      return Optional.of(Optional.empty());
    }
    if (NO_EFFECT.contains(value)) {
      note(
          TurnNote.Kind.NO_EFFECT,
          NoteText.of("%s=%s forbids no turn in the strict sense.", key, value));
    } else {
      note(TurnNote.Kind.UNKNOWN_WORD, NoteText.of("%s=%s: unknown; has no effect.", key, value));
    }
    return Optional.empty();
  }

  private void note(TurnNote.Kind kind, NoteText message) {
    TurnNote note = new TurnNote(relation.id(), kind, message);
    if (!notes.contains(note)) {
      notes.add(note);
    }
  }

  /** The tags that make up the restriction, for people. */
  static String text(Map<String, String> tags) {
    List<String> parts = new ArrayList<>();
    tags.entrySet().stream()
        .filter(
            tag ->
                tag.getKey().startsWith(RESTRICTION)
                    || tag.getKey().equals("except")
                    || tag.getKey().startsWith("day_o")
                    || tag.getKey().startsWith("hour_o"))
        .sorted(Map.Entry.<String, String>comparingByKey().reversed())
        .forEach(tag -> parts.add(tag.getKey() + "=" + tag.getValue()));
    return String.join(", ", parts);
  }
}
