package fr.gabarit.data.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An import report as plain text: counts first, then the notes grouped by severity and kind, the
 * gravest first; notes that say the same are folded into one with all their places. Thread-safe.
 */
public final class ImportReportText {
  private static final int PLACES_SHOWN = 5;

  private final Locale locale;
  private final int placesShown;

  /**
   * Shows up to five places of each distinct note.
   *
   * @param locale French or English
   */
  public ImportReportText(Locale locale) {
    this(locale, PLACES_SHOWN);
  }

  /**
   * @param locale French or English
   * @param placesShown how many places of one and the same note are spelt out; at least 1
   */
  public ImportReportText(Locale locale, int placesShown) {
    if (placesShown < 1) {
      throw new IllegalArgumentException("placesShown must be at least 1 but was " + placesShown);
    }
    this.locale = locale;
    this.placesShown = placesShown;
  }

  /** The report in words, ending with a line break. */
  public String render(ImportReport report) {
    StringBuilder out = new StringBuilder();
    out.append(report.file()).append('\n');
    appendCounts(out, report.counts());
    if (report.noteCounts().isEmpty()) {
      line(out, "  ", NoteText.of("no notes"));
    }
    for (Group group : groups(report)) {
      appendGroup(out, group, report);
    }
    return out.toString();
  }

  private void appendCounts(StringBuilder out, ImportCounts counts) {
    if (counts.ofBays()) {
      int baysRead = counts.bays() + counts.baysRefused();
      NoteText read =
          amount(
              baysRead, NoteText.of("1 delivery bay"), NoteText.of("%d delivery bays", baysRead));
      line(out, "  ", NoteText.of("%d of %s taken over", counts.bays(), read));
      return;
    }
    NoteText places =
        amount(counts.places(), NoteText.of("1 place"), NoteText.of("%d places", counts.places()));
    NoteText taken =
        NoteText.of(
            "%d of %s taken over: %s, %s",
            counts.orders(), orders(counts.ordersRead()), measures(counts.measures()), places);
    line(
        out,
        "  ",
        counts.unlocatedPlaces() == 0
            ? taken
            : NoteText.of("%s (%d not located)", taken, counts.unlocatedPlaces()));
    if (counts.ordersExpired() + counts.ordersNotInForce() + counts.measuresRefused() > 0) {
      line(
          out,
          "  ",
          NoteText.of(
              "left out: %s expired, %s not in force, %s refused",
              orders(counts.ordersExpired()),
              orders(counts.ordersNotInForce()),
              measures(counts.measuresRefused())));
    }
  }

  private static NoteText orders(int number) {
    return amount(number, NoteText.of("1 order"), NoteText.of("%d orders", number));
  }

  private static NoteText measures(int number) {
    return amount(number, NoteText.of("1 measure"), NoteText.of("%d measures", number));
  }

  private static NoteText amount(int number, NoteText one, NoteText several) {
    return number == 1 ? one : several;
  }

  private void appendGroup(StringBuilder out, Group group, ImportReport report) {
    List<ImportNote> notes = group.notes();
    out.append('\n');
    line(
        out,
        "  ",
        NoteText.of("%s: %s (%d)", group.severity().text(), group.kind().text(), notes.size()));
    Map<Said, List<ImportNote>> folded = new LinkedHashMap<>();
    for (ImportNote note : notes) {
      folded
          .computeIfAbsent(new Said(note.text(), note.advice()), s -> new ArrayList<>())
          .add(note);
    }
    folded.forEach(
        (said, same) -> {
          line(out, "    ", said.text());
          said.advice().ifPresent(advice -> line(out, "      → ", advice));
          same.stream().limit(placesShown).forEach(note -> appendPlace(out, note.place()));
          if (same.size() > placesShown) {
            line(out, "      … ", NoteText.of("and %d more", same.size() - placesShown));
          }
        });
    if (notes.size() == ImportReportBuilder.NOTES_KEPT_PER_KIND) {
      line(out, "    ", NoteText.of("(%d notes of this kind in all)", report.count(group.kind())));
    }
  }

  private void appendPlace(StringBuilder out, NotePlace place) {
    NoteText position = place.position().text();
    line(
        out,
        "      ",
        place.order().map(order -> NoteText.of("%s, order %s", position, order)).orElse(position));
  }

  private void line(StringBuilder out, String before, NoteText text) {
    out.append(before).append(text.in(locale)).append('\n');
  }

  private static List<Group> groups(ImportReport report) {
    List<Group> groups = new ArrayList<>();
    for (NoteSeverity severity : NoteSeverity.values()) {
      for (NoteKind kind : NoteKind.values()) {
        List<ImportNote> notes =
            report.notes(kind).stream().filter(note -> note.severity() == severity).toList();
        if (!notes.isEmpty()) {
          groups.add(new Group(severity, kind, notes));
        }
      }
    }
    groups.sort(Comparator.comparing(Group::severity).reversed().thenComparing(Group::kind));
    return groups;
  }

  private record Group(NoteSeverity severity, NoteKind kind, List<ImportNote> notes) {}

  private record Said(NoteText text, Optional<NoteText> advice) {}
}
