package fr.gabarit.vehicle;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Common goods vehicles, at the largest that French law allows them to be: masses from the Code de
 * la route R312-4, axle load at most 11.5 t (R312-6), width 2.55 m (R312-10), length 12 m rigid and
 * 16.5 m articulated (R312-11). France sets no height limit; 4.0 m is what lorries are built to.
 * Vans and lorries up to 12 t are given the height, width, length and axle load usual for them.
 */
public enum VehiclePreset {
  VAN_3_5T("Utilitaire 3,5 t", "Van 3.5 t", 2.6, 2.1, 6.0, 3.5, 3.5, 2.3, 2),
  RIGID_7_5T("Porteur 7,5 t", "Rigid lorry 7.5 t", 3.5, 2.55, 8.5, 7.5, 7.5, 5.6, 2),
  RIGID_12T("Porteur 12 t", "Rigid lorry 12 t", 4.0, 2.55, 10.0, 12, 12, 8.5, 2),
  RIGID_19T("Porteur 19 t", "Rigid lorry 19 t", 4.0, 2.55, 12.0, 19, 19, 11.5, 2),
  RIGID_26T("Porteur 26 t", "Rigid lorry 26 t", 4.0, 2.55, 12.0, 26, 26, 11.5, 3),
  RIGID_32T("Porteur 32 t", "Rigid lorry 32 t", 4.0, 2.55, 12.0, 32, 32, 11.5, 4),
  /** A tractor of 19 t with a semi-trailer; 40 t would be allowed on 4 axles already. */
  ARTICULATED_40T(
      "Ensemble articulé 40 t", "Articulated lorry 40 t", 4.0, 2.55, 16.5, 19, 40, 11.5, 5),
  /** A tractor of 19 t with a semi-trailer; 44 t needs 5 axles. */
  ARTICULATED_44T(
      "Ensemble articulé 44 t", "Articulated lorry 44 t", 4.0, 2.55, 16.5, 19, 44, 11.5, 5);

  private final String frenchLabel;
  private final String englishLabel;

  @SuppressWarnings("ImmutableEnumChecker") // a record of values and unmodifiable sets
  private final Vehicle vehicle;

  VehiclePreset(
      String frenchLabel,
      String englishLabel,
      double heightMetres,
      double widthMetres,
      double lengthMetres,
      double vehicleMassTonnes,
      double combinationMassTonnes,
      double axleLoadTonnes,
      int axles) {
    this.frenchLabel = frenchLabel;
    this.englishLabel = englishLabel;
    this.vehicle =
        new Vehicle(
            token(),
            heightMetres,
            widthMetres,
            lengthMetres,
            vehicleMassTonnes,
            combinationMassTonnes,
            axleLoadTonnes,
            axles,
            combinationMassTonnes > vehicleMassTonnes ? 1 : 0,
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            Set.of());
  }

  /** The preset of this name in requests and profiles, e.g. {@code rigid_7_5t}. */
  public static Optional<VehiclePreset> find(String token) {
    return Arrays.stream(values()).filter(preset -> preset.token().equals(token)).findFirst();
  }

  /** The name in requests and profiles: lower case with underscores. */
  public String token() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What to call it: in French for any French locale, in English for every other. */
  public String label(Locale locale) {
    return locale.getLanguage().equals(Locale.FRENCH.getLanguage()) ? frenchLabel : englishLabel;
  }

  /** The vehicle as it stands: no dangerous goods, no declarations, air-quality class unknown. */
  public Vehicle toVehicle() {
    return vehicle;
  }

  /** Whether it is a tractor with a semi-trailer. */
  public boolean isArticulated() {
    return vehicle.trailers() > 0;
  }
}
