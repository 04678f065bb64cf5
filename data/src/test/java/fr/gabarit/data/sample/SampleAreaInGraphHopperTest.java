package fr.gabarit.data.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.graphhopper.GHRequest;
import com.graphhopper.GHResponse;
import com.graphhopper.GraphHopper;
import com.graphhopper.config.Profile;
import com.graphhopper.json.Statement;
import com.graphhopper.util.CustomModel;
import com.graphhopper.util.TurnCostsConfig;
import fr.gabarit.data.sample.place.AreaPlan;
import fr.gabarit.data.sample.place.AreaPlanner;
import fr.gabarit.data.sample.place.SampleFacts;
import fr.gabarit.data.sample.place.Settlement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleAreaInGraphHopperTest {

  private static final SampleSettings SMALL = new SampleSettings(0.05, 7);

  @TempDir Path folder;

  @Test
  void everyTownIsReachedFromEveryOtherByALorryOfFortyFourTonnes() throws IOException {
    Path extract = folder.resolve("sample.osm.pbf");
    SampleArea.write(
        SMALL,
        new SampleFiles(extract, folder.resolve("sample.xml"), folder.resolve("sample.csv")),
        percent -> {});
    AreaPlan plan = new AreaPlanner(SampleFacts.load(), SMALL.seed()).plan(SMALL.scale());
    GraphHopper hopper = imported(extract);
    try {
      assertThat(hopper.getBaseGraph().getEdges()).isGreaterThan(3000);
      for (Settlement from : plan.towns()) {
        for (Settlement to : plan.towns()) {
          if (!from.equals(to)) {
            GHResponse answer = hopper.route(request(plan, from, to));
            assertThat(answer.getErrors()).as(from.name() + " > " + to.name()).isEmpty();
            assertThat(answer.getBest().getDistance())
                .isGreaterThan(0.9 * from.centre().distanceTo(to.centre()));
          }
        }
      }
    } finally {
      hopper.close();
    }
  }

  private GraphHopper imported(Path extract) {
    CustomModel lorry =
        new CustomModel()
            .addToSpeed(Statement.If("true", Statement.Op.LIMIT, "car_average_speed"))
            .addToPriority(Statement.If("!car_access", Statement.Op.MULTIPLY, "0"))
            .addToPriority(Statement.If("hgv == NO", Statement.Op.MULTIPLY, "0"))
            .addToPriority(Statement.If("max_weight < 44", Statement.Op.MULTIPLY, "0"))
            .addToPriority(Statement.If("max_height < 4", Statement.Op.MULTIPLY, "0"))
            .addToPriority(Statement.If("max_length < 16.5", Statement.Op.MULTIPLY, "0"));
    GraphHopper hopper = new GraphHopper();
    hopper.setOSMFile(extract.toString());
    hopper.setGraphHopperLocation(folder.resolve("graph").toString());
    hopper.setEncodedValuesString(
        "car_access, car_average_speed, hgv, max_weight, max_height, max_length");
    hopper.setProfiles(
        List.of(
            new Profile("lorry")
                .setCustomModel(lorry)
                .setTurnCostsConfig(new TurnCostsConfig(List.of("hgv", "motor_vehicle")))));
    hopper.importOrLoad();
    return hopper;
  }

  private static GHRequest request(AreaPlan plan, Settlement from, Settlement to) {
    return new GHRequest(
            plan.plane().lat(from.centre()),
            plan.plane().lon(from.centre()),
            plan.plane().lat(to.centre()),
            plan.plane().lon(to.centre()))
        .setProfile("lorry");
  }
}
