package fr.gabarit.matching;

import fr.gabarit.gazetteer.CommuneAt;
import fr.gabarit.gazetteer.CommuneExtent;
import fr.gabarit.gazetteer.Gazetteer;
import fr.gabarit.gazetteer.RoadNumber;
import fr.gabarit.gazetteer.StreetIndex;
import fr.gabarit.gazetteer.StreetIndex.NameKind;
import fr.gabarit.gazetteer.StreetName;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.order.Commune;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;

/** Finds streets by name and commune. Immutable and thread-safe. */
final class StreetFinder {
  private static final int SUGGESTIONS = 3;

  /** Well beyond the width of a boundary street. */
  private static final double AROUND_DEGREES = 0.001;

  private final RoadNetwork network;
  private final Gazetteer gazetteer;
  private final MatchSettings settings;
  private final StreetPieces pieces;

  StreetFinder(RoadNetwork network, Gazetteer gazetteer, MatchSettings settings) {
    this.network = network;
    this.gazetteer = gazetteer;
    this.settings = settings;
    pieces = new StreetPieces(network);
  }

  /** Finds a street; what is not sure is said to be doubtful. */
  StreetSearch find(Commune commune, String street) {
    StreetName name = StreetName.of(street);
    List<CommuneExtent> extents = gazetteer.communes().find(commune);
    if (name.isEmpty()) {
      return StreetSearch.failed(MatchNote.of(MatchNote.Kind.STREET_NOT_FOUND, street));
    }
    if (extents.size() == 1) {
      return find(extents.get(0), name, street);
    }
    if (!extents.isEmpty()) {
      return namesakes(extents, commune, name, street);
    }
    Set<Integer> anywhere = new HashSet<>(gazetteer.streets().named(name, NameKind.USUAL));
    if (gazetteer.communes().isEmpty() && !anywhere.isEmpty()) {
      return StreetSearch.doubtful(
          pieces.of(anywhere),
          Set.of(name),
          MatchNote.of(MatchNote.Kind.COMMUNE_NOT_CHECKED, describe(commune)));
    }
    return StreetSearch.failed(communeNotFound(commune));
  }

  private StreetSearch namesakes(
      List<CommuneExtent> extents, Commune commune, StreetName name, String street) {
    List<StreetPiece> all = new ArrayList<>();
    for (CommuneExtent extent : extents) {
      all.addAll(find(extent, name, street).pieces());
    }
    MatchNote doubt = MatchNote.of(MatchNote.Kind.COMMUNE_NAMESAKES, describe(commune));
    return all.isEmpty()
        ? StreetSearch.failed(doubt)
        : StreetSearch.doubtful(all, Set.of(name), doubt);
  }

  /** Why a commune was not found, with names that resemble. */
  MatchNote communeNotFound(Commune commune) {
    List<String> similar = commune.name().map(gazetteer.communes()::resembling).orElse(List.of());
    return MatchNote.of(
        MatchNote.Kind.COMMUNE_NOT_FOUND,
        similar.isEmpty()
            ? describe(commune)
            : describe(commune) + " (≈ " + String.join(", ", similar) + ")");
  }

  /** A commune in notes. */
  static String describe(Commune commune) {
    return commune.name().orElse("")
        + commune
            .inseeCode()
            .map(code -> commune.name().isPresent() ? " (" + code + ")" : code)
            .orElse("");
  }

  private StreetSearch find(CommuneExtent extent, StreetName name, String street) {
    List<MatchNote> notes = new ArrayList<>();
    if (extent.area().isEmpty()) {
      notes.add(MatchNote.of(MatchNote.Kind.COMMUNE_APPROXIMATE, extent.municipality().name()));
    }
    StreetIndex index = gazetteer.streets();
    for (NameKind kind : NameKind.values()) {
      List<Integer> bearers = index.named(name, kind);
      List<StreetPiece> found = within(extent, bearers);
      if (found.isEmpty()) {
        continue;
      }
      Set<StreetName> names = new LinkedHashSet<>(List.of(name));
      if (kind != NameKind.USUAL) {
        Set<String> usual = usualNames(found);
        usual.forEach(text -> names.add(StreetName.of(text)));
        notes.add(
            MatchNote.of(
                kind == NameKind.FORMER ? MatchNote.Kind.FORMER_NAME : MatchNote.Kind.OTHER_NAME,
                String.join(", ", usual)));
      }
      return StreetSearch.found(spelledSo(found, name), names, notes);
    }
    Optional<String> number = RoadNumber.of(street);
    List<StreetPiece> numbered = within(extent, number.map(index::numbered).orElse(List.of()));
    if (!numbered.isEmpty()) {
      return StreetSearch.found(numbered, Set.of(name), notes);
    }
    return resembling(extent, name, street);
  }

  /** If only one of several parts is spelled as given, that is meant. */
  private List<StreetPiece> spelledSo(List<StreetPiece> found, StreetName name) {
    List<StreetPiece> exact =
        found.stream()
            .filter(
                piece ->
                    piece.edges().stream()
                        .anyMatch(edge -> gazetteer.streets().spelledSo(edge, name)))
            .toList();
    return exact.size() == 1 ? exact : found;
  }

  private StreetSearch resembling(CommuneExtent extent, StreetName name, String street) {
    List<StreetPiece> candidates = new ArrayList<>();
    Set<String> similar = new LinkedHashSet<>();
    for (StreetName other : gazetteer.streets().resembling(name)) {
      List<StreetPiece> found = within(extent, gazetteer.streets().named(other, NameKind.USUAL));
      if (!found.isEmpty() && similar.size() < SUGGESTIONS) {
        candidates.addAll(found);
        similar.addAll(usualNames(found));
      }
    }
    return candidates.isEmpty()
        ? StreetSearch.failed(MatchNote.of(MatchNote.Kind.STREET_NOT_FOUND, street))
        : StreetSearch.doubtful(
            candidates,
            Set.of(name),
            MatchNote.of(MatchNote.Kind.STREET_RESEMBLES, String.join(", ", similar)));
  }

  private Set<String> usualNames(List<StreetPiece> found) {
    return found.stream()
        .flatMap(piece -> piece.edges().stream())
        .flatMap(edge -> network.facts().name(edge).or(() -> network.facts().ref(edge)).stream())
        .sorted()
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The parts of a street in a commune. */
  private List<StreetPiece> within(CommuneExtent extent, Collection<Integer> bearers) {
    if (extent.area().isPresent()) {
      return pieces.of(keep(bearers, inside(extent)));
    }
    // Hints do not tell where exactly a commune ends, so a street is not cut there.
    Set<Integer> notElsewhere = keep(bearers, edge -> !surelyElsewhere(edge));
    return pieces.of(notElsewhere).stream()
        .filter(
            piece ->
                piece.edges().stream()
                    .anyMatch(edge -> extent.share(edge) > settings.minInsideShare()))
        .toList();
  }

  private boolean surelyElsewhere(int edge) {
    return gazetteer.communes().of(edge).filter(CommuneAt::certain).isPresent();
  }

  private static Set<Integer> keep(Collection<Integer> edges, Predicate<Integer> test) {
    return edges.stream().filter(test).collect(Collectors.toSet());
  }

  /** A street along the boundary belongs to both communes. */
  private Predicate<Integer> inside(CommuneExtent extent) {
    Envelope envelope = extent.area().orElseThrow().getEnvelopeInternal();
    envelope.expandBy(AROUND_DEGREES);
    return edge ->
        envelope.intersects(network.geometry().envelope(edge))
            && (extent.share(edge) > settings.minInsideShare()
                || extent.shareNearBoundary(edge, settings.boundaryMetres()) > 0.5);
  }
}
