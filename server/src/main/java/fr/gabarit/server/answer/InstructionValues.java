package fr.gabarit.server.answer;

import com.graphhopper.routing.ev.BooleanEncodedValue;
import com.graphhopper.routing.ev.EncodedValueLookup;
import com.graphhopper.routing.ev.EnumEncodedValue;
import com.graphhopper.routing.ev.RoadEnvironment;
import com.graphhopper.routing.ev.Roundabout;

/** The encoded values that GraphHopper's instructions read of every edge of a route. */
record InstructionValues(
    BooleanEncodedValue roundabout, EnumEncodedValue<RoadEnvironment> environment) {

  /** Those of a network. */
  static InstructionValues of(EncodedValueLookup values) {
    return new InstructionValues(
        values.getBooleanEncodedValue(Roundabout.KEY),
        values.getEnumEncodedValue(RoadEnvironment.KEY, RoadEnvironment.class));
  }
}
