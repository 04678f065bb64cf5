package fr.gabarit.data.dialog;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.data.json.JsonCursor;
import fr.gabarit.data.json.MalformedJson;
import fr.gabarit.data.register.DocumentProblems;
import fr.gabarit.data.register.UniqueOrders;
import fr.gabarit.data.report.ImportReportBuilder;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.data.report.OrderFile;
import fr.gabarit.data.report.OrderFileException;
import fr.gabarit.order.TrafficOrder;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;

/**
 * Reads DiaLog's JSON (see {@code docs/formats/orders-dialog.md}): a page of search results, the
 * answer for one order, a body to write an order with, or an array of bodies.
 *
 * <ul>
 *   <li>Of answers, measures that cannot be taken over faithfully are left out with an error in the
 *       report; the rest of the file is read on.
 *   <li>A file of bodies with a mistake is refused whole, since its author can correct it.
 *   <li>Drafts are left out; orders and measures that have ended are left out and counted.
 * </ul>
 *
 * <p>Orders of a page are read one by one. Thread-safe.
 */
public final class DialogReader {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final Instant now;

  /**
   * @param now temporary orders that have ended by then are left out
   */
  public DialogReader(Instant now) {
    this.now = now;
  }

  /**
   * Reads a file.
   *
   * @param in the JSON in UTF-8, UTF-16 or UTF-32; not closed
   * @param fileName how to call the file in the report
   * @throws OrderFileException if the file is refused; carries every mistake found
   * @throws IOException if the stream cannot be read
   */
  public OrderFile read(InputStream in, String fileName) throws OrderFileException, IOException {
    ImportReportBuilder report = new ImportReportBuilder(fileName);
    Reading reading = new Reading(report);
    try (JsonParser parser = MAPPER.createParser(in)) {
      parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
      reading.document(parser);
    } catch (JsonProcessingException e) {
      MalformedJson.note(e, report);
      throw new OrderFileException(report.build());
    }
    if (reading.refused) {
      throw new OrderFileException(report.build());
    }
    List<TrafficOrder> orders = reading.ids.orders();
    orders.forEach(report::orderTaken);
    return new OrderFile(orders, report.build());
  }

  /** The reading of one file. */
  private final class Reading {
    private final ImportReportBuilder report;
    private final DocumentProblems problems;
    private final AnswerReader answers;
    private final BodyReader bodies;
    private final UniqueOrders ids;
    private boolean refused;

    Reading(ImportReportBuilder report) {
      this.report = report;
      this.problems = new DocumentProblems(report);
      this.answers = new AnswerReader(now, report, problems);
      this.bodies = new BodyReader(now, report, problems);
      this.ids = new UniqueOrders(problems);
    }

    void document(JsonParser parser) throws IOException {
      JsonToken first = parser.nextToken();
      if (first == JsonToken.START_ARRAY) {
        array(parser, "");
      } else if (first == JsonToken.START_OBJECT) {
        object(parser);
      } else {
        foreign();
        return;
      }
      if (parser.nextToken() != null) {
        problems.error(
            NoteKind.MALFORMED,
            "",
            NoteText.of("Something stands behind the end of the document."),
            NoteText.of("Remove it."));
        refused = true;
      }
    }

    private void object(JsonParser parser) throws IOException {
      ObjectNode others = MAPPER.createObjectNode();
      boolean page = false;
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (name.equals("regulations") && value == JsonToken.START_ARRAY) {
          page = true;
          array(parser, "/regulations");
        } else {
          others.set(name, parser.readValueAsTree());
        }
      }
      if (page) {
        problems.concernsNoOrder();
        otherPages(others.path("metadata"));
      } else if (others.has("identifier") || others.has("measures")) {
        order(others, "");
      } else {
        foreign();
      }
    }

    private void array(JsonParser parser, String pointer) throws IOException {
      for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
        order(parser.readValueAsTree(), pointer + "/" + index);
      }
    }

    private void foreign() {
      problems.error(
          NoteKind.MALFORMED,
          "",
          NoteText.of("The document holds no order of DiaLog."),
          NoteText.of(
              "Expected are the answer of /api/regulations/search or of /api/regulations/{identifier},"
                  + " or a body for /api/regulations."));
      refused = true;
    }

    private void order(JsonNode node, String pointer) {
      report.orderRead();
      problems.concernsNoOrder();
      JsonCursor order = new JsonCursor(node, pointer, problems);
      if (!order.isObject()) {
        order.unfit(NoteText.of("an order, which is an object"));
        refused = true;
        return;
      }
      if (isAnswer(node)) {
        answers.read(order).ifPresent(read -> ids.add(read, order));
        return;
      }
      int errorsBefore = problems.errors();
      bodies.read(order).ifPresent(read -> ids.add(read, order));
      refused |= problems.errors() > errorsBefore;
    }

    /** Bodies name neither an authority nor a beginning of the whole, and nothing has a uuid. */
    private boolean isAnswer(JsonNode order) {
      return order.has("organization")
          || order.has("startDate")
          || order.path("measures").path(0).has("uuid");
    }

    private void otherPages(JsonNode metadata) {
      int page = metadata.path("page").asInt(1);
      int last = metadata.path("lastPage").asInt(1);
      if (last > 1) {
        problems.warn(
            NoteKind.INCOMPLETE,
            "/metadata",
            NoteText.of(
                "This is page %d of %d; the other pages hold more orders (%d in all).",
                page, last, metadata.path("totalItems").asInt()),
            NoteText.of("Load the other pages too, or the DATEX II feed, which is whole."));
      }
    }
  }
}
