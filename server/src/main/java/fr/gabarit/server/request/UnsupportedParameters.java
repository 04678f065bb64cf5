package fr.gabarit.server.request;

import fr.gabarit.data.report.NoteText;
import java.util.List;
import java.util.Set;

/**
 * Parameters of GraphHopper, or announced ones of ours, whose silent neglect would give another
 * route than was asked for: they are refused. What changes only how a route is found is ignored, as
 * unknown parameters are. Stateless.
 */
final class UnsupportedParameters {
  private static final Set<String> HARMLESS_ALGORITHMS =
      Set.of("", "dijkstra", "dijkstrabi", "astar", "astarbi", AlternativeReader.ALGORITHM);

  /** A parameter that counts as not given if it is empty, "false" or an empty list. */
  private record Refused(List<String> names, NoteText remedy) {}

  private static final List<Refused> REFUSED =
      List.of(
          new Refused(List.of("elevation"), NoteText.of("Heights are not imported. Leave it out.")),
          new Refused(
              List.of("heading", "headings"),
              NoteText.of("Leave it out, or move the point along the road.")),
          new Refused(
              List.of("curbside", "curbsides"),
              NoteText.of("Leave it out, or move the point to the lane.")),
          new Refused(
              List.of("snap_prevention", "snap_preventions"),
              NoteText.of("Leave it out, or move the point to the road meant.")),
          new Refused(
              List.of("pass_through"),
              NoteText.of("Leave it out; a vehicle may turn round at a stop.")),
          new Refused(
              List.of("custom_model"),
              NoteText.of(
                  "Tell the vehicle instead; its dimensions and loads decide where it may go.")),
          new Refused(
              List.of("optimize"), NoteText.of("Give the points in the order of the trip.")),
          new Refused(
              List.of("scenario"),
              NoteText.of("Send orders and without in the body of POST /route.")));

  void check(RequestFields fields, RequestProblems problems) {
    for (Refused refused : REFUSED) {
      for (String name : refused.names()) {
        List<String> given = fields.list(name);
        if (given.isEmpty()) {
          continue;
        }
        List<String> values =
            given.stream()
                .filter(value -> !value.isBlank() && !value.equalsIgnoreCase("false"))
                .toList();
        if (!values.isEmpty()) {
          problems.add(
              name,
              String.join(",", values),
              NoteText.of(
                  "%s is not supported but was '%s'. %s",
                  name, RequestProblems.shorten(String.join(",", values)), refused.remedy()));
        }
      }
    }
    String algorithm = fields.text("algorithm").orElse("");
    if (!HARMLESS_ALGORITHMS.contains(algorithm)) {
      problems.add(
          "algorithm",
          algorithm,
          NoteText.of(
              "algorithm '%s' is not supported. Leave it out; the best legal way is found exactly.",
              RequestProblems.shorten(algorithm)));
    }
  }
}
