package fr.gabarit.server.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.gabarit.data.report.NoteText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * An object of a list in a request for tours.
 *
 * @param problems where its problems are told, under its place in the list
 */
record TourEntry(String id, ObjectNode json, RequestProblems problems) {
  static final int LARGEST_AMOUNT = 1_000_000;

  /** The objects of a list; what is no object, or has no name of its own, is told and left out. */
  static List<TourEntry> all(
      ObjectNode body, String list, String idField, int most, RequestProblems problems) {
    JsonNode array = body.path(list);
    if (!array.isArray() || array.isEmpty() || array.size() > most) {
      problems.add(
          list,
          array.isArray() ? Integer.toString(array.size()) : RequestProblems.NONE,
          NoteText.of("%s must be an array of 1 to %d objects.", list, most));
      return List.of();
    }
    List<TourEntry> entries = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < array.size(); i++) {
      String name = "%s[%d]".formatted(list, i);
      if (!(array.get(i) instanceof ObjectNode object)) {
        problems.add(name, array.get(i).toString(), NoteText.of("%s must be an object.", name));
        continue;
      }
      TourEntry entry = new TourEntry(object.path(idField).asText(), object, problems.within(name));
      if (entry.id().isBlank() || !ids.add(entry.id())) {
        entry.refuse(idField, NoteText.of("must be given, once for each"));
      } else {
        entries.add(entry);
      }
    }
    return entries;
  }

  FieldReader reader() {
    return new FieldReader(new JsonFields(json), problems);
  }

  void refuse(String field, NoteText must) {
    JsonNode value = json.path(field);
    problems.add(
        field,
        value.isMissingNode() ? RequestProblems.NONE : value.toString(),
        value.isMissingNode()
            ? NoteText.of("%s was not given. It %s.", field, must)
            : NoteText.of(
                "%s %s but was %s.", field, must, RequestProblems.shorten(value.toString())));
  }

  /** A whole number, also as an array of one: GraphHopper's API has several dimensions. */
  int amount(String field, int unlessGiven) {
    JsonNode value = json.path(field);
    if (value.isArray() && value.size() != 1) {
      refuse(field, NoteText.of("must be one whole number"));
      return unlessGiven;
    }
    ObjectNode single = json.objectNode();
    single.set(field, value.isArray() ? value.get(0) : value);
    OptionalInt amount = new FieldReader(new JsonFields(single), problems).wholeNumber(field);
    if (amount.orElse(0) < 0 || amount.orElse(0) > LARGEST_AMOUNT) {
      refuse(field, NoteText.of("must be from 0 to %s", LARGEST_AMOUNT));
    }
    return amount.orElse(unlessGiven);
  }

  Optional<LatLon> address(String field) {
    JsonNode address = json.path(field);
    JsonNode lat = address.path("lat");
    JsonNode lon = address.path("lon");
    if (lat.isNumber()
        && lon.isNumber()
        && Math.abs(lat.asDouble()) <= 90
        && Math.abs(lon.asDouble()) <= 180) {
      return Optional.of(new LatLon(lat.asDouble(), lon.asDouble()));
    }
    refuse(field, NoteText.of("must be an object as {\"lon\": 2.64, \"lat\": 50.53} in degrees"));
    return Optional.empty();
  }

  /** Refuses those of these fields that are given: without them the tours would be others. */
  void refuseGiven(List<String> names) {
    refuseGiven(json, names, problems);
  }

  /** The same of any object. */
  static void refuseGiven(ObjectNode object, List<String> names, RequestProblems problems) {
    for (String name : names) {
      JsonNode value = object.path(name);
      boolean given =
          value.isContainerNode()
              ? !value.isEmpty()
              : !value.isMissingNode() && !value.isNull() && !value.asText().equals("false");
      if (given) {
        problems.add(
            name,
            value.toString(),
            NoteText.of(
                "%s is not supported but was '%s'. %s",
                name, RequestProblems.shorten(value.toString()), NoteText.of("Leave it out.")));
      }
    }
  }
}
