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
import com.graphhopper.util.Parameters;
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
    return !route(trip, Extras.NONE).hasErrors();
  }

  /** The bytes of the answer. */
  byte[] answer(RequestState.Trip trip, Extras extras) throws JsonProcessingException {
    GHResponse response = route(trip, extras);
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

  private GHResponse route(RequestState.Trip trip, Extras extras) {
    GHRequest request =
        new GHRequest(trip.fromLat(), trip.fromLon(), trip.toLat(), trip.toLon())
            .setProfile(PROFILE);
    if (extras == Extras.DETAILS) {
      request.setPathDetails(Extras.NAMES);
    } else if (extras == Extras.ALTERNATIVES) {
      request.setAlgorithm(Parameters.Algorithms.ALT_ROUTE);
      request.putHint(Parameters.Algorithms.AltRoute.MAX_PATHS, Extras.MOST_ROUTES);
    }
    return hopper.route(request);
  }

  void close() {
    hopper.close();
  }
}
