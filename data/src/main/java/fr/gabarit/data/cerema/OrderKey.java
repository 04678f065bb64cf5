package fr.gabarit.data.cerema;

import fr.gabarit.data.words.FrenchDay;
import fr.gabarit.data.words.FrenchDays;
import fr.gabarit.data.words.FrenchDays.Edge;
import fr.gabarit.data.words.FrenchText;
import fr.gabarit.order.OrderId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What rows of one legal order have in common: commune, reference and date. Where the reference is
 * not given, rows of one authority with the same title, date and link are taken for one order;
 * where neither is, they must give the same grounds besides.
 *
 * @param parts in the order that makes them an identity
 */
record OrderKey(List<String> parts) {
  static OrderKey of(CeremaRow row) {
    String insee = row.text(CeremaField.COLL_INSEE).orElse("");
    String date = row.text(CeremaField.ARR_DATE).orElse("NC");
    Optional<String> reference = row.text(CeremaField.ARR_REF);
    if (reference.isPresent()) {
      return new OrderKey(List.of(insee, reference.get(), date));
    }
    String dated = date.equals("NC") ? row.text(CeremaField.ARR_CONSIDERANT).orElse("") : "";
    return new OrderKey(
        List.of(
            insee,
            "NC",
            date,
            FrenchText.folded(row.text(CeremaField.COLL_NOM).orElse("")),
            FrenchText.folded(row.text(CeremaField.ARR_OBJET).orElse("")),
            row.text(CeremaField.ARR_URL).orElse(""),
            FrenchText.folded(dated)));
  }

  /** Identity within the overlay; a number stands for titles and grounds, which may be long. */
  OrderId id() {
    String head = String.join("/", parts.subList(0, 3));
    String rest = String.join("|", parts.subList(3, parts.size()));
    boolean bare = rest.replace("|", "").isEmpty();
    return new OrderId("cerema:" + head + (bare ? "" : "/" + Integer.toHexString(rest.hashCode())));
  }

  /** How people call the order. */
  static String identifier(CeremaRow row) {
    return row.text(CeremaField.ARR_REF)
        .orElseGet(
            () ->
                "sans référence"
                    + row.text(CeremaField.ARR_DATE).map(date -> " du " + date).orElse(""));
  }

  /** The date of the order, if it is one. */
  static Optional<LocalDate> date(CeremaRow row) {
    return row.text(CeremaField.ARR_DATE)
        .flatMap(text -> FrenchDays.read(text, Edge.FIRST))
        .flatMap(FrenchDay::date);
  }
}
