package fr.gabarit.data.cerema;

/**
 * A row that forbids.
 *
 * @param row it stands in
 * @param scope whom it is about
 * @param hours when it applies
 * @param place where it applies
 * @param notes about the row
 */
record Ban(CeremaRow row, BanScope scope, Hours hours, RowPlace place, RowNotes notes) {}
