package fr.gabarit.server.check;

import static j2html.TagCreator.a;
import static j2html.TagCreator.article;
import static j2html.TagCreator.body;
import static j2html.TagCreator.div;
import static j2html.TagCreator.document;
import static j2html.TagCreator.footer;
import static j2html.TagCreator.h1;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.head;
import static j2html.TagCreator.header;
import static j2html.TagCreator.html;
import static j2html.TagCreator.li;
import static j2html.TagCreator.meta;
import static j2html.TagCreator.ol;
import static j2html.TagCreator.p;
import static j2html.TagCreator.pre;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.section;
import static j2html.TagCreator.span;
import static j2html.TagCreator.strong;
import static j2html.TagCreator.style;
import static j2html.TagCreator.title;
import static j2html.TagCreator.ul;

import fr.gabarit.data.report.ImportReportText;
import fr.gabarit.order.Measure;
import fr.gabarit.order.OrderId;
import fr.gabarit.order.TrafficOrder;
import fr.gabarit.overlay.Placement;
import fr.gabarit.server.area.AreaLabel;
import j2html.tags.DomContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Writes a check as one HTML page with map pictures, for a browser or a printer: no script, nothing
 * from elsewhere. Immutable and thread-safe.
 */
public final class CheckPage {
  private static final int MOST_PICTURES = 150;

  private final CheckWords words;

  /**
   * @param locale French or English
   */
  public CheckPage(Locale locale) {
    words = new CheckWords(locale);
  }

  /** The page. */
  public String render(OrderCheck check) {
    List<DomContent> content = new ArrayList<>();
    content.add(h1(words.say("title")));
    check
        .onRoads()
        .ifPresentOrElse(
            onRoads -> content.add(about(onRoads.area().label())),
            () -> content.add(p(words.say("without-roads"))));
    content.add(files(check));
    check.onRoads().ifPresent(onRoads -> addFindings(check, onRoads, content));
    addOrders(check, content);
    if (check.onRoads().isPresent()) {
      content.add(footer(words.say("page-foot")));
    }
    return document(
        html(
                head(
                    meta().withCharset("utf-8"),
                    meta().withName("viewport").withContent("width=device-width, initial-scale=1"),
                    title(words.say("title")),
                    style(rawHtml(stylesheet()))),
                body().with(content))
            .withLang(words.locale().getLanguage()));
  }

  private static String stylesheet() {
    try (InputStream in =
        Objects.requireNonNull(CheckPage.class.getResourceAsStream("check.css"), "check.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private DomContent about(AreaLabel label) {
    DomContent sentence =
        p(words.say("made-on", label.name(), label.dataDate().map(CheckPage::day).orElse("–")));
    return label.synthetic()
        ? header(strong(words.say("synthetic")).withClass("synthetic"), sentence)
        : sentence;
  }

  /** Without the hour, which tells nobody anything. */
  private static String day(String date) {
    return date.replaceFirst("T.*", "");
  }

  private DomContent files(OrderCheck check) {
    List<DomContent> parts = new ArrayList<>();
    parts.add(h2(words.say("files")));
    for (CheckedFile file : check.files()) {
      parts.add(pre(new ImportReportText(words.locale()).render(file.report())));
      if (file.refused()) {
        parts.add(p(words.say("file-refused")).withClass("refused"));
      }
    }
    return section().with(parts);
  }

  private void addFindings(OrderCheck check, OrderCheck.OnRoads onRoads, List<DomContent> content) {
    List<Placement> placements = CheckText.placements(check, onRoads);
    CheckText text = new CheckText(words.locale());
    List<DomContent> parts = new ArrayList<>();
    parts.add(h2(words.say("findings")));
    parts.add(p(text.summary(check, placements)));
    FindingPictures pictures = new FindingPictures(onRoads, words);
    int before = parts.size();
    addSection(
        "doubtful-heading",
        placements.stream().filter(placement -> !placement.applied()).toList(),
        placement -> ofOrder(placement, words.outcome(placement, onRoads.area().network())),
        pictures::doubtful,
        parts);
    addSection(
        "doubtful-sections-heading",
        CheckText.withDoubts(placements),
        placement -> ofOrder(placement, words.doubts(placement, onRoads.area().network())),
        pictures::doubtfulSections,
        parts);
    addSection(
        "overlaps-heading",
        onRoads.audit().overlaps(),
        overlap -> span(words.overlap(overlap)),
        pictures::overlap,
        parts);
    addSection(
        "limit-steps-heading",
        onRoads.audit().limitSteps(),
        step -> span(words.limitStep(step)),
        pictures::limitStep,
        parts);
    addSection(
        "cut-offs-heading",
        onRoads.audit().cutOffs(),
        cutOff -> span(words.cutOff(cutOff)),
        pictures::cutOff,
        parts);
    addSection(
        "free-texts-heading",
        onRoads.audit().freeTexts(),
        free -> span(words.freeText(free)),
        free -> List.of(),
        parts);
    if (parts.size() == before) {
      parts.add(p(words.say("nothing-found")));
    }
    content.add(section().with(parts));
  }

  private DomContent ofOrder(Placement placement, String told) {
    return span(
        a(words.order(placement.order())).withHref("#" + anchor(placement.order().id())),
        span(", %s: %s".formatted(placement.place().label(), told)));
  }

  private <T> void addSection(
      String heading,
      List<T> findings,
      Function<T, DomContent> sentence,
      Function<T, List<DomContent>> picture,
      List<DomContent> parts) {
    if (findings.isEmpty()) {
      return;
    }
    parts.add(h3("%s (%d)".formatted(words.say(heading), findings.size())));
    List<DomContent> items = new ArrayList<>();
    for (int i = 0; i < findings.size(); i++) {
      T finding = findings.get(i);
      items.add(
          li(sentence.apply(finding)).with(i < MOST_PICTURES ? picture.apply(finding) : List.of()));
    }
    parts.add(ol().with(items));
  }

  private void addOrders(OrderCheck check, List<DomContent> content) {
    List<TrafficOrder> orders =
        check.files().stream().flatMap(file -> file.orders().stream()).toList();
    if (orders.isEmpty()) {
      return;
    }
    content.add(h2(words.say("orders-heading")));
    boolean allPictured = orders.size() <= MOST_PICTURES;
    if (!allPictured && check.onRoads().isPresent()) {
      content.add(p(words.say("pictures-left-out", MOST_PICTURES)));
    }
    Set<OrderId> told = new HashSet<>();
    for (TrafficOrder order : orders) {
      if (told.add(order.id())) {
        content.add(order(order, check, allPictured));
      }
    }
  }

  private DomContent order(TrafficOrder order, OrderCheck check, boolean pictured) {
    List<DomContent> parts = new ArrayList<>();
    parts.add(h3(words.order(order)));
    parts.add(p(order.authority()).withClass("authority"));
    for (Measure measure : order.measures()) {
      List<DomContent> places = new ArrayList<>();
      if (check.onRoads().isPresent()) {
        check.onRoads().get().placements(order.id()).stream()
            .filter(placement -> placement.measure().equals(measure))
            .forEach(placement -> places.add(place(placement, check.onRoads().get())));
      } else {
        measure.places().forEach(place -> places.add(li(place.label())));
      }
      parts.add(
          div(
                  p(strong(words.rule(measure))),
                  p(words.times(measure)).withClass("times"),
                  ul().with(places))
              .withClass("measure"));
    }
    if (pictured && check.onRoads().isPresent()) {
      parts.addAll(new FindingPictures(check.onRoads().get(), words).order(order));
    }
    return article().with(parts).withId(anchor(order.id()));
  }

  private DomContent place(Placement placement, OrderCheck.OnRoads onRoads) {
    List<DomContent> notes =
        words.notes(placement).stream().<DomContent>map(note -> li(note)).toList();
    return li(
            span(placement.place().label() + " — "),
            span(words.outcome(placement, onRoads.area().network()))
                .withClass(placement.applied() ? "found" : "doubt"))
        .with(notes.isEmpty() ? List.<DomContent>of() : List.of(ul().with(notes)));
  }

  private static String anchor(OrderId id) {
    return "order-" + Integer.toHexString(id.value().hashCode());
  }
}
