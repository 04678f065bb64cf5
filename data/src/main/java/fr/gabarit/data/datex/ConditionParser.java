package fr.gabarit.data.datex;

import fr.gabarit.data.datex.Condition.Operator;
import fr.gabarit.data.datex.Condition.Subject;
import fr.gabarit.data.report.NoteText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the nested conditions of a regulation. The depth is bounded by that of the XML. */
final class ConditionParser {

  Condition parse(DatexElement element) throws RefusedMeasureException {
    boolean negated = negated(element);
    return switch (element.type()) {
      case "ConditionSet" -> group(element, negated);
      case "ValidityCondition" -> new Condition.Leaf(element, negated, Subject.WHEN);
      case "LocationCondition" -> new Condition.Leaf(element, negated, Subject.WHERE);
      case "VehicleCondition",
          "AccessCondition",
          "DriverCondition",
          "PermitCondition",
          "OccupantCondition",
          "NonVehicularRoadUserCondition" ->
          new Condition.Leaf(element, negated, Subject.WHO);
      default ->
          throw RefusedMeasureException.unsupported(
              element, NoteText.of("The condition class '%s' is not supported.", element.type()));
    };
  }

  private Condition group(DatexElement element, boolean negated) throws RefusedMeasureException {
    List<Condition> members = new ArrayList<>();
    for (DatexElement child : element.children("conditions")) {
      members.add(parse(child));
    }
    if (members.isEmpty()) {
      throw RefusedMeasureException.invalid(
          element,
          NoteText.of("A ConditionSet has no conditions."),
          NoteText.of("Remove it or give its conditions."));
    }
    return new Condition.Group(element, negated, operator(element), members);
  }

  private static Operator operator(DatexElement element) throws RefusedMeasureException {
    String word = element.textAt("operator").orElse("");
    try {
      return Operator.valueOf(word.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw RefusedMeasureException.invalid(
          element,
          NoteText.of("The operator '%s' of a ConditionSet is unknown.", word),
          NoteText.of("It must be and, or, or xor."));
    }
  }

  private static boolean negated(DatexElement element) throws RefusedMeasureException {
    String word = element.textAt("negate").orElse("false");
    return switch (word) {
      case "true", "1" -> true;
      case "false", "0" -> false;
      default ->
          throw RefusedMeasureException.invalid(
              element,
              NoteText.of("<negate> must be true or false but is '%s'.", word),
              NoteText.of("Without it, false is meant."));
    };
  }
}
