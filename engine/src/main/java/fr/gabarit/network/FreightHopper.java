package fr.gabarit.network;

import com.graphhopper.GraphHopper;
import com.graphhopper.config.Profile;
import com.graphhopper.reader.osm.OSMReader;
import com.graphhopper.routing.WeightingFactory;
import com.graphhopper.routing.ev.ImportUnit;
import com.graphhopper.routing.ev.TurnRestriction;
import com.graphhopper.routing.util.AreaIndex;
import com.graphhopper.routing.util.OSMParsers;
import com.graphhopper.util.GHUtility;
import com.graphhopper.util.Helper;
import com.graphhopper.util.PMap;
import com.graphhopper.util.Parameters;
import com.graphhopper.util.TurnCostsConfig;
import fr.gabarit.vehicle.SpeedClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.DateFormat;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * GraphHopper, set up for freight: one profile for each speed class, weighted by {@link
 * BaseWeighting}. Used to import and store the network, to snap points and to word instructions;
 * the search is our own.
 */
public final class FreightHopper extends GraphHopper {
  /** Name of the encoded value that tells where goods vehicles may drive, orders apart. */
  public static final String ACCESS_VALUE = FreightAccessParser.KEY;

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
                        // GraphHopper wants modes; our own parser does not need them.
                        .setTurnCostsConfig(new TurnCostsConfig(List.of("hgv"))))
            .toList());
    getReaderConfig().setIgnoredHighways(IGNORED_HIGHWAYS);
  }

  /** The GraphHopper profile of a speed class. */
  public static String profileName(SpeedClass speedClass) {
    return speedClass.name().toLowerCase(Locale.ROOT);
  }

  /** GraphHopper's own parsers, but turn restrictions as {@link FreightRestrictionParser} reads. */
  @Override
  protected OSMParsers buildOSMParsers(
      Map<String, PMap> encodedValuesWithProps,
      Map<String, ImportUnit> activeImportUnits,
      Map<String, List<String>> restrictionVehicleTypesByProfile,
      List<String> ignoredHighways) {
    OSMParsers parsers =
        super.buildOSMParsers(encodedValuesWithProps, activeImportUnits, Map.of(), ignoredHighways);
    for (SpeedClass speedClass : SpeedClass.values()) {
      parsers.addRestrictionTagParser(
          new FreightRestrictionParser(
              speedClass,
              getEncodingManager()
                  .getTurnBooleanEncodedValue(TurnRestriction.key(profileName(speedClass)))));
    }
    return parsers;
  }

  /** As GraphHopper does it, but with our reader. */
  @Override
  protected void importOSM() {
    OSMReader reader =
        new FreightOsmReader(getBaseGraph(), getOSMParsers(), getReaderConfig())
            .setFile(_getOSMFile())
            .setAreaIndex(new AreaIndex<>(GHUtility.readCountries()));
    createBaseGraphAndProperties();
    try {
      reader.readGraph();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    DateFormat format = Helper.createFormatter();
    getProperties().put("datareader.import.date", format.format(new Date()));
    if (reader.getDataDate() != null) {
      getProperties().put("datareader.data.date", format.format(reader.getDataDate()));
    }
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
