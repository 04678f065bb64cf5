package fr.gabarit.data.osm.tags;

import fr.gabarit.order.Comparison;
import fr.gabarit.order.LimitNature;
import fr.gabarit.order.Quantity;
import fr.gabarit.order.VehicleClause;
import java.util.List;
import java.util.Set;

/** The vehicles that a key concerns by its suffix. */
enum VehicleScope {
  ALL(""),
  /** Goods vehicles above 3.5 t: what OSM means by {@code hgv}. */
  HGV(":hgv"),
  /** Goods vehicles up to 3.5 t: what OSM means by {@code goods}. */
  GOODS(":goods"),
  /** Told apart from road trains by no quantity: every vehicle above 3.5 t with a trailer. */
  ARTICULATED(":hgv_articulated"),
  TRAILER(":trailer"),
  HAZMAT(":hazmat");

  /** Permitted mass that separates {@code goods} from {@code hgv}, tonnes. */
  static final double HGV_ABOVE_TONNES = 3.5;

  private final String suffix;

  VehicleScope(String suffix) {
    this.suffix = suffix;
  }

  /** How keys are marked with it, e.g. {@code :hgv}. */
  String suffix() {
    return suffix;
  }

  /** The conditions that pick these vehicles; empty for all. */
  List<VehicleClause> clauses() {
    return switch (this) {
      case ALL -> List.of();
      case HGV -> List.of(mass(Comparison.GREATER_THAN));
      case GOODS -> List.of(mass(Comparison.LESS_OR_EQUAL));
      case TRAILER -> List.of(trailers());
      case ARTICULATED -> List.of(mass(Comparison.GREATER_THAN), trailers());
      case HAZMAT -> List.of(new VehicleClause.Hazmat(Set.of()));
    };
  }

  private static VehicleClause mass(Comparison comparison) {
    return new VehicleClause.Threshold(
        Quantity.PERMITTED_MASS, comparison, HGV_ABOVE_TONNES, LimitNature.LEGAL);
  }

  private static VehicleClause trailers() {
    return new VehicleClause.Threshold(
        Quantity.TRAILER_COUNT, Comparison.GREATER_THAN, 0, LimitNature.LEGAL);
  }
}
