package fr.gabarit.data.osm.tags;

import static java.util.Map.entry;

import fr.gabarit.data.osm.value.UserWords;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.order.Exemption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The vocabulary of OSM access values.
 *
 * <p>Several words joined by a semicolon let in everyone that any of them lets in; {@code yes}
 * beside a narrower word is taken for a slip and the narrower word counts. A word that is not in
 * the vocabulary is read like {@code private}: such words are nearly always homemade restrictions
 * ("residents' barrier"), so nobody may cross, but an address behind stays within reach and the
 * answer carries a warning.
 */
final class AccessWords {
  private static final String UNKNOWN = "unknown";
  private static final String DISCOURAGED = "discouraged";

  private static final AccessGrant PRIVATE =
      AccessGrant.closedExcept(new Exemption.PrivateGround());

  private static final Map<String, AccessGrant> GRANTS =
      Map.ofEntries(
          entry("yes", AccessGrant.OPEN),
          entry("designated", AccessGrant.OPEN),
          entry("permissive", AccessGrant.OPEN),
          entry("official", AccessGrant.OPEN),
          entry("public", AccessGrant.OPEN),
          entry(DISCOURAGED, AccessGrant.OPEN),
          entry("no", AccessGrant.CLOSED));

  /** Reads a value; empty where it says nothing ({@code unknown}), so that a wider key counts. */
  Optional<AccessGrant> read(String key, String value, ElementNotes notes) {
    List<AccessGrant> narrow = new ArrayList<>();
    boolean open = false;
    boolean silent = false;
    for (String part : value.split("[;,]", -1)) {
      String word = part.strip().toLowerCase(Locale.ROOT);
      if (word.equals(UNKNOWN)) {
        notes.add(
            OsmTagNote.Kind.DOUBTFUL,
            key,
            value,
            NoteText.of("Says nothing; the next wider key counts."));
        silent = true;
        continue;
      }
      if (word.equals(DISCOURAGED)) {
        notes.add(
            OsmTagNote.Kind.ADVISORY, key, value, NoteText.of("Advice, not a ban; not enforced."));
      }
      AccessGrant grant = grant(word);
      if (grant == null) {
        notes.add(
            OsmTagNote.Kind.UNKNOWN_WORD,
            key,
            value,
            NoteText.of("'%s' is no known access value; read like 'private'.", part.strip()));
        grant = PRIVATE;
      }
      if (grant.open()) {
        open = true;
      } else {
        narrow.add(grant);
      }
    }
    if (narrow.isEmpty()) {
      return silent && !open ? Optional.empty() : Optional.of(AccessGrant.OPEN);
    }
    if (open) {
      notes.add(
          OsmTagNote.Kind.DOUBTFUL,
          key,
          value,
          NoteText.of("Contradicts itself; the narrower word counts."));
    }
    List<Exemption> exempted = narrow.stream().flatMap(grant -> grant.exempted().stream()).toList();
    return Optional.of(new AccessGrant(false, exempted));
  }

  private static AccessGrant grant(String word) {
    if (UserWords.neverFreight(word)) {
      return AccessGrant.closedExcept(new Exemption.NotFreight(word));
    }
    return UserWords.exemption(word).map(AccessGrant::closedExcept).orElse(GRANTS.get(word));
  }
}
