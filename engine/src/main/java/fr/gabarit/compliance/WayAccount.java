package fr.gabarit.compliance;

import fr.gabarit.network.EdgeKeys;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.order.Advice;
import fr.gabarit.order.Applicability;
import fr.gabarit.order.Exemption;
import fr.gabarit.order.OrderSource;
import fr.gabarit.overlay.Rule;
import fr.gabarit.routing.LegPath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;

/** Goes along a way with the rule book and notes what it says of each stretch. */
final class WayAccount {
  private final RoadNetwork network;
  private final RuleBook book;

  WayAccount(RoadNetwork network, RuleBook book) {
    this.network = network;
    this.book = book;
  }

  /**
   * A rule met on successive edges of a way, or at a turn.
   *
   * @param turn whether it rules the turn from the first of the edges into the last, and not the
   *     edges
   */
  record Stretch(RuleBook.Entry entry, int firstEdge, int lastEdge, boolean turn) {

    /** Index of the edge on entering which the rule was first judged. */
    int judgedEdge() {
      return turn ? lastEdge : firstEdge;
    }
  }

  /**
   * The rules broken along a way, in the order in which they are met.
   *
   * @param inForce all rules along it that concern the vehicle
   */
  List<Stretch> broken(LegPath path, List<Stretch> inForce) {
    return inForce.stream().anyMatch(WayAccount::mayBar) ? broken(path) : List.of();
  }

  private static boolean mayBar(Stretch stretch) {
    Applicability applicability = stretch.entry().applicability();
    return applicability instanceof Applicability.Prohibited
        || applicability instanceof Applicability.LocalOnly;
  }

  /** The rules broken along a way, in the order in which they are met. */
  List<Stretch> broken(LegPath path) {
    int origin = path.origin().edge();
    int destination = path.destination().edge();
    int[] way = path.keys();
    return stretches(
        path,
        i -> book.broken(path.key(i), entry(path, i), origin, destination),
        i -> book.brokenTurns(way, i, entry(path, i), origin, destination));
  }

  /** The directed edges of a way until the first on entering which a rule is broken. */
  int[] legalPart(LegPath path) {
    return broken(path).stream()
        .findFirst()
        .map(first -> Arrays.copyOf(path.keys(), first.judgedEdge()))
        .orElseGet(path::keys);
  }

  /** All rules in force along a way that concern the vehicle. */
  List<Stretch> inForce(LegPath path) {
    int[] way = path.keys();
    return stretches(
        path,
        i -> book.inForce(path.key(i), entry(path, i)),
        i -> book.turnsInForce(way, i, entry(path, i)));
  }

  private interface EntriesAt {
    List<RuleBook.Entry> entries(int edgeIndex);
  }

  private interface TurnsAt {
    List<RuleBook.TurnEntry> turns(int edgeIndex);
  }

  private static List<Stretch> stretches(LegPath path, EntriesAt source, TurnsAt turns) {
    List<Stretch> done = new ArrayList<>();
    Map<Rule, Stretch> open = new LinkedHashMap<>();
    for (int i = 0; i < path.size(); i++) {
      List<RuleBook.Entry> entries = source.entries(i);
      List<RuleBook.TurnEntry> completed = turns.turns(i);
      if (entries.isEmpty() && completed.isEmpty() && open.isEmpty()) {
        continue;
      }
      Map<Rule, Stretch> still = new LinkedHashMap<>();
      for (RuleBook.Entry entry : entries) {
        Stretch before = open.remove(entry.rule());
        int first = before == null ? i : before.firstEdge();
        still.put(entry.rule(), new Stretch(entry, first, i, false));
      }
      for (RuleBook.TurnEntry turn : completed) {
        done.add(new Stretch(turn.entry(), i - turn.turn().size() + 1, i, true));
      }
      done.addAll(open.values());
      open = still;
    }
    done.addAll(open.values());
    done.sort(java.util.Comparator.comparingInt(Stretch::judgedEdge));
    return done;
  }

  Compliance.Violation violation(LegPath path, int leg, Stretch stretch) {
    return new Compliance.Violation(
        citation(path, stretch), span(leg, stretch), lengthMetres(path, stretch));
  }

  /**
   * The waits of a way.
   *
   * @throws IllegalStateException if nothing was closed while it waited
   */
  List<Compliance.Wait> waits(LegPath path, int leg) {
    List<Compliance.Wait> waits = new ArrayList<>();
    for (LegPath.Wait wait : path.waits()) {
      Instant from = Instant.ofEpochMilli(wait.fromMillis());
      List<Citation> because = closing(path, wait.edgeIndex(), from);
      if (because.isEmpty()
          || closing(path, wait.edgeIndex(), Instant.ofEpochMilli(wait.untilMillis() - 1))
              .isEmpty()) {
        throw new IllegalStateException(
            "The rule book finds nothing closed for %s of %s.".formatted(wait, path));
      }
      waits.add(
          new Compliance.Wait(
              leg,
              path.key(wait.edgeIndex()),
              place(path, wait.edgeIndex()),
              from,
              Instant.ofEpochMilli(wait.untilMillis()),
              because));
    }
    return waits;
  }

  /** What closes an edge of the way, or the turn into it, at an instant. */
  private List<Citation> closing(LegPath path, int i, Instant at) {
    int origin = path.origin().edge();
    int destination = path.destination().edge();
    List<Citation> closing = new ArrayList<>();
    for (RuleBook.Entry entry : book.broken(path.key(i), at, origin, destination)) {
      closing.add(citation(path, new Stretch(entry, i, i, false), at));
    }
    for (RuleBook.TurnEntry turn : book.brokenTurns(path.keys(), i, at, origin, destination)) {
      closing.add(
          citation(path, new Stretch(turn.entry(), i - turn.turn().size() + 1, i, true), at));
    }
    return closing;
  }

  /** The start of an edge of the way, or the origin. */
  private Coordinate place(LegPath path, int i) {
    if (i == 0) {
      return new Coordinate(path.origin().longitude(), path.origin().latitude());
    }
    int edge = EdgeKeys.edge(path.key(i));
    int point = EdgeKeys.isForward(path.key(i)) ? 0 : network.geometry().pointCount(edge) - 1;
    return new Coordinate(
        network.geometry().longitude(edge, point), network.geometry().latitude(edge, point));
  }

  /** What rules in force allow only by exemption, and what leaves doubt. */
  void note(
      LegPath path,
      int leg,
      List<Stretch> inForce,
      List<Stretch> broken,
      List<Compliance.ExemptionUse> exemptionsUsed,
      List<Compliance.Warning> warnings) {
    List<Rule> brokenRules = broken.stream().map(stretch -> stretch.entry().rule()).toList();
    for (Stretch stretch : inForce) {
      Applicability applicability = stretch.entry().applicability();
      Optional<Exemption> exemption = exemption(applicability);
      Citation citation = citation(path, stretch);
      RouteSpan span = span(leg, stretch);
      if (exemption.isPresent() && !brokenRules.contains(stretch.entry().rule())) {
        exemptionsUsed.add(new Compliance.ExemptionUse(citation, span));
        if (exemption.get() instanceof Exemption.PrivateGround) {
          warnings.add(
              new Compliance.Warning(Compliance.WarningKind.PRIVATE_GROUND, citation, span));
        }
      }
      if (applicability instanceof Applicability.Advisory advisory) {
        warnings.add(new Compliance.Warning(kind(advisory.advice()), citation, span));
      }
      if (stretch.entry().rule().measure().when().hoursUncertain()) {
        warnings.add(
            new Compliance.Warning(Compliance.WarningKind.HOURS_UNCERTAIN, citation, span));
      }
    }
  }

  private static Compliance.WarningKind kind(Advice advice) {
    return switch (advice.kind()) {
      case FREE_TEXT, UNKNOWN_CRIT_AIR, UNKNOWN_TUNNEL_CODE -> Compliance.WarningKind.UNDECIDED;
      case NO_OVERTAKING, PARKING_PROHIBITED, STORAGE_AREA -> Compliance.WarningKind.INFORMATION;
    };
  }

  private static Optional<Exemption> exemption(Applicability applicability) {
    if (applicability instanceof Applicability.Exempted exempted) {
      return Optional.of(exempted.exemption());
    }
    if (applicability instanceof Applicability.LocalOnly local) {
      return Optional.of(local.exemption());
    }
    return Optional.empty();
  }

  Citation citation(LegPath path, Stretch stretch) {
    return citation(path, stretch, entry(path, stretch.judgedEdge()));
  }

  private Citation citation(LegPath path, Stretch stretch, Instant at) {
    Rule rule = stretch.entry().rule();
    boolean wayTags = rule.order().source() == OrderSource.OSM && !stretch.turn();
    return new Citation(
        rule.order(),
        rule.measure(),
        stretch.entry().applicability(),
        at,
        rule.measure().when().times().nextChange(at),
        wayTags
            ? Optional.of(network.facts().wayId(EdgeKeys.edge(path.key(stretch.firstEdge()))))
            : Optional.empty());
  }

  /** The directed edges of a stretch. */
  static List<Integer> keys(LegPath path, Stretch stretch) {
    return IntStream.rangeClosed(stretch.firstEdge(), stretch.lastEdge())
        .map(path::key)
        .boxed()
        .toList();
  }

  private static RouteSpan span(int leg, Stretch stretch) {
    return new RouteSpan(leg, stretch.firstEdge(), stretch.lastEdge(), stretch.turn());
  }

  private static Instant entry(LegPath path, int i) {
    return Instant.ofEpochMilli(path.entryMillis(i));
  }

  /** Length of a stretch, the first and last edge of the way counted in part; 0 for a turn. */
  double lengthMetres(LegPath path, Stretch stretch) {
    if (stretch.turn()) {
      return 0;
    }
    double metres = 0;
    for (int i = stretch.firstEdge(); i <= stretch.lastEdge(); i++) {
      metres += path.lengthMetres(i, network);
    }
    return metres;
  }
}
