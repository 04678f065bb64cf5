package fr.gabarit.data.datex;

import fr.gabarit.data.report.NoteText;
import fr.gabarit.order.Effect;
import java.util.Optional;

/**
 * Reads the type of a regulation. DiaLog's words for alternating traffic and overtaking are not in
 * its own schema; they are understood beside those of the standard.
 */
final class RegulationTypeReader {
  private static final double KILOMETRES_PER_MILE = 1.609344;

  RegulationType read(DatexElement type) throws RefusedMeasureException {
    return switch (type.type()) {
      case "AccessRestriction" -> access(type);
      case "SpeedLimit" -> speed(type);
      case "StandingOrParkingRestriction" -> parking(type);
      case "RoadOrCarriagewayOrLaneManagement" -> management(type);
      case "OvertakingBan" -> new RegulationType.Ruling(new Effect.NoOvertaking());
      case "AlternateRoadOrCarriagewayOrLaneLayout" -> layout(type);
      case "DirectionRestriction" -> direction(type);
      case "GeneralInstructionToRoadUsers" -> instruction(type);
      case "MandatoryRoadOrCarriagewayOrLaneUsage" -> usage(type);
      case "MinimumDistanceRestriction",
          "PriorityRule",
          "Rerouting",
          "RoadWarning",
          "AmbientWarnings",
          "RushHourLaneRestriction",
          "SteepHill",
          "TrafficAhead",
          "TrafficSignals" ->
          new RegulationType.Irrelevant(NoteText.verbatim(type.type()));
      default ->
          throw RefusedMeasureException.unsupported(
              type, NoteText.of("The type of regulation '%s' is not supported.", type.type()));
    };
  }

  private static RegulationType access(DatexElement type) throws RefusedMeasureException {
    String word = type.textAt("accessRestrictionType").orElse("");
    if (type.at("nonVehicularRoadUser").isPresent()) {
      return new RegulationType.Irrelevant(
          NoteText.of("access of %s", type.textAt("nonVehicularRoadUser").orElse("pedestrians")));
    }
    return switch (word) {
      case "noEntry" -> new RegulationType.Ruling(new Effect.NoEntry());
      case "noUseOfAudibleWarningDevices", "noPassingWithoutStopping" ->
          new RegulationType.Irrelevant(NoteText.verbatim(word));
      default ->
          throw RefusedMeasureException.unsupported(
              type, NoteText.of("The access restriction '%s' is not supported.", word));
    };
  }

  private static RegulationType speed(DatexElement type) throws RefusedMeasureException {
    if (type.at("weatherRelatedRoadConditionType").isPresent()) {
      throw RefusedMeasureException.unsupported(
          type, NoteText.of("The speed limit depends on the weather."));
    }
    Optional<DatexElement> maximum = type.at("maxValue");
    if (maximum.isEmpty()) {
      if (type.at("walkingSpeed").isPresent()) {
        throw RefusedMeasureException.unsupported(
            type, NoteText.of("A limit to walking speed has no value in km/h."));
      }
      return new RegulationType.Irrelevant(NoteText.of("speed that is not a maximum"));
    }
    String text = maximum.get().textAt("numericValue").orElse("");
    String unit = maximum.get().textAt("unitOfMeasure").orElse("kilometresPerHour");
    double value = number(maximum.get(), text);
    long kmh =
        switch (unit) {
          case "kilometresPerHour" -> Math.round(value);
          case "milesPerHour" -> Math.round(value * KILOMETRES_PER_MILE);
          default ->
              throw RefusedMeasureException.unsupported(
                  maximum.get(), NoteText.of("The unit of speed '%s' is unknown.", unit));
        };
    if (kmh < 1 || kmh > 130) {
      throw invalidSpeed(maximum.get(), text);
    }
    return new RegulationType.Ruling(new Effect.SpeedLimit((int) kmh));
  }

  private static double number(DatexElement element, String text) throws RefusedMeasureException {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw invalidSpeed(element, text);
    }
  }

  private static RefusedMeasureException invalidSpeed(DatexElement element, String text) {
    return RefusedMeasureException.invalid(
        element,
        NoteText.of("The speed limit '%s' is not between 1 and 130 km/h.", text),
        NoteText.of("Give numericValue in kilometresPerHour."));
  }

  private static RegulationType parking(DatexElement type) {
    String word = type.textAt("standingOrParkingRestrictionType").orElse("");
    return switch (word) {
      case "parkingProhibited", "standingAndParkingProhibited" ->
          new RegulationType.Ruling(new Effect.ParkingProhibited());
      default -> new RegulationType.Irrelevant(NoteText.of("parking rule '%s'", word));
    };
  }

  private static RegulationType management(DatexElement type) throws RefusedMeasureException {
    String word = type.textAt("roadOrCarriagewayOrLaneManagementType").orElse("");
    if (word.equals(DatexProfile.ALTERNATING)) {
      return new RegulationType.Ruling(
          new Effect.AlternatingTraffic(Effect.AlternatingTraffic.DEFAULT_DELAY));
    }
    throw RefusedMeasureException.unsupported(
        type, NoteText.of("The road management '%s' is not supported.", word));
  }

  /** Lanes laid out otherwise are still passable; one lane for both directions costs time. */
  private static RegulationType layout(DatexElement type) throws RefusedMeasureException {
    String word = type.at("roadOrCarriagewayOrLaneLayoutType").map(DatexElement::word).orElse("");
    if (word.equals(DatexProfile.ALTERNATING)) {
      return new RegulationType.Ruling(
          new Effect.AlternatingTraffic(Effect.AlternatingTraffic.DEFAULT_DELAY));
    }
    Optional<DatexElement> limit = type.at("speedLimit");
    return limit.isPresent()
        ? speed(limit.get())
        : new RegulationType.Irrelevant(NoteText.of("lanes laid out otherwise"));
  }

  private static RegulationType direction(DatexElement type) throws RefusedMeasureException {
    String word = type.at("directionRestrictionType").map(DatexElement::word).orElse("");
    return switch (word) {
      case "keepLeft",
          "keepRight",
          "passEitherSide",
          "roundabout",
          "noReversing",
          "noThroughRoad" ->
          new RegulationType.Irrelevant(NoteText.of("direction '%s'", word));
      default ->
          throw RefusedMeasureException.unsupported(
              type,
              NoteText.of(
                  "The direction restriction '%s' does not say which turn or direction is meant.",
                  word));
    };
  }

  private static RegulationType instruction(DatexElement type) {
    String word = type.textAt("generalInstructionToRoadUsersType").orElse("");
    return word.equals("noOvertaking")
        ? new RegulationType.Ruling(new Effect.NoOvertaking())
        : new RegulationType.Irrelevant(NoteText.of("instruction '%s'", word));
  }

  /** DiaLog publishes lay-bys for the winter as an obligation, which they are not. */
  private static RegulationType usage(DatexElement type) throws RefusedMeasureException {
    Optional<String> words = type.at("otherObligation").flatMap(DatexElement::words);
    if (words.filter(w -> w.startsWith(DatexProfile.STORAGE_AREA)).isPresent()) {
      String described = DatexProfile.STORAGE_AREA + DatexProfile.STORAGE_AREA_SEPARATOR;
      return new RegulationType.Ruling(
          new Effect.StorageArea(
              words.get().startsWith(described)
                  ? words.get().substring(described.length())
                  : words.get()));
    }
    throw RefusedMeasureException.unsupported(
        type,
        NoteText.of(
            "The obligation to use a road or lane (%s) is not supported.", words.orElse("-")));
  }
}
