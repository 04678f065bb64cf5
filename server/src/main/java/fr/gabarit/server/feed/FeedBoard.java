package fr.gabarit.server.feed;

import java.util.List;

/** How all feeds are. Thread-safe. */
public final class FeedBoard {
  /** Of a server without feeds. */
  public static final FeedBoard NONE = new FeedBoard(List.of());

  private final List<FeedCourse> courses;

  FeedBoard(List<FeedCourse> courses) {
    this.courses = List.copyOf(courses);
  }

  /** In the order in which they were given. */
  public List<FeedStatus> statuses() {
    return courses.stream().map(FeedCourse::status).toList();
  }
}
