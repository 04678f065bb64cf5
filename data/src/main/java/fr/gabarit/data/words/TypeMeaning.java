package fr.gabarit.data.words;

import fr.gabarit.order.VehicleClause;
import java.util.List;
import java.util.Optional;

/**
 * What a type of vehicle means, as clauses that hold together.
 *
 * @param widest what a ban reads
 * @param surest what a permission reads; empty if no vehicle is sure to be meant
 */
public record TypeMeaning(List<VehicleClause> widest, Optional<List<VehicleClause>> surest) {
  /** Meant are all that match, and only these. */
  public static TypeMeaning exactly(VehicleClause... clauses) {
    return new TypeMeaning(List.of(clauses), Optional.of(List.of(clauses)));
  }

  /** Meant only among those that match, nobody can tell which. */
  public static TypeMeaning among(VehicleClause... clauses) {
    return new TypeMeaning(List.of(clauses), Optional.empty());
  }
}
