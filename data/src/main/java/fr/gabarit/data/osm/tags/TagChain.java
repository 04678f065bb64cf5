package fr.gabarit.data.osm.tags;

import fr.gabarit.data.osm.value.Condition;
import fr.gabarit.data.osm.value.ConditionalCase;
import fr.gabarit.data.osm.value.ConditionalChain;
import fr.gabarit.data.osm.value.ConditionalTag;
import fr.gabarit.data.osm.value.ConditionalTagReader;
import fr.gabarit.data.osm.value.ConditionalValue;
import fr.gabarit.data.report.NoteText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Collects what several keys say of one thing in one direction, the general key before the more
 * specific. Of one key, its plain value comes before its conditional list, and what is said for
 * both directions before what is said for one.
 */
final class TagChain<V> {
  /** The end of keys whose values hang on conditions. */
  static final String CONDITIONAL = ":conditional";

  private static final ConditionalTagReader CONDITIONS = new ConditionalTagReader();

  private final Map<String, String> tags;
  private final WayDirection direction;
  private final ValueReader<V> reader;
  private final ElementNotes notes;
  private final List<ConditionalValue<V>> values = new ArrayList<>();

  /** Makes sense of one value. */
  interface ValueReader<V> {
    /** The meaning; empty where the value says nothing, so that what is more general counts. */
    Optional<V> read(String key, String value, ElementNotes notes);
  }

  TagChain(
      Map<String, String> tags, WayDirection direction, ValueReader<V> reader, ElementNotes notes) {
    this.tags = tags;
    this.direction = direction;
    this.reader = reader;
    this.notes = notes;
  }

  /** Adds what a key says, more specific than all before. */
  TagChain<V> key(String key) {
    add(key);
    add(key + direction.suffix());
    return this;
  }

  /** Adds what counts although no key says so. */
  TagChain<V> implied(List<ConditionalValue<V>> implied) {
    values.addAll(implied);
    return this;
  }

  private void add(String key) {
    String plain = tags.get(key);
    if (plain != null) {
      reader
          .read(key, plain, notes)
          .ifPresent(
              value ->
                  values.add(new ConditionalValue<>(value, Condition.NONE, key + "=" + plain)));
    }
    String list = tags.get(key + CONDITIONAL);
    if (list != null) {
      addRules(key + CONDITIONAL, list);
    }
  }

  private void addRules(String key, String text) {
    ConditionalTag tag = CONDITIONS.read(text);
    tag.remarks().forEach(remark -> notes.add(kind(remark.kind()), key, text, remark.message()));
    for (ConditionalTag.Rule rule : tag.rules()) {
      reader
          .read(key, rule.value(), notes)
          .ifPresent(
              value ->
                  values.add(new ConditionalValue<>(value, rule.condition(), key + "=" + text)));
    }
  }

  private static OsmTagNote.Kind kind(ConditionalTag.Remark.Kind kind) {
    return switch (kind) {
      case NOT_UNDERSTOOD -> OsmTagNote.Kind.UNREADABLE_VALUE;
      case UNDECIDABLE -> OsmTagNote.Kind.UNDECIDABLE;
      case DOUBTFUL -> OsmTagNote.Kind.DOUBTFUL;
    };
  }

  /** What was collected. */
  List<ConditionalValue<V>> values() {
    return List.copyOf(values);
  }

  /** The cases that what was collected comes to. */
  List<ConditionalCase<V>> cases() {
    List<ConditionalCase<V>> cases = ConditionalChain.compile(values);
    for (ConditionalCase<V> one : cases) {
      if (one.simplified()) {
        String source = one.sources().get(0);
        notes.add(
            OsmTagNote.Kind.DOUBTFUL,
            source.substring(0, source.indexOf('=')),
            source.substring(source.indexOf('=') + 1),
            NoteText.of("Too intricate to be taken apart; restricts more than it says."));
      }
    }
    return cases;
  }
}
