package fr.gabarit.data.geojson;

import fr.gabarit.data.geojson.FeatureRule.Head;
import fr.gabarit.data.geojson.FeatureRule.Rule;
import fr.gabarit.data.json.JsonCursor;
import fr.gabarit.data.json.KnownNames;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.order.Effect;
import fr.gabarit.order.OrderSource;
import fr.gabarit.order.Place;
import fr.gabarit.order.Validity;
import fr.gabarit.order.Who;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a feature, in the full or the short form. Stateless. */
final class FeatureReader {
  private static final String DEFAULT_MEASURE = "1";
  private static final List<String> HEAD_NAMES =
      List.of("identifier", "title", "authority", "url", "source");

  /** Columns that map editors keep for themselves. */
  private static final Set<String> EDITOR_NAMES =
      Set.of("fid", "ogc_fid", "gid", "id", "layer", "path");

  private static final KnownNames ORDER =
      new KnownNames(joined(List.of(List.of("id"), HEAD_NAMES)));
  private static final KnownNames MEASURE =
      new KnownNames(joined(List.of(List.of("id"), EffectJson.NAMES)));
  private static final List<String> RULE_NAMES =
      joined(List.of(EffectJson.NAMES, WhoJson.NAMES, List.of("when"), ValidityJson.SHORT_NAMES));
  private static final KnownNames PROPERTIES =
      new KnownNames(
          joined(List.of(List.of("order", "measure"), HEAD_NAMES, RULE_NAMES, PlaceJson.NAMES)),
          EDITOR_NAMES);

  private final EffectJson effects = new EffectJson();
  private final WhoJson whos = new WhoJson();
  private final ValidityJson validities = new ValidityJson();
  private final PlaceJson places = new PlaceJson();

  private static List<String> joined(List<List<String>> parts) {
    return parts.stream().flatMap(List::stream).toList();
  }

  /** What the feature says, or nothing if something is wrong with it; the report says what. */
  Optional<FeatureRule> read(JsonCursor feature) {
    if (!feature.isObject() || !feature.field("type").node().asText("").equals("Feature")) {
      return feature.unfit(NoteText.of("a Feature"));
    }
    JsonCursor properties = feature.field("properties");
    if (!properties.isObject()) {
      return properties.unfit(NoteText.of("an object of properties"));
    }
    Optional<Head> head = head(properties);
    PROPERTIES.check(properties);
    Optional<String> measureId = measureId(properties.field("measure"));
    Optional<Place> place = places.read(feature.field("geometry"), properties);
    boolean ruled = hasRule(properties);
    Optional<Rule> rule = ruled ? rule(properties) : Optional.empty();
    boolean complete =
        head.isPresent() && measureId.isPresent() && place.isPresent() && rule.isPresent() == ruled;
    return complete
        ? Optional.of(new FeatureRule(head.get(), measureId.get(), rule, place.get()))
        : Optional.empty();
  }

  private static Optional<Head> head(JsonCursor properties) {
    JsonCursor order = properties.field("order");
    if (order.isObject()) {
      ORDER.check(order);
      for (String name : HEAD_NAMES) {
        if (properties.field(name).isPresent()) {
          properties
              .field(name)
              .error(
                  NoteText.of("'%s' stands beside the object 'order'.", name),
                  NoteText.of("Write it inside of 'order'."));
        }
      }
      return id(order.field("id")).flatMap(id -> head(id, order));
    }
    return id(order).flatMap(id -> head(id, properties));
  }

  /** A text or a number that is not blank. */
  private static Optional<String> id(JsonCursor json) {
    String id = json.node().isValueNode() ? json.node().asText().strip() : "";
    if (id.isEmpty()) {
      json.error(
          NoteText.of("The feature does not say which order it belongs to."),
          NoteText.of("Give the property 'order': an id that no other order has."));
      return Optional.empty();
    }
    json.problems().concerns(id);
    return Optional.of(id);
  }

  private static Optional<Head> head(String id, JsonCursor from) {
    List<JsonCursor> given =
        HEAD_NAMES.stream().map(from::field).filter(JsonCursor::isPresent).toList();
    boolean texts = given.stream().map(JsonCursor::text).allMatch(Optional::isPresent);
    JsonCursor url = from.field("url");
    Optional<URI> address = texts && url.isPresent() ? webPage(url) : Optional.empty();
    JsonCursor source = from.field("source");
    Optional<OrderSource> origin =
        texts && source.isPresent() ? source.word(OrderSource.class) : Optional.empty();
    boolean complete =
        texts && address.isPresent() == url.isPresent() && origin.isPresent() == source.isPresent();
    return complete
        ? Optional.of(
            new Head(
                id,
                text(from.field("identifier")),
                text(from.field("title")),
                text(from.field("authority")),
                address,
                origin))
        : Optional.empty();
  }

  private static Optional<String> text(JsonCursor json) {
    return json.isPresent() ? Optional.of(json.node().asText()) : Optional.empty();
  }

  /** Only web pages: the address is shown to users as a link. */
  private static Optional<URI> webPage(JsonCursor json) {
    try {
      URI uri = new URI(json.node().asText());
      String scheme = uri.getScheme() == null ? "" : uri.getScheme();
      if (scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http")) {
        return Optional.of(uri);
      }
    } catch (URISyntaxException e) {
      // Reported below like any other address that cannot be used.
    }
    return json.unfit(NoteText.of("the address of a web page, starting with https://"));
  }

  private static Optional<String> measureId(JsonCursor measure) {
    if (!measure.isPresent()) {
      return Optional.of(DEFAULT_MEASURE);
    }
    JsonCursor id = measure.isObject() ? measure.field("id") : measure;
    if (measure.isObject()) {
      MEASURE.check(measure);
      if (!id.isPresent()) {
        return Optional.of(DEFAULT_MEASURE);
      }
    }
    String text = id.node().isValueNode() ? id.node().asText().strip() : "";
    return text.isEmpty() ? id.unfit(NoteText.of("the id of a measure")) : Optional.of(text);
  }

  private static boolean hasRule(JsonCursor properties) {
    JsonCursor measure = properties.field("measure");
    return RULE_NAMES.stream().anyMatch(name -> properties.field(name).isPresent())
        || (measure.isObject()
            && EffectJson.NAMES.stream().anyMatch(n -> measure.field(n).isPresent()));
  }

  private Optional<Rule> rule(JsonCursor properties) {
    JsonCursor measure = properties.field("measure");
    boolean inMeasure =
        measure.isObject() && EffectJson.NAMES.stream().anyMatch(n -> measure.field(n).isPresent());
    List<String> beside = new ArrayList<>(EffectJson.NAMES);
    beside.removeIf(name -> !properties.field(name).isPresent());
    if (inMeasure && !beside.isEmpty()) {
      properties
          .field(beside.get(0))
          .error(
              NoteText.of("'%s' stands beside the object 'measure'.", beside.get(0)),
              NoteText.of("Write it inside of 'measure'."));
      return Optional.empty();
    }
    Optional<Effect> effect = effects.read(inMeasure ? measure : properties);
    Optional<Who> who = whos.read(properties);
    Optional<Validity> when = validities.read(properties);
    return effect.isPresent() && who.isPresent() && when.isPresent()
        ? Optional.of(new Rule(effect.get(), who.get(), when.get()))
        : Optional.empty();
  }
}
