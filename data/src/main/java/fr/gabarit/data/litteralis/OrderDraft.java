package fr.gabarit.data.litteralis;

import fr.gabarit.data.json.JsonCursor;
import fr.gabarit.data.litteralis.SiteReader.Rule;
import fr.gabarit.data.litteralis.SiteReader.Site;
import fr.gabarit.data.words.FrenchText;
import fr.gabarit.order.Measure;
import fr.gabarit.order.OrderId;
import fr.gabarit.order.OrderSource;
import fr.gabarit.order.Place;
import fr.gabarit.order.TrafficOrder;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An order while its sites are read. Not thread-safe. */
final class OrderDraft {
  private static final Pattern DESCRIPTION =
      Pattern.compile(
          "(?:^|;)\\s*Description (?:des travaux|(?:de l')?[ée]v[èe]nement)\\s*:\\s*([^;]+)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final String id;
  private final JsonCursor head;
  private final Map<Rule, List<Place>> rules = new LinkedHashMap<>();
  private int sites;
  private int ended;

  /**
   * @param id of the order in Litteralis
   * @param head properties of its first site
   */
  OrderDraft(String id, JsonCursor head) {
    this.id = id;
    this.head = head;
  }

  /** The authority's number. */
  String identifier() {
    return head.field("arretesrcid").filled().orElse(id);
  }

  void add(Site site) {
    sites++;
    if (site.ended() > 0 && site.rules().isEmpty()) {
      ended++;
    }
    for (Rule rule : site.rules()) {
      rules.computeIfAbsent(rule, key -> new ArrayList<>()).addAll(site.places());
    }
  }

  /** Whether every site has ended. */
  boolean ended() {
    return ended == sites;
  }

  /** The order, if anything of it was taken over. */
  Optional<TrafficOrder> order() {
    List<Measure> measures = new ArrayList<>();
    rules.forEach(
        (rule, places) ->
            measures.add(
                new Measure(
                    Integer.toString(measures.size() + 1),
                    rule.effect(),
                    rule.who(),
                    rule.when().validity(),
                    places)));
    return measures.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new TrafficOrder(
                new OrderId("litteralis:" + id),
                identifier(),
                title(),
                text("collectivitelibelle")
                    .or(() -> text("collectiviteagencelibelle"))
                    .orElse("unknown authority"),
                url(),
                OrderSource.LITTERALIS,
                measures));
  }

  private Optional<String> text(String name) {
    return head.field(name).filled().map(FrenchText::tidy);
  }

  private String title() {
    Matcher description = DESCRIPTION.matcher(text("parametresarrete").orElse(""));
    return description.find()
        ? description.group(1).strip()
        : text("nommodele").orElseGet(this::identifier);
  }

  private Optional<URI> url() {
    try {
      return text("shorturl")
          .map(URI::create)
          .filter(uri -> "https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
