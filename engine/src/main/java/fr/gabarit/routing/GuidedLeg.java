package fr.gabarit.routing;

import fr.gabarit.cch.CchMetric;
import fr.gabarit.cch.CchTopology;
import fr.gabarit.cch.LazyPotential;
import fr.gabarit.hierarchy.RoadHierarchy;
import fr.gabarit.metric.LocalTraffic;
import fr.gabarit.metric.Metrics;
import fr.gabarit.metric.OpenedAreas;
import fr.gabarit.network.TravelTimes;
import fr.gabarit.overlay.EdgeVerdict;
import fr.gabarit.overlay.SliceSpan;
import fr.gabarit.overlay.TimeSlice;
import fr.gabarit.overlay.VehicleOverlay;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Searches one leg guided by the least weights of a span of time, and of what is left of it after
 * each change of rules: first by what is known for all legs; where that leads the search astray, by
 * what is to be found out about this one. Not thread-safe.
 */
final class GuidedLeg {
  /** More bounds that begin later are hardly ever asked for. */
  private static final int MOST_BOUNDS = 4;

  private static final int OF_COSTS = 0;
  private static final int OF_TIMES = 1;
  private static final int OF_MOST = 2;

  private final RoadHierarchy hierarchy;
  private final Metrics metrics;
  private final SearchSteps steps;
  private final LegRequest request;
  private final SearchSpace space;
  private final VehicleOverlay rules;
  private final LegRules asMet;
  private SliceSpan openedIn;
  private Optional<OpenedAreas> opened = Optional.empty();
  private SliceSpan sureSpan;
  private Optional<SureReach> sure = Optional.empty();

  /**
   * @param asMet the rules as the leg meets them
   */
  GuidedLeg(
      RoadHierarchy hierarchy,
      Metrics metrics,
      SearchSteps steps,
      LegRequest request,
      LegRules asMet,
      SearchSpace space) {
    this.asMet = asMet;
    this.hierarchy = hierarchy;
    this.metrics = metrics;
    this.steps = steps;
    this.request = request;
    this.space = space;
    rules = request.rules();
  }

  /** What the areas of local traffic are to the leg at some time of a span. */
  LocalTraffic local(SliceSpan span) {
    for (int i = 0; i < span.size(); i++) {
      if (asMet(span.slice(i)).opensAreas()) {
        return LocalTraffic.LET_IN;
      }
    }
    return LocalTraffic.KEPT_OUT;
  }

  /**
   * What no way of the leg goes below that is over before the span is, as far as that is at hand:
   * with its own areas of local traffic open only, if these weights are.
   */
  Optional<CchMetric> least(SliceSpan span) {
    Optional<OpenedAreas> areas = areas(span);
    Optional<CchMetric> own =
        areas.isPresent() ? metrics.mildest(rules, span, areas.get()) : Optional.empty();
    return own.isPresent() ? own : metrics.mildest(rules, span, local(span));
  }

  /** The areas that open to the leg at some time of a span; nothing if turns do, or none opens. */
  private Optional<OpenedAreas> areas(SliceSpan span) {
    if (span != openedIn) {
      openedIn = span;
      opened =
          local(span) == LocalTraffic.KEPT_OUT || opensTurns(span)
              ? Optional.empty()
              : Optional.of(areasOf(span.distinct())).filter(areas -> !areas.isEmpty());
    }
    return opened;
  }

  private OpenedAreas areasOf(List<TimeSlice> slices) {
    BitSet[] open = new BitSet[slices.size()];
    for (int i = 0; i < open.length; i++) {
      open[i] = asMet(slices.get(i)).open();
    }
    return new OpenedAreas(slices, open);
  }

  /** The rules of a slice of which at least a part is yet to come when the leg departs. */
  private LegRules.Slice asMet(TimeSlice slice) {
    return asMet.at(Math.max(request.departure().toEpochMilli(), slice.fromMillis()));
  }

  /**
   * The best way that is over before the span is, or that there is none at all; nothing if there is
   * none in the span.
   *
   * @param least the least weights of the span
   */
  Optional<LegResult> find(SliceSpan span, CchMetric least) {
    OptionalLong lastChange =
        span.size() == 1 ? OptionalLong.empty() : OptionalLong.of(span.lastChangeMillis());
    LegRun run = run(span, bounds(span, least), lastChange).givingUpAfter(steps.few());
    LegResult result = run.search();
    if (run.gaveUp()) {
      run = run(span, boundsOfThisLeg(span, least), lastChange);
      result = run.search();
    }
    return run.closedIn() || result instanceof LegResult.Found
        ? Optional.of(result)
        : Optional.empty();
  }

  /**
   * Whether there is no way in the longest span because there was none in a shorter one, and all
   * that leaves the origin is at an end before that is.
   *
   * @param least the least weights of the longest span
   */
  boolean endsIn(SliceSpan shorter, SliceSpan longest, CchMetric least) {
    OptionalLong lastChange =
        shorter.size() == 1 ? OptionalLong.empty() : OptionalLong.of(shorter.lastChangeMillis());
    LegRun run = run(longest, bounds(longest, least), lastChange);
    return run.search() instanceof LegResult.NotFound
        && (run.closedIn() || run.latestMillis() < shorter.untilMillis());
  }

  /**
   * The least weights of a span, to be raised where this leg meets greater ones.
   *
   * @param leg asks in the memory of the query
   * @param least the least weights of the span
   * @param shorter within which it is looked how late the leg surely is anywhere
   */
  LegWeights weights(SliceSpan span, CchMetric least, MetricLeg leg, SliceSpan shorter) {
    TurnHours hours = hours(span);
    return new LegWeights(
        request,
        leg,
        space.query(),
        span,
        ofThisLeg(span, least, hours),
        hours,
        space.draft(OF_COSTS),
        () -> sure(shorter));
  }

  /** If areas open to the leg, these are open and no others, where that is at hand. */
  private CchMetric ofThisLeg(SliceSpan span, CchMetric least, TurnHours hours) {
    Optional<OpenedAreas> areas = areas(span);
    if (areas.isEmpty()) {
      return least;
    }
    return metrics
        .mildest(rules, span, areas.get())
        .or(
            () ->
                metrics
                    .mildest(rules, span, LocalTraffic.KEPT_OUT)
                    .flatMap(
                        keptOut ->
                            new OwnAreas(hierarchy, hours, space.draft(OF_COSTS))
                                .openedIn(keptOut)))
        .orElse(least);
  }

  private LegRun run(SliceSpan span, GoalBounds bounds, OptionalLong lastChange) {
    return new LegRun(hierarchy, bounds, request, asMet, space, lastChange, steps.oneSided())
        .before(span.untilMillis())
        .with(() -> sure(span));
  }

  /** The roads that the leg surely comes to within the span, as far as that is at hand. */
  Optional<SureReach> sure(SliceSpan span) {
    if (span != sureSpan) {
      sureSpan = span;
      sure =
          areas(span)
              .flatMap(areas -> metrics.strictest(rules, span, areas))
              .or(() -> metrics.strictest(rules, span).map(all -> strictest(span, all)))
              .map(strictest -> sure(span, strictest));
    }
    return sure;
  }

  private SureReach sure(SliceSpan span, CchMetric strictest) {
    LegRules.Slice first = asMet.at(request.departure().toEpochMilli());
    return new SureReach(
        request,
        new LegStart(hierarchy.network(), request.origin()),
        span,
        space.latest(),
        first,
        strictest);
  }

  private CchMetric strictest(SliceSpan span, CchMetric keptOut) {
    return local(span) == LocalTraffic.KEPT_OUT
        ? keptOut
        : new OwnAreas(hierarchy, hours(span), space.draft(OF_MOST)).openedInStrictest(keptOut);
  }

  private GoalBounds bounds(SliceSpan span, CchMetric least) {
    return new GoalBounds(space, goal(), times(), since(span, least));
  }

  /** The bounds of the whole span, and of what is left of it as far as they are at hand. */
  private List<GoalBounds.Since> since(SliceSpan whole, CchMetric least) {
    if (whole.size() == 1) {
      return List.of(GoalBounds.Since.of(whole, least));
    }
    List<GoalBounds.Since> all = new ArrayList<>(MOST_BOUNDS);
    all.add(GoalBounds.Since.of(whole, least));
    SliceSpan span = whole;
    while (span.size() > 1 && all.size() < MOST_BOUNDS) {
      span = span.rest();
      Optional<CchMetric> later = metrics.mildest(rules, span, local(span));
      if (later.isPresent()) {
        all.add(GoalBounds.Since.of(span, later.get()));
      }
    }
    return all;
  }

  private GoalBounds boundsOfThisLeg(SliceSpan span, CchMetric least) {
    GoalBounds bounds = bounds(span, least);
    Optional<CchMetric> keptOut = metrics.mildest(rules, span, LocalTraffic.KEPT_OUT);
    if (keptOut.isEmpty() || opensTurns(span)) {
      return bounds;
    }
    TurnHours hours = hours(span);
    return bounds.with(
        new LegDistance(
            hierarchy.network().topology(),
            new Surroundings(hierarchy, request, hours, goal(), space),
            hours.slices(),
            keptOut.get(),
            space.potential(MOST_BOUNDS),
            bounds.atAnyTime(),
            space));
  }

  private TurnHours hours(SliceSpan span) {
    return new TurnHours(
        hierarchy, request, asMet, span, space, hours -> beforeChange(span, hours));
  }

  /** How soon the leg can be where by the rules at its departure, as far as that is at hand. */
  private Optional<LazyPotential> beforeChange(SliceSpan span, TurnHours hours) {
    TimeSlice first = span.slice(0);
    return times(span, hours)
        .map(
            times -> {
              LazyPotential soonest = space.soonest();
              soonest.begin(
                  times,
                  new LegStart(hierarchy.network(), request.origin())
                      .terminals(
                          key ->
                              times().drivable(key)
                                      && first.verdict(key).compareTo(EdgeVerdict.LOCAL) <= 0
                                  ? first.durationMillis(key)
                                  : CchTopology.INFINITY));
              return soonest;
            });
  }

  /** The times by the rules at the departure. */
  private Optional<CchMetric> times(SliceSpan span, TurnHours hours) {
    TimeSlice first = span.slice(0);
    if (opensTurns(span)) {
      return metrics.quickest(rules, first, LocalTraffic.LET_IN);
    }
    OpenedAreas areas = areasOf(List.of(first));
    Optional<CchMetric> kept =
        areas.isEmpty() ? Optional.empty() : metrics.quickest(rules, first, areas);
    return kept.or(
        () ->
            metrics
                .quickest(rules, first, LocalTraffic.KEPT_OUT)
                .flatMap(
                    times ->
                        new OwnAreas(hierarchy, hours, space.draft(OF_TIMES))
                            .openedInTimes(times)));
  }

  private TravelTimes times() {
    return hierarchy.network().travelTimes(rules.vehicle().speedClass());
  }

  /** Weights for legs to which no area opens know nothing of turns that open. */
  private boolean opensTurns(SliceSpan span) {
    for (int i = 0; i < span.size(); i++) {
      if (span.slice(i).opensTurns(request.origin().edge(), request.destination().edge())) {
        return true;
      }
    }
    return false;
  }

  private LegGoal goal() {
    return new LegGoal(hierarchy.network(), request.destination());
  }
}
