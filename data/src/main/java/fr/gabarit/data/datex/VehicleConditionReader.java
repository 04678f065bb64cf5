package fr.gabarit.data.datex;

import fr.gabarit.data.datex.CharacteristicsReader.Characteristics;
import fr.gabarit.data.report.NoteKind;
import fr.gabarit.data.report.NoteText;
import fr.gabarit.data.words.FreeTextRules;
import fr.gabarit.data.words.PlainWords;
import fr.gabarit.order.Comparison;
import fr.gabarit.order.Exemption;
import fr.gabarit.order.GoodsVehicles;
import fr.gabarit.order.Quantity;
import fr.gabarit.order.VehicleClause;
import fr.gabarit.order.VehicleClause.Threshold;
import fr.gabarit.vehicle.Activity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a vehicle condition as a restriction or an exemption. DATEX II joins the characteristics of
 * one condition by "and"; DiaLog means "or" by several dimensions that restrict.
 */
final class VehicleConditionReader {
  private final Publisher publisher;
  private final CharacteristicsReader characteristics;
  private final FreeTextRules freeText = new FreeTextRules();
  private final OrderNotes notes;

  VehicleConditionReader(Publisher publisher, OrderNotes notes) {
    this.publisher = publisher;
    this.characteristics = new CharacteristicsReader(publisher, notes);
    this.notes = notes;
  }

  Restricted restricted(DatexElement condition) throws RefusedMeasureException {
    Characteristics read = characteristics.read(condition, Role.RESTRICTED);
    List<Optional<VehicleClause>> types = clauses(read.types(), condition);
    List<Optional<VehicleClause>> others = clauses(read.others(), condition);
    List<List<VehicleClause>> terms =
        publisher == Publisher.DIALOG ? dialogTerms(types, others) : literalTerms(types, others);
    if (terms.stream().anyMatch(List::isEmpty)) {
      return Restricted.EVERYONE;
    }
    return Restricted.to(terms.stream().map(DatexProfile::allOf).toList());
  }

  /** One of the types and all of the others; an empty clause holds for everyone. */
  private static List<List<VehicleClause>> literalTerms(
      List<Optional<VehicleClause>> types, List<Optional<VehicleClause>> others) {
    List<VehicleClause> all = others.stream().flatMap(Optional::stream).toList();
    if (types.isEmpty()) {
      return List.of(all);
    }
    return types.stream().map(type -> join(type, all)).toList();
  }

  /** One of the types and one of the others. */
  private static List<List<VehicleClause>> dialogTerms(
      List<Optional<VehicleClause>> types, List<Optional<VehicleClause>> others) {
    if (others.isEmpty()) {
      return types.stream().map(type -> join(type, List.of())).toList();
    }
    List<Optional<VehicleClause>> first = types.isEmpty() ? List.of(Optional.empty()) : types;
    List<List<VehicleClause>> terms = new ArrayList<>();
    for (Optional<VehicleClause> type : first) {
      for (Optional<VehicleClause> other : others) {
        boolean weighed = other.filter(VehicleConditionReader::isMassLimit).isPresent();
        boolean heavy = type.filter(GoodsVehicles.HEAVY::equals).isPresent();
        // A limit of mass comes with the type "heavy goods vehicle" and says it all.
        terms.add(join(weighed && heavy ? Optional.empty() : type, other.stream().toList()));
      }
    }
    return terms;
  }

  private static boolean isMassLimit(VehicleClause clause) {
    return clause instanceof Threshold threshold
        && threshold.quantity() == Quantity.PERMITTED_MASS
        && threshold.comparison() == Comparison.GREATER_THAN;
  }

  List<Exemption> exempted(DatexElement condition) throws RefusedMeasureException {
    Characteristics read = characteristics.read(condition, Role.EXEMPTED);
    List<Exemption> exemptions = new ArrayList<>();
    if (read.types().isEmpty()) {
      exemptions.addAll(exemption(read.others(), condition));
    }
    for (Facet type : read.types()) {
      List<Facet> all = new ArrayList<>(List.of(type));
      all.addAll(read.others());
      exemptions.addAll(exemption(all, condition));
    }
    return exemptions;
  }

  /** Whom all of the facets together exempt. */
  private List<Exemption> exemption(List<Facet> facets, DatexElement condition)
      throws RefusedMeasureException {
    if (facets.size() == 1) {
      return exemption(facets.get(0), condition);
    }
    List<VehicleClause> all = new ArrayList<>();
    for (Facet facet : facets) {
      if (facet instanceof Facet.Others others) {
        return List.of(new Exemption.NotFreight(others.words()));
      }
      if (facet instanceof Facet.Exact exact) {
        all.add(exact.clause());
      } else if (facet instanceof Facet.Doing doing) {
        all.add(new VehicleClause.Declares(Set.of(doing.activity())));
      } else if (facet instanceof Facet.Delivering) {
        all.add(new VehicleClause.Declares(Set.of(Activity.DELIVERY)));
      } else if (!(facet instanceof Facet.Anyone)) {
        return List.of(undecided(words(facet), condition));
      }
    }
    if (all.isEmpty()) {
      throw everyoneExempted(condition);
    }
    return List.of(new Exemption.Vehicles(DatexProfile.allOf(all)));
  }

  private List<Exemption> exemption(Facet facet, DatexElement condition)
      throws RefusedMeasureException {
    if (facet instanceof Facet.Exact exact) {
      return List.of(new Exemption.Vehicles(exact.clause()));
    }
    if (facet instanceof Facet.Doing doing) {
      Exemption declared = new Exemption.DeclaredActivity(doing.activity());
      // DiaLog publishes the police as emergency services.
      boolean policeToo =
          publisher == Publisher.DIALOG && doing.activity() == Activity.EMERGENCY_SERVICES;
      return policeToo
          ? List.of(declared, new Exemption.DeclaredActivity(Activity.POLICE))
          : List.of(declared);
    }
    if (facet instanceof Facet.Delivering) {
      return List.of(new Exemption.Deliveries());
    }
    if (facet instanceof Facet.Others others) {
      return List.of(new Exemption.NotFreight(others.words()));
    }
    if (facet instanceof Facet.Described described) {
      return described(described.text(), condition);
    }
    if (facet instanceof Facet.Anyone) {
      throw everyoneExempted(condition);
    }
    return List.of(undecided(words(facet), condition));
  }

  private List<Exemption> described(String text, DatexElement condition) {
    List<Exemption> understood = freeText.exemption(text, notes.orderIdentifier());
    if (understood.get(0) instanceof Exemption.FreeText) {
      return List.of(undecided(text, condition));
    }
    notes.info(
        NoteKind.FREE_TEXT_EXEMPTION,
        condition,
        NoteText.of(
            "The exemption '%s' was read by its key words as %s.",
            text, PlainWords.of(understood)));
    return understood;
  }

  private Exemption undecided(String words, DatexElement condition) {
    notes.warn(
        NoteKind.FREE_TEXT_EXEMPTION,
        condition,
        NoteText.of("The exemption '%s' cannot be decided on; nobody is let through by it.", words),
        NoteText.of(
            "Enter the order by hand as GeoJSON if the exemption concerns goods vehicles."));
    return new Exemption.FreeText(words);
  }

  private static RefusedMeasureException everyoneExempted(DatexElement condition) {
    return RefusedMeasureException.unsupported(
        condition, NoteText.of("Every vehicle is exempted."));
  }

  private List<Optional<VehicleClause>> clauses(List<Facet> facets, DatexElement condition) {
    return facets.stream().map(facet -> clause(facet, condition)).toList();
  }

  /** Whom the facet restricts; empty means everyone. */
  private Optional<VehicleClause> clause(Facet facet, DatexElement condition) {
    if (facet instanceof Facet.Anyone) {
      return Optional.empty();
    }
    if (facet instanceof Facet.Exact exact) {
      return Optional.of(exact.clause());
    }
    if (facet instanceof Facet.Within within) {
      notes.info(
          NoteKind.DEFAULT_TAKEN,
          condition,
          NoteText.of(
              "'%s' cannot be told from other vehicles; it is read as %s.",
              within.words(), within.clause().map(PlainWords::of).orElse(NoteText.of("everyone"))));
      return within.clause();
    }
    if (facet instanceof Facet.Doing doing) {
      return Optional.of(new VehicleClause.Declares(Set.of(doing.activity())));
    }
    if (facet instanceof Facet.Delivering) {
      return Optional.of(new VehicleClause.Declares(Set.of(Activity.DELIVERY)));
    }
    if (facet instanceof Facet.Others others) {
      return Optional.of(new VehicleClause.NotFreight(others.words()));
    }
    if (facet instanceof Facet.Described described) {
      return Optional.of(describedRestriction(described.text(), condition));
    }
    return Optional.of(new VehicleClause.FreeText(words(facet)));
  }

  private VehicleClause describedRestriction(String text, DatexElement condition) {
    VehicleClause understood = freeText.restriction(text);
    if (understood instanceof VehicleClause.FreeText) {
      notes.warn(
          NoteKind.FREE_TEXT_RESTRICTION,
          condition,
          NoteText.of("The restriction '%s' cannot be decided on; nobody is stopped by it.", text),
          NoteText.of("Enter the order by hand as GeoJSON if it concerns goods vehicles."));
    } else {
      notes.info(
          NoteKind.FREE_TEXT_RESTRICTION,
          condition,
          NoteText.of(
              "The restriction '%s' was read by its key words as %s.",
              text, PlainWords.of(understood)));
    }
    return understood;
  }

  private static String words(Facet facet) {
    if (facet instanceof Facet.Within within) {
      return within.words();
    }
    if (facet instanceof Facet.Described described) {
      return described.text();
    }
    return ((Facet.Undecidable) facet).words();
  }

  private static List<VehicleClause> join(Optional<VehicleClause> one, List<VehicleClause> others) {
    List<VehicleClause> joined = new ArrayList<>(one.stream().toList());
    joined.addAll(others);
    return joined;
  }
}
