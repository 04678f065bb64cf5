package fr.gabarit.data.osm.tags;

import fr.gabarit.order.GoodsVehicles;
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
      case HGV -> List.of(GoodsVehicles.HEAVY);
      case GOODS -> List.of(GoodsVehicles.NOT_HEAVY);
      case TRAILER -> List.of(GoodsVehicles.TOWING);
      case ARTICULATED -> List.of(GoodsVehicles.HEAVY, GoodsVehicles.TOWING);
      case HAZMAT -> List.of(new VehicleClause.Hazmat(Set.of()));
    };
  }
}
