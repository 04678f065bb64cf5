package fr.gabarit.server.feed;

import fr.gabarit.data.fetch.Fetcher;
import fr.gabarit.data.report.OrderFile;
import fr.gabarit.server.area.AreaBase;
import fr.gabarit.server.area.AreaHolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * The feeds of a server and the area they take effect in. At first the area has what was kept of
 * them; from {@link #start} on they are looked at in the background. Thread-safe; closed once.
 */
public final class Feeds implements AutoCloseable {
  private final FeedArea area;
  private final List<FeedCourse> courses;
  private final Alarm alarm;
  private final Clock clock;
  private volatile boolean closed;

  private Feeds(FeedArea area, List<FeedCourse> courses, Alarm alarm, Clock clock) {
    this.area = area;
    this.courses = List.copyOf(courses);
    this.alarm = alarm;
    this.clock = clock;
  }

  /**
   * Makes the area of what is kept of the feeds.
   *
   * @param cache what is kept is there
   * @throws IOException if the cache cannot be read
   */
  public static Feeds open(
      AreaBase base, List<FeedSettings> settings, Path cache, Fetcher fetcher, Clock clock)
      throws IOException {
    return open(
        base,
        settings,
        cache,
        fetcher,
        clock,
        new ThreadAlarm(clock, Math.max(1, settings.size())),
        new Random());
  }

  static Feeds open(
      AreaBase base,
      List<FeedSettings> settings,
      Path cache,
      Fetcher fetcher,
      Clock clock,
      Alarm alarm,
      RandomGenerator random)
      throws IOException {
    Instant now = clock.instant();
    List<KeptFeed> kept = new ArrayList<>();
    for (FeedSettings feed : settings) {
      kept.add(KeptFeed.load(FeedStore.of(cache, feed.address()), feed.address(), now));
    }
    List<Optional<OrderFile>> files = kept.stream().map(KeptFeed::orders).toList();
    FeedArea area = new FeedArea(base, files, now);
    List<FeedCourse> courses = new ArrayList<>();
    for (int i = 0; i < settings.size(); i++) {
      FeedSettings feed = settings.get(i);
      FeedStore store = FeedStore.of(cache, feed.address());
      FeedKeeper keeper = new FeedKeeper(feed, store, fetcher, area.target(i), clock);
      FeedStatus first = kept.get(i).status(feed);
      courses.add(new FeedCourse(feed, store, keeper, clock, random, first));
    }
    return new Feeds(area, courses, alarm, clock);
  }

  /** The area that is served. */
  public AreaHolder area() {
    return area.holder();
  }

  /** How the feeds are. */
  public FeedBoard board() {
    return new FeedBoard(courses);
  }

  /** Looks once at the feeds of which nothing is kept, and waits for that. */
  public void fetchMissing() {
    for (FeedCourse course : courses) {
      if (course.status().lastSuccess().isEmpty()) {
        course.proceed();
      }
    }
  }

  /** Begins to look at the feeds in the background. */
  public void start() {
    courses.forEach(course -> alarm.at(clock.instant(), () -> run(course)));
  }

  private void run(FeedCourse course) {
    Instant next = clock.instant().plus(BackOff.LONGEST);
    try {
      next = course.proceed();
    } finally {
      if (!closed) {
        alarm.at(next, () -> run(course));
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    alarm.close();
  }
}
