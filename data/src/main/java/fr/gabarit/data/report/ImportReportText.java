package fr.gabarit.data.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An import report as plain text: counts first, then the notes grouped by severity and kind, the
 * gravest first; notes that say the same are folded into one with all their places. Thread-safe.
 */
public final class ImportReportText {
  private final int placesShown;

  /** Shows up to five places of each distinct note. */
  public ImportReportText() {
    this(5);
  }

  /**
   * @param placesShown how many places of one and the same note are spelt out; at least 1
   */
  public ImportReportText(int placesShown) {
    if (placesShown < 1) {
      throw new IllegalArgumentException("placesShown must be at least 1 but was " + placesShown);
    }
    this.placesShown = placesShown;
  }

  /** The report in words, ending with a line break. */
  public String render(ImportReport report) {
    StringBuilder out = new StringBuilder();
    out.append(report.file()).append('\n');
    appendCounts(out, report.counts());
    if (report.noteCounts().isEmpty()) {
      out.append("  no notes\n");
    }
    for (Group group : groups(report)) {
      appendGroup(out, group, report);
    }
    return out.toString();
  }

  private static void appendCounts(StringBuilder out, ImportCounts counts) {
    out.append(
            "  %d of %s taken over: %s, %s"
                .formatted(
                    counts.orders(),
                    amount(counts.ordersRead(), "order"),
                    amount(counts.measures(), "measure"),
                    amount(counts.places(), "place")))
        .append(
            counts.unlocatedPlaces() == 0
                ? "\n"
                : " (%d not located)\n".formatted(counts.unlocatedPlaces()));
    if (counts.ordersExpired() + counts.ordersNotInForce() + counts.measuresRefused() > 0) {
      out.append(
          "  left out: %s expired, %s not in force, %s refused\n"
              .formatted(
                  amount(counts.ordersExpired(), "order"),
                  amount(counts.ordersNotInForce(), "order"),
                  amount(counts.measuresRefused(), "measure")));
    }
  }

  private static String amount(int number, String noun) {
    return "%d %s%s".formatted(number, noun, number == 1 ? "" : "s");
  }

  private void appendGroup(StringBuilder out, Group group, ImportReport report) {
    List<ImportNote> notes = group.notes();
    out.append("\n  %s: %s (%d)\n".formatted(group.severity(), group.kind().words(), notes.size()));
    Map<Said, List<ImportNote>> folded = new LinkedHashMap<>();
    for (ImportNote note : notes) {
      folded
          .computeIfAbsent(new Said(note.message(), note.hint()), s -> new ArrayList<>())
          .add(note);
    }
    folded.forEach(
        (said, same) -> {
          out.append("    ").append(said.message()).append('\n');
          said.hint().ifPresent(hint -> out.append("      → ").append(hint).append('\n'));
          same.stream().limit(placesShown).forEach(note -> appendPlace(out, note.place()));
          if (same.size() > placesShown) {
            out.append("      … and %d more\n".formatted(same.size() - placesShown));
          }
        });
    if (notes.size() == ImportReportBuilder.NOTES_KEPT_PER_KIND) {
      out.append("    (%d notes of this kind in all)\n".formatted(report.count(group.kind())));
    }
  }

  private static void appendPlace(StringBuilder out, NotePlace place) {
    out.append("      ").append(place.position().words());
    place.order().ifPresent(order -> out.append(", order ").append(order));
    out.append('\n');
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

  private record Said(String message, Optional<String> hint) {}
}
