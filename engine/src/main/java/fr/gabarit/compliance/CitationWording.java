package fr.gabarit.compliance;

import fr.gabarit.order.Advice;
import fr.gabarit.order.Effect;
import fr.gabarit.order.Exemption;
import fr.gabarit.order.Measure;
import fr.gabarit.order.Place;
import fr.gabarit.order.Quantity;
import fr.gabarit.order.TurnSense;
import fr.gabarit.order.VehicleClause;
import fr.gabarit.order.Who;
import fr.gabarit.time.TimeSetWording;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;

/**
 * Says what orders rule, for whom, when, and what was compared, in French or English. Immutable and
 * thread-safe.
 */
public final class CitationWording {
  private final RuleWords words;
  private final TimeSetWording times;

  /**
   * @param locale French words for any French locale, English ones for every other
   */
  public CitationWording(Locale locale) {
    words =
        locale.getLanguage().equals(Locale.FRENCH.getLanguage())
            ? new FrenchRuleWords()
            : new EnglishRuleWords();
    times = new TimeSetWording(locale);
  }

  /** What is ruled, for whom, and who is excepted; without the times. */
  public String rule(Measure measure) {
    Who who = measure.who();
    StringBuilder text = new StringBuilder(effect(measure));
    text.append(
        who.restricted().isEmpty()
            ? words.forAllVehicles(measure.effect())
            : words.forVehicles(
                measure.effect(), who.restricted().stream().map(this::clause).toList()));
    if (!who.exempted().isEmpty()) {
      text.append(words.except(who.exempted().stream().map(this::exemption).toList()));
    }
    return text.toString();
  }

  /** When the measure applies; says so if the source leaves the hours in doubt. */
  public String times(Measure measure) {
    String text = times.describe(measure.when().times());
    return measure.when().hoursUncertain() ? text + " (" + words.hoursUncertain() + ")" : text;
  }

  /** The vehicle's value beside the limit, with units. */
  public String compared(ComparedValue compared) {
    return words.compared(
        words.quantity(compared.quantity()),
        withUnit(compared.quantity(), compared.value()),
        withUnit(compared.quantity(), compared.limit()));
  }

  /** Who is let through. */
  public String exemption(Exemption exemption) {
    if (exemption instanceof Exemption.LocalTraffic) {
      return words.localTraffic();
    }
    if (exemption instanceof Exemption.Deliveries) {
      return words.deliveries();
    }
    if (exemption instanceof Exemption.Residents) {
      return words.residents();
    }
    if (exemption instanceof Exemption.PrivateGround) {
      return words.privateGround();
    }
    if (exemption instanceof Exemption.DeclaredActivity declared) {
      return words.activity(declared.activity());
    }
    if (exemption instanceof Exemption.HeldPermit held) {
      return words.permit(held.permit());
    }
    if (exemption instanceof Exemption.Vehicles vehicles) {
      return words.vehicles(clause(vehicles.clause()));
    }
    if (exemption instanceof Exemption.NotFreight notFreight) {
      return OtherUsers.in(words.locale(), notFreight.what());
    }
    return words.freeText(((Exemption.FreeText) exemption).text());
  }

  /** Something to tell that bars no way. */
  public String advice(Advice advice) {
    return words.advice(advice);
  }

  private String effect(Measure measure) {
    Effect effect = measure.effect();
    if (effect instanceof Effect.NoEntry) {
      return noEntry(measure.places());
    }
    if (effect instanceof Effect.SpeedLimit limit) {
      return words.speedLimit(limit.maxSpeedKmh());
    }
    if (effect instanceof Effect.AlternatingTraffic alternating) {
      return words.alternatingTraffic(alternating.delay().toSeconds());
    }
    if (effect instanceof Effect.NoOvertaking) {
      return words.noOvertaking();
    }
    if (effect instanceof Effect.ParkingProhibited) {
      return words.parkingProhibited();
    }
    return words.storageArea(((Effect.StorageArea) effect).description());
  }

  private String noEntry(List<Place> places) {
    if (!places.stream().allMatch(Place.Turn.class::isInstance)) {
      return words.noEntry();
    }
    return places.stream().allMatch(place -> ((Place.Turn) place).sense() == TurnSense.MANDATORY)
        ? words.noOtherTurn()
        : words.noTurn();
  }

  private String clause(VehicleClause clause) {
    if (clause instanceof VehicleClause.Threshold threshold) {
      return words.threshold(
          threshold.quantity(), threshold.comparison(), number(threshold.limit()));
    }
    if (clause instanceof VehicleClause.CritAirIn critAir) {
      return words.critAir(critAir.classes());
    }
    if (clause instanceof VehicleClause.Hazmat hazmat) {
      return words.hazmat(hazmat.kinds());
    }
    if (clause instanceof VehicleClause.ForbiddenInTunnel tunnel) {
      return words.tunnelCategory(tunnel.category());
    }
    if (clause instanceof VehicleClause.Declares declares) {
      return words.declares(declares.activities());
    }
    if (clause instanceof VehicleClause.AllOf all) {
      List<String> phrases = all.clauses().stream().map(this::clause).toList();
      return words.allOf(phrases);
    }
    if (clause instanceof VehicleClause.Not not) {
      return words.not(clause(not.clause()));
    }
    if (clause instanceof VehicleClause.NotFreight notFreight) {
      return words.notFreight(OtherUsers.in(words.locale(), notFreight.what()));
    }
    return words.freeText(((VehicleClause.FreeText) clause).text());
  }

  private String withUnit(Quantity quantity, double value) {
    return switch (quantity) {
      case PERMITTED_MASS, VEHICLE_MASS, COMBINATION_MASS, AXLE_LOAD -> number(value) + " t";
      case HEIGHT, WIDTH, LENGTH -> number(value) + " m";
      case AXLE_COUNT, TRAILER_COUNT -> number(value);
    };
  }

  private String number(double value) {
    return new DecimalFormat("0.###", DecimalFormatSymbols.getInstance(words.locale()))
        .format(value);
  }
}
