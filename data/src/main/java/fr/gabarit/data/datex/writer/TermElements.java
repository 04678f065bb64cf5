package fr.gabarit.data.datex.writer;

import fr.gabarit.data.datex.writer.Characteristic.Slot;
import fr.gabarit.data.datex.writer.XmlOut.Namespace;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/**
 * Writes whom a measure concerns: one of the restricted conditions, and none of the exempted ones,
 * each of which stands negated beside the others.
 */
final class TermElements {
  private final XmlOut xml;

  TermElements(XmlOut xml) {
    this.xml = xml;
  }

  void conditions(List<Term> restricted, List<Term> exempted) throws XMLStreamException {
    if (!restricted.isEmpty()) {
      xml.open(Namespace.REGULATION, "conditions", "ConditionSet");
      xml.text(Namespace.REGULATION, "operator", "or");
      for (Term term : restricted) {
        condition(term, false);
      }
      xml.close();
    }
    for (Term term : exempted) {
      condition(term, true);
    }
  }

  private void condition(Term term, boolean negated) throws XMLStreamException {
    xml.open(Namespace.REGULATION, "conditions", type(term));
    xml.text(Namespace.REGULATION, "negate", Boolean.toString(negated));
    if (term instanceof Term.Vehicle vehicle) {
      xml.open(Namespace.REGULATION, "vehicleCharacteristics");
      for (Characteristic characteristic : vehicle.characteristics()) {
        characteristic(characteristic);
      }
      xml.close();
    } else if (term instanceof Term.Other other) {
      xml.text(Namespace.REGULATION, other.element(), other.word());
    }
    xml.close();
  }

  private static String type(Term term) {
    if (term instanceof Term.Vehicle) {
      return "VehicleCondition";
    }
    return term instanceof Term.Other other ? other.type() : "PermitCondition";
  }

  private void characteristic(Characteristic characteristic) throws XMLStreamException {
    Slot slot = characteristic.slot();
    if (slot.isCompared()) {
      xml.open(Namespace.COMMON, slot.element());
      xml.text(Namespace.COMMON, "comparisonOperator", characteristic.operator());
      xml.text(Namespace.COMMON, slot.valueElement(), characteristic.word());
      if (slot == Slot.GROSS_WEIGHT) {
        xml.text(Namespace.COMMON, "typeOfWeight", "maximumPermitted");
      }
      xml.close();
    } else if (slot == Slot.EMISSIONS) {
      xml.open(Namespace.COMMON, slot.element());
      for (String critAir : characteristic.word().split(" ", -1)) {
        xml.text(Namespace.COMMON, "emissionClassificationOther", critAir);
      }
      xml.close();
    } else if (slot == Slot.TEXT) {
      xml.open(Namespace.COMMON, "_vehicleCharacteristicsExtension");
      xml.open(Namespace.COMMON, "vehicleCharacteristicsExtended");
      xml.text(Namespace.DIALOG, slot.element(), characteristic.word());
      xml.close();
      xml.close();
    } else if (characteristic.extended()) {
      xml.extended(Namespace.COMMON, slot.element(), characteristic.word());
    } else {
      xml.text(Namespace.COMMON, slot.element(), characteristic.word());
    }
  }
}
