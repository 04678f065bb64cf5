package fr.gabarit.data.cerema;

import fr.gabarit.data.cerema.BanCompiler.Relevant;
import fr.gabarit.data.cerema.RowPlace.Reach;
import fr.gabarit.data.report.ImportReportBuilder;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.data.times.TimeBounds;
import fr.gabarit.data.words.FrenchText;
import fr.gabarit.order.Measure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the rows of one legal order together. One per file; not thread-safe. */
final class OrderReader {
  private final VehicleReader vehicles = new VehicleReader();
  private final PeriodReader periods = new PeriodReader();
  private final PlaceReader places = new PlaceReader();
  private final BanCompiler compiler = new BanCompiler();
  private final Instant now;
  private final ImportReportBuilder report;

  OrderReader(Instant now, ImportReportBuilder report) {
    this.now = now;
    this.report = report;
  }

  /** The measures that the rows of an order make together; none if they forbid nothing. */
  List<Measure> read(List<CeremaRow> rows, String identifier) {
    List<Ban> bans = new ArrayList<>();
    List<PendingPermission> pending = new ArrayList<>();
    for (CeremaRow row : rows) {
      RowNotes notes = new RowNotes(report, identifier, row);
      noteMissing(row, notes);
      try {
        if (modality(row) == Modality.FORBIDS) {
          ban(row, notes, identifier).ifPresent(bans::add);
        } else {
          PermissionScope scope = vehicles.permission(row, notes, identifier);
          noteStopLimits(row, notes);
          pending.add(
              new PendingPermission(
                  row, scope, periods.read(row, notes), places.read(row, notes.muted()), notes));
        }
      } catch (RefusedRowException e) {
        e.noteTo(notes);
        report.measureRefused();
      }
    }
    List<Permission> permissions = pending.stream().map(one -> one.settled(bans)).toList();
    Set<Permission> used = new HashSet<>();
    Set<String> ids = new HashSet<>();
    List<Measure> measures = new ArrayList<>();
    for (Ban ban : bans) {
      List<Relevant> relevant = relevant(ban, permissions, used);
      measures.addAll(compiler.measures(ban, id(ban, ids), relevant));
    }
    permissions.stream().filter(one -> !used.contains(one)).forEach(one -> noteIdle(one, bans));
    return measures;
  }

  private static void noteMissing(CeremaRow row, RowNotes notes) {
    for (CeremaField field : CeremaField.required()) {
      if (!row.isFilled(field)) {
        notes.warn(
            NoteKind.INVALID_VALUE,
            field,
            NoteText.of("%s is empty.", field),
            NoteText.of("Fill it; a value that is not known is written NC."));
      }
    }
  }

  private static Modality modality(CeremaRow row) throws RefusedRowException {
    String given = row.text(CeremaField.REGL_MODALITE).orElse("");
    String words = FrenchText.folded(given);
    if (words.startsWith("interdi")) {
      return Modality.FORBIDS;
    }
    if (words.startsWith("autoris")) {
      return Modality.ALLOWS;
    }
    throw new RefusedRowException(
        NoteKind.INVALID_VALUE,
        CeremaField.REGL_MODALITE,
        NoteText.of(
            "REGL_MODALITE must be Autorise or Interdit but was '%s'; the row was not taken over.",
            given),
        NoteText.of("Write Autorise or Interdit."));
  }

  private Optional<Ban> ban(CeremaRow row, RowNotes notes, String identifier)
      throws RefusedRowException {
    BanScope scope = vehicles.ban(row, notes, identifier);
    noteStopLimits(row, notes);
    if (scope.terms().isEmpty()) {
      return Optional.empty();
    }
    Hours hours = periods.read(row, notes);
    if (TimeBounds.of(hours.possibly()).endedBy(now)) {
      notes.info(
          NoteKind.EXPIRED,
          CeremaField.PERIODE_FIN,
          NoteText.of("The rule holds at no time from now on; it was left out."),
          NoteText.of("Remove the row if the rule has ended."));
      return Optional.empty();
    }
    boolean physical = scope.terms().stream().anyMatch(ClauseLogic::isPhysical);
    if (physical && !scope.exceptions().isEmpty()) {
      notes.warn(
          NoteKind.DEFAULT_TAKEN,
          CeremaField.SAUF_VEH_USAGES,
          NoteText.of(
              "Limits of length, width and height are taken for physical; the exceptions do not lift"
                  + " them."),
          NoteText.of(
              "Name the types of vehicle that the limit is for, if it is a rule rather than a matter of"
                  + " room."));
    }
    return Optional.of(new Ban(row, scope, hours, places.read(row, notes), notes));
  }

  private static void noteStopLimits(CeremaRow row, RowNotes notes) {
    for (CeremaField field : List.of(CeremaField.INTERV_DUREE, CeremaField.INTERV_HMAX)) {
      row.text(field)
          .ifPresent(
              text ->
                  notes.info(
                      NoteKind.NO_ROUTING_EFFECT,
                      field,
                      NoteText.of(
                          "%s '%s' limits stops, not ways; it is not enforced.", field, text),
                      NoteText.of("Mind it when planning stops inside.")));
    }
  }

  private List<Relevant> relevant(Ban ban, List<Permission> permissions, Set<Permission> used) {
    List<Relevant> relevant = new ArrayList<>();
    for (Permission permission : permissions) {
      Reach reach = permission.place().reachOver(ban.place());
      if (reach == Reach.NONE || permission.grants().isEmpty()) {
        continue;
      }
      boolean general =
          (reach == Reach.WIDER && !permission.special())
              || (reach != Reach.WITHIN && compiler.voids(permission, ban));
      if (general) {
        noteGeneral(permission, ban, used.add(permission));
      } else {
        used.add(permission);
        relevant.add(new Relevant(permission, reach));
      }
    }
    return relevant;
  }

  private static void noteGeneral(Permission permission, Ban ban, boolean first) {
    if (first) {
      permission
          .notes()
          .warn(
              NoteKind.DEFAULT_TAKEN,
              CeremaField.REGL_MODALITE,
              NoteText.of(
                  "The authorisation was taken for the general rule to which bans of the order are"
                      + " exceptions, the first in row '%s'; it does not lift them.",
                  ban.row().id()),
              NoteText.of(
                  "If it lifts a ban, name its usages, hours or vehicles, and the ban's own place."));
    }
  }

  private static void noteIdle(Permission permission, List<Ban> bans) {
    permission
        .notes()
        .info(
            NoteKind.NO_ROUTING_EFFECT,
            CeremaField.REGL_MODALITE,
            idle(permission, bans),
            NoteText.of(
                "If vehicles are barred outside its terms, add a row Interdit to the same order."));
  }

  private static NoteText idle(Permission permission, List<Ban> bans) {
    if (bans.isEmpty()) {
      return NoteText.of("The order forbids nothing; an authorisation alone constrains nothing.");
    }
    return permission.grants().isEmpty()
        ? NoteText.of(
            "No goods vehicle can be told to be meant by this authorisation; it lifts nothing.")
        : NoteText.of(
            "No ban of the order holds for the place of this authorisation; it lifts nothing.");
  }

  private static String id(Ban ban, Set<String> ids) {
    String id = ban.row().id();
    if (!ids.add(id)) {
      ban.notes()
          .warn(
              NoteKind.DUPLICATE_ID,
              CeremaField.ID,
              NoteText.of("The ID '%s' stands twice; the line was added to it.", id),
              NoteText.of("Give each row an ID of its own."));
      id = id + "@" + ban.row().line();
      ids.add(id);
    }
    return id;
  }

  /** An authorisation whose tonnage may have to be settled by the bans of its order. */
  private record PendingPermission(
      CeremaRow row, PermissionScope scope, Hours hours, RowPlace place, RowNotes notes) {
    Permission settled(List<Ban> bans) {
      List<Double> limits = bans.stream().flatMap(ban -> ban.scope().tonnages().stream()).toList();
      Optional<Double> doubtful =
          scope.presumedTonnage().filter(tonnes -> !limits.isEmpty() && !limits.contains(tonnes));
      if (doubtful.isPresent()) {
        notes.warn(
            NoteKind.FREE_TEXT_EXEMPTION,
            CeremaField.VEH_TONNAGE_MODALITE,
            NoteText.of(
                "The authorisation names %s t without saying whether up to or above; it lets nobody"
                    + " through.",
                doubtful.get()),
            NoteText.of("Fill VEH_TONNAGE_MODALITE."));
      }
      return new Permission(
          row,
          doubtful.isPresent() ? List.of() : scope.grants(),
          scope.special() || hours.limited(),
          hours,
          place,
          notes);
    }
  }
}
