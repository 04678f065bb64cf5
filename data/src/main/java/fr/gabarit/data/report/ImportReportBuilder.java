package fr.gabarit.data.report;

import fr.gabarit.order.Measure;
import fr.gabarit.order.Place;
import fr.gabarit.order.TrafficOrder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Collects the report while a file is read. Not thread-safe; one per file.
 *
 * <p>Counts are exact. Notes are capped per kind and severity, so that a huge file of one and the
 * same fault cannot fill the memory.
 */
public final class ImportReportBuilder {
  /** Of one kind and severity no more notes than this are kept. */
  public static final int NOTES_KEPT_PER_KIND = 1000;

  private final String file;
  private final boolean ofBays;
  private final List<ImportNote> notes = new ArrayList<>();
  private final Map<NoteKind, Integer> noteCounts = new EnumMap<>(NoteKind.class);
  private final Map<NoteKind, Map<NoteSeverity, Integer>> kept = new EnumMap<>(NoteKind.class);
  private int ordersRead;
  private int orders;
  private int measures;
  private int places;
  private int unlocatedPlaces;
  private int ordersExpired;
  private int ordersNotInForce;
  private int measuresRefused;
  private int bays;
  private int baysRefused;

  public ImportReportBuilder(String file) {
    this(file, false);
  }

  private ImportReportBuilder(String file, boolean ofBays) {
    this.file = file;
    this.ofBays = ofBays;
  }

  /** For a file of delivery bays, which holds no orders. */
  public static ImportReportBuilder ofBays(String file) {
    return new ImportReportBuilder(file, true);
  }

  /** Name of the file that is read. */
  public String file() {
    return file;
  }

  /** Counts an order that the file holds, taken over or not. */
  public void orderRead() {
    ordersRead++;
  }

  /** Counts an order that is taken over, with all that belongs to it. */
  public void orderTaken(TrafficOrder order) {
    orders++;
    for (Measure measure : order.measures()) {
      measures++;
      places += measure.places().size();
      unlocatedPlaces +=
          (int) measure.places().stream().filter(Place.Unlocated.class::isInstance).count();
    }
  }

  /** Counts an order that is dropped because it has ended. */
  public void orderExpired() {
    ordersExpired++;
  }

  /** Counts an order that is dropped because it is planned or withdrawn. */
  public void orderNotInForce() {
    ordersNotInForce++;
  }

  /** Counts a measure that could not be taken over. */
  public void measureRefused() {
    measuresRefused++;
  }

  /** Counts a delivery bay that is taken over. */
  public void bayTaken() {
    bays++;
  }

  /** Counts a delivery bay that could not be taken over. */
  public void bayRefused() {
    baysRefused++;
  }

  /** Adds a note without a hint. */
  public void note(
      NoteSeverity severity,
      NoteKind kind,
      NotePosition position,
      Optional<String> order,
      NoteText text) {
    add(
        new ImportNote(
            severity, kind, new NotePlace(file, position, order), text, Optional.empty()));
  }

  /** Adds a note with a hint. */
  public void note(
      NoteSeverity severity,
      NoteKind kind,
      NotePosition position,
      Optional<String> order,
      NoteText text,
      NoteText hint) {
    add(
        new ImportNote(
            severity, kind, new NotePlace(file, position, order), text, Optional.of(hint)));
  }

  private void add(ImportNote note) {
    noteCounts.merge(note.kind(), 1, Integer::sum);
    int sameBefore =
        kept.computeIfAbsent(note.kind(), k -> new EnumMap<>(NoteSeverity.class))
            .merge(note.severity(), 1, Integer::sum);
    if (sameBefore <= NOTES_KEPT_PER_KIND) {
      notes.add(note);
    }
  }

  /** How many orders the file held so far. */
  public int ordersRead() {
    return ordersRead;
  }

  /** How many notes of this kind were added so far. */
  public int count(NoteKind kind) {
    return noteCounts.getOrDefault(kind, 0);
  }

  /** Whether a note of severity error was added. */
  public boolean hasErrors() {
    return notes.stream().anyMatch(note -> note.severity() == NoteSeverity.ERROR);
  }

  /** The report as it stands; the builder may be used on. */
  public ImportReport build() {
    return new ImportReport(
        file,
        new ImportCounts(
            ordersRead,
            orders,
            measures,
            places,
            unlocatedPlaces,
            ordersExpired,
            ordersNotInForce,
            measuresRefused,
            ofBays,
            bays,
            baysRefused),
        notes,
        noteCounts);
  }
}
