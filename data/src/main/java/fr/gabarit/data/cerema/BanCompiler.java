package fr.gabarit.data.cerema;

import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.order.Effect;
import fr.gabarit.order.Exemption;
import fr.gabarit.order.Measure;
import fr.gabarit.order.Place;
import fr.gabarit.order.Validity;
import fr.gabarit.order.VehicleClause;
import fr.gabarit.order.Who;
import fr.gabarit.time.Always;
import fr.gabarit.time.Complement;
import fr.gabarit.time.Intersection;
import fr.gabarit.time.Never;
import fr.gabarit.time.TimeSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes measures of a ban and the authorisations of its order: at each time the ban holds for its
 * vehicles but those that an authorisation of that time lets through. Where authorisations have
 * hours, the ban is divided by time; where they let only some vehicles through as local traffic, by
 * vehicle; where they are for some streets of a commune, by place. Stateless.
 */
final class BanCompiler {
  private static final int MOST_HOURS = 4;
  private static final int MOST_CASES = 32;
  private static final int MOST_PERMISSIONS = 50;

  /** An authorisation and how its place lies to that of the ban. */
  record Relevant(Permission permission, RowPlace.Reach reach) {}

  /**
   * The measures that a ban makes.
   *
   * @param id of the first; the others get a number
   * @param relevant authorisations that reach its place
   */
  List<Measure> measures(Ban ban, String id, List<Relevant> relevant) {
    List<TimeSet> hours = new ArrayList<>();
    List<Relevant> taken = new ArrayList<>();
    for (Relevant one : relevant) {
      TimeSet times = one.permission().hours().surely();
      boolean timed = !(times instanceof Always) && !hours.contains(times);
      if (times instanceof Never) {
        continue;
      }
      if (taken.size() == MOST_PERMISSIONS || (timed && hours.size() == MOST_HOURS)) {
        tooMany(one.permission(), ban);
        continue;
      }
      if (timed) {
        hours.add(times);
      }
      taken.add(one);
    }
    List<Part> parts = new ArrayList<>();
    for (int in = 0; in < 1 << hours.size(); in++) {
      TimeSet times = times(ban.hours().possibly(), hours, in);
      if (!WeeklyTimes.isEmpty(times)) {
        parts.addAll(parts(ban, active(taken, hours, in), times));
      }
    }
    boolean uncertain =
        ban.hours().uncertain()
            || taken.stream().anyMatch(one -> one.permission().hours().uncertain());
    List<Measure> measures = new ArrayList<>();
    for (Part part : parts) {
      measures.add(
          new Measure(
              parts.size() == 1 ? id : id + "." + (measures.size() + 1),
              new Effect.NoEntry(),
              part.who,
              new Validity(part.times, uncertain),
              part.places));
    }
    return measures;
  }

  /** Whether an authorisation would leave nothing of a ban. */
  boolean voids(Permission permission, Ban ban) {
    boolean everyone =
        ban.scope().terms().stream()
            .allMatch(
                term ->
                    permission.grants().stream()
                        .anyMatch(
                            grant ->
                                grant.only().isEmpty()
                                    && ClauseLogic.implies(term, grant.vehicles())));
    TimeSet allowed = permission.hours().surely();
    return everyone
        && (allowed instanceof Always
            || allowed.equals(ban.hours().possibly())
            || WeeklyTimes.isEmpty(
                Intersection.of(ban.hours().possibly(), Complement.of(allowed))));
  }

  private static List<Relevant> active(List<Relevant> taken, List<TimeSet> hours, int in) {
    return taken.stream()
        .filter(
            one -> {
              int index = hours.indexOf(one.permission().hours().surely());
              return index < 0 || (in >> index & 1) == 1;
            })
        .toList();
  }

  private static TimeSet times(TimeSet ban, List<TimeSet> hours, int in) {
    List<TimeSet> members = new ArrayList<>();
    if (!(ban instanceof Always) || hours.isEmpty()) {
      members.add(ban);
    }
    for (int i = 0; i < hours.size(); i++) {
      members.add((in >> i & 1) == 1 ? hours.get(i) : Complement.of(hours.get(i)));
    }
    return Intersection.of(members);
  }

  private List<Part> parts(Ban ban, List<Relevant> active, TimeSet times) {
    List<BanCase> cases = new ArrayList<>();
    for (List<VehicleClause> term : ban.scope().terms()) {
      cases.add(new BanCase(term, ban.scope().unliftable(), ban.place().places()));
    }
    for (Grant exception : ban.scope().exceptions()) {
      cases = each(cases, one -> one.lifted(exception));
    }
    for (Relevant one : active) {
      List<BanCase> before = cases;
      for (Grant grant : one.permission().grants()) {
        cases =
            one.reach() == RowPlace.Reach.WITHIN
                ? each(cases, c -> c.lifted(grant, streets(one.permission().place())))
                : each(cases, c -> c.lifted(grant));
      }
      if (cases.size() > MOST_CASES) {
        tooMany(one.permission(), ban);
        cases = before;
      }
    }
    return grouped(cases, times);
  }

  private static List<Place.NamedStreet> streets(RowPlace place) {
    return place.places().stream()
        .filter(Place.NamedStreet.class::isInstance)
        .map(Place.NamedStreet.class::cast)
        .toList();
  }

  private interface Division {
    List<BanCase> parts(BanCase whole);
  }

  private static List<BanCase> each(List<BanCase> cases, Division division) {
    return cases.stream().flatMap(one -> division.parts(one).stream()).toList();
  }

  /** Cases that differ in their vehicles only make one measure. */
  private static List<Part> grouped(List<BanCase> cases, TimeSet times) {
    Map<List<Object>, List<List<VehicleClause>>> groups = new LinkedHashMap<>();
    for (BanCase one : cases) {
      groups
          .computeIfAbsent(List.of(one.exempted(), one.places()), k -> new ArrayList<>())
          .add(one.term());
    }
    List<Part> parts = new ArrayList<>();
    for (BanCase one : cases) {
      List<List<VehicleClause>> terms = groups.remove(List.of(one.exempted(), one.places()));
      if (terms != null) {
        parts.add(new Part(who(terms, one.exempted()), times, one.places()));
      }
    }
    return parts;
  }

  private static Who who(List<List<VehicleClause>> terms, List<Exemption> exempted) {
    boolean everyone = terms.stream().anyMatch(List::isEmpty);
    return new Who(
        everyone ? List.of() : terms.stream().map(ClauseLogic::clause).distinct().toList(),
        exempted);
  }

  private static void tooMany(Permission permission, Ban ban) {
    permission
        .notes()
        .warn(
            NoteKind.UNSUPPORTED,
            CeremaField.REGL_MODALITE,
            NoteText.of(
                "Too many authorisations meet the ban of row '%s'; this one does not lift it.",
                ban.row().id()),
            NoteText.of("Put authorisations with the same hours and vehicles into one row."));
  }

  private record Part(Who who, TimeSet times, List<Place> places) {}
}
