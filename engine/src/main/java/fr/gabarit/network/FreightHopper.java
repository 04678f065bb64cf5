package fr.gabarit.network;

import com.graphhopper.GraphHopper;
import com.graphhopper.config.Profile;
import com.graphhopper.routing.WeightingFactory;
import com.graphhopper.util.Parameters;
import com.graphhopper.util.TurnCostsConfig;
import fr.gabarit.vehicle.SpeedClass;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * GraphHopper, set up for freight: one profile for each speed class, weighted by {@link
 * BaseWeighting}. Used to import and store the network, to snap points and to word instructions;
 * the search is our own.
 */
public final class FreightHopper extends GraphHopper {
  /** Name of the encoded value that tells where goods vehicles may drive, orders apart. */
  public static final String ACCESS_VALUE = FreightAccessParser.KEY;

  private static final String LIGHT = "motorcar";
  private static final List<String> IGNORED_HIGHWAYS =
      List.of(
          "footway",
          "construction",
          "cycleway",
          "path",
          "steps",
          "bridleway",
          "corridor",
          "platform",
          "elevator",
          "proposed",
          "abandoned",
          "razed",
          "raceway",
          "via_ferrata");

  private final EdgeTimes edgeTimes;

  FreightHopper(Path graphDirectory, MinorRoadFactors factors) {
    edgeTimes = new EdgeTimes(factors);
    setGraphHopperLocation(graphDirectory.toString());
    setImportRegistry(new FreightImportRegistry());
    setEncodedValuesString(FreightImportRegistry.encodedValues());
    setProfiles(
        Arrays.stream(SpeedClass.values())
            .map(
                speedClass ->
                    new Profile(profileName(speedClass))
                        .setTurnCostsConfig(new TurnCostsConfig(vehicleTypes(speedClass))))
            .toList());
    getReaderConfig().setIgnoredHighways(IGNORED_HIGHWAYS);
  }

  /** The GraphHopper profile of a speed class. */
  public static String profileName(SpeedClass speedClass) {
    return speedClass.name().toLowerCase(Locale.ROOT);
  }

  /** OSM vehicle keys whose {@code restriction:*} and {@code except} concern the class. */
  private static List<String> vehicleTypes(SpeedClass speedClass) {
    return speedClass == SpeedClass.VAN
        ? List.of(LIGHT, "motor_vehicle")
        : List.of("hgv", "motor_vehicle");
  }

  EdgeTimes edgeTimes() {
    return edgeTimes;
  }

  @Override
  protected WeightingFactory createWeightingFactory() {
    return (profile, hints, disableTurnCosts) ->
        new BaseWeighting(
            this,
            SpeedClass.valueOf(profile.getName().toUpperCase(Locale.ROOT)),
            hints.getDouble(Parameters.Routing.U_TURN_COSTS, Double.POSITIVE_INFINITY));
  }
}
