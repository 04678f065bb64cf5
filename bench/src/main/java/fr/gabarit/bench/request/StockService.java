package fr.gabarit.bench.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.graphhopper.GHRequest;
import com.graphhopper.GHResponse;
import com.graphhopper.GraphHopper;
import com.graphhopper.config.CHProfile;
import com.graphhopper.config.Profile;
import com.graphhopper.jackson.Jackson;
import com.graphhopper.jackson.ResponsePathSerializer;
import com.graphhopper.util.GHUtility;
import java.nio.file.Path;
import java.util.List;

/**
 * Stock GraphHopper for cars with node-based contraction hierarchies: no order, no hour, no turn
 * restriction. Thread-safe.
 */
final class StockService {
  private static final String PROFILE = "car";

  private final GraphHopper hopper = new GraphHopper();
  private final ObjectMapper mapper = Jackson.newObjectMapper();

  /**
   * Imports and prepares, or loads what was prepared.
   *
   * @param directory where the prepared graph is kept
   */
  StockService(Path extract, Path directory) {
    hopper.setOSMFile(extract.toString());
    hopper.setGraphHopperLocation(directory.toString());
    hopper.setEncodedValuesString("car_access,car_average_speed,road_access");
    hopper.setProfiles(
        new Profile(PROFILE).setCustomModel(GHUtility.loadCustomModelFromJar("car.json")));
    hopper.getCHPreparationHandler().setCHProfiles(new CHProfile(PROFILE));
    hopper.importOrLoad();
  }

  boolean hasRoute(RequestState.Trip trip) {
    return !route(trip).hasErrors();
  }

  /** The bytes of the answer. */
  byte[] answer(RequestState.Trip trip) throws JsonProcessingException {
    GHResponse response = route(trip);
    return mapper.writeValueAsBytes(
        ResponsePathSerializer.jsonObject(
            response,
            new ResponsePathSerializer.Info(List.of("OpenStreetMap contributors"), 1, null),
            true,
            true,
            false,
            true,
            1e5));
  }

  private GHResponse route(RequestState.Trip trip) {
    return hopper.route(
        new GHRequest(trip.fromLat(), trip.fromLon(), trip.toLat(), trip.toLon())
            .setProfile(PROFILE));
  }

  void close() {
    hopper.close();
  }
}
