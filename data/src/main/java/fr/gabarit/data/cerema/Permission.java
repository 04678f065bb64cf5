package fr.gabarit.data.cerema;

import java.util.List;

/**
 * A row that allows.
 *
 * @param row it stands in
 * @param grants whom it lets through; empty if nobody can be told to be meant
 * @param special whether it names usages, motors, air-quality classes, hours or a season
 * @param hours when it applies
 * @param place where it applies
 * @param notes about the row
 */
record Permission(
    CeremaRow row,
    List<Grant> grants,
    boolean special,
    Hours hours,
    RowPlace place,
    RowNotes notes) {
  Permission {
    grants = List.copyOf(grants);
  }
}
