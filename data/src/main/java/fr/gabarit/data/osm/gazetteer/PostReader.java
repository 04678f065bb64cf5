package fr.gabarit.data.osm.gazetteer;

import fr.gabarit.gazetteer.RoadNumber;
import fr.gabarit.gazetteer.RoadPost;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads kilometre posts: {@code highway=milestone} with the number in {@code distance} ("12", "12.5
 * km"), {@code pk}, or as "PR 12" in {@code ref} or {@code name}; the road in {@code ref} or {@code
 * road:ref} if it looks like a road number. Nodes with {@code pk} and {@code ref} are posts too.
 * Confined to one reading.
 */
final class PostReader {
  private static final Pattern KILOMETRES =
      Pattern.compile("(?:(?:pr|pk|km)\\s*)?(\\d{1,4}(?:[.,]\\d{1,3})?)(?:\\s*km)?");

  private final List<RoadPost> posts = new ArrayList<>();
  private int unreadable;

  void read(double latitude, double longitude, Map<String, String> tags) {
    boolean milestone = "milestone".equals(tags.get("highway"));
    if (!milestone && !(tags.containsKey("pk") && tags.containsKey("ref"))) {
      return;
    }
    Optional<String> road =
        Stream.of("road:ref", "ref")
            .flatMap(key -> AddressTags.text(tags, key).stream())
            .filter(text -> RoadNumber.of(text).isPresent() && !text.matches("(?i)p[rk].*"))
            .findFirst();
    Optional<Double> number =
        Stream.of("distance", "pk", "ref", "name")
            .flatMap(key -> AddressTags.text(tags, key).stream())
            .filter(text -> !road.equals(Optional.of(text)))
            .flatMap(text -> kilometres(text).stream())
            .findFirst();
    if (number.isPresent()) {
      posts.add(new RoadPost(number.get(), road, Optional.empty(), longitude, latitude));
    } else {
      unreadable++;
    }
  }

  private static Optional<Double> kilometres(String text) {
    Matcher matcher = KILOMETRES.matcher(text.trim().toLowerCase(Locale.ROOT));
    return matcher.matches()
        ? Optional.of(Double.parseDouble(matcher.group(1).replace(',', '.')))
        : Optional.empty();
  }

  List<RoadPost> posts() {
    return posts;
  }

  int unreadable() {
    return unreadable;
  }
}
