package fr.gabarit.data.litteralis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import fr.gabarit.data.json.JsonCursor;
import fr.gabarit.data.json.MalformedJson;
import fr.gabarit.data.litteralis.SiteReader.Site;
import fr.gabarit.data.register.DocumentProblems;
import fr.gabarit.data.register.JsonRecords;
import fr.gabarit.data.register.Names;
import fr.gabarit.data.report.ImportReportBuilder;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.data.report.OrderFile;
import fr.gabarit.data.report.OrderFileException;
import fr.gabarit.order.TrafficOrder;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the sites ("emprises") that Sogelink's Litteralis exports as GeoJSON (see {@code
 * docs/formats/orders-registers.md}): a FeatureCollection or a single feature. Sites with the same
 * {@code idarrete} are one order; where they rule the same they are places of one measure. What
 * cannot be taken over faithfully is left out with a mistake in the report, the rest is read on.
 * Thread-safe.
 */
public final class LitteralisReader {
  private static final List<String> NAMES =
      List.of(
          "idemprise",
          "idarrete",
          "shorturl",
          "arretesrcid",
          "collectivitelibelle",
          "collectiviteid",
          "collectiviteagencelibelle",
          "collectiviteagenceid",
          "documenttype",
          "arretedebut",
          "arretefin",
          "empriseno",
          "emprisetype",
          "emprisedebut",
          "emprisefin",
          "mesures",
          "localisations",
          "idagence",
          "fournisseur",
          "publicationinternet",
          "emetteurlibelle",
          "emetteurid",
          "categoriesmodele",
          "nommodele",
          "parametresarrete",
          "parametresemprise",
          "parametresmesures",
          "datecreation",
          "datemodification");

  private final Instant now;

  /**
   * @param now what has ended by then is left out
   */
  public LitteralisReader(Instant now) {
    this.now = now;
  }

  /**
   * Reads a file.
   *
   * @param in the JSON; not closed
   * @param fileName how to call the file in the report
   * @throws OrderFileException if it is no JSON or holds no site; carries every mistake found
   * @throws IOException if the stream cannot be read
   */
  public OrderFile read(InputStream in, String fileName) throws OrderFileException, IOException {
    ImportReportBuilder report = new ImportReportBuilder(fileName);
    Reading reading = new Reading(report);
    try {
      reading.page(JsonRecords.read(in, "features", reading::feature));
    } catch (JsonProcessingException e) {
      MalformedJson.note(e, report);
      throw new OrderFileException(report.build());
    }
    if (reading.foreign) {
      throw new OrderFileException(report.build());
    }
    List<TrafficOrder> orders = reading.orders();
    orders.forEach(report::orderTaken);
    return new OrderFile(orders, report.build());
  }

  /** The reading of one file. */
  private final class Reading {
    private final ImportReportBuilder report;
    private final DocumentProblems problems;
    private final SiteReader sites;
    private final Map<String, OrderDraft> drafts = new LinkedHashMap<>();
    private final Set<String> siteIds = new HashSet<>();
    private boolean foreign;

    Reading(ImportReportBuilder report) {
      this.report = report;
      this.problems = new DocumentProblems(report);
      this.sites = new SiteReader(now, problems);
    }

    void feature(JsonNode node, String pointer) {
      problems.concernsNoOrder();
      JsonCursor feature = new JsonCursor(node, pointer, problems);
      JsonCursor properties = feature.field("properties");
      Optional<String> order = properties.field("idarrete").filled();
      if (!properties.isObject()
          || (order.isEmpty() && !properties.field("idemprise").isPresent())) {
        problems.error(
            NoteKind.MALFORMED,
            pointer,
            NoteText.of("This is no site of Litteralis."),
            NoteText.of(
                "Expected is a GeoJSON feature with the properties idemprise and idarrete."));
        foreign = true;
        return;
      }
      if (order.isEmpty()) {
        properties
            .field("idarrete")
            .error(
                NoteText.of("The site does not name its order."),
                NoteText.of("It was left out; check the export."));
        return;
      }
      String number = properties.field("arretesrcid").filled().orElse(order.get());
      problems.concerns(number);
      Names.warnOfOthers(properties, NAMES);
      if (seenBefore(properties.field("idemprise"))) {
        return;
      }
      OrderDraft draft = draft(order.get(), properties);
      Site site = sites.read(feature, draft.identifier());
      for (int i = 0; i < site.refused(); i++) {
        report.measureRefused();
      }
      draft.add(site);
    }

    private OrderDraft draft(String id, JsonCursor properties) {
      OrderDraft known = drafts.get(id);
      if (known == null) {
        report.orderRead();
        known = new OrderDraft(id, properties);
        drafts.put(id, known);
      }
      return known;
    }

    private boolean seenBefore(JsonCursor id) {
      boolean seen = id.filled().isPresent() && !siteIds.add(id.filled().get());
      if (seen) {
        problems.warn(
            NoteKind.DUPLICATE_ID,
            id.pointer(),
            NoteText.of("The site %s stands here again; the first counts.", id.shown()),
            NoteText.of("Maybe pages of an export overlap."));
      }
      return seen;
    }

    void page(JsonNode around) {
      problems.concernsNoOrder();
      long matched = around.path("numberMatched").asLong(0);
      long returned = around.path("numberReturned").asLong(matched);
      if (matched > returned) {
        problems.warn(
            NoteKind.INCOMPLETE,
            "",
            NoteText.of("This page holds %d of %d sites.", returned, matched),
            NoteText.of("Load the other pages too; sites of one order may stand on several."));
      }
    }

    List<TrafficOrder> orders() {
      List<TrafficOrder> orders = new ArrayList<>();
      for (OrderDraft draft : drafts.values()) {
        Optional<TrafficOrder> order = draft.order();
        order.ifPresent(orders::add);
        if (draft.ended()) {
          report.orderExpired();
        }
      }
      return orders;
    }
  }
}
