package fr.gabarit.data.datex.writer;

import java.util.List;

/** A single condition on vehicles, drivers or trips. */
sealed interface Term {

  /** All of these hold of the vehicle; in the order of the schema. */
  record Vehicle(List<Characteristic> characteristics) implements Term {
    public Vehicle {
      characteristics = List.copyOf(characteristics);
    }

    static Vehicle of(Characteristic characteristic) {
      return new Vehicle(List.of(characteristic));
    }
  }

  /**
   * Another kind of condition with a single word.
   *
   * @param type the condition's class
   * @param element name of the element that holds the word
   */
  record Other(String type, String element, String word) implements Term {
    static Other access(String word) {
      return new Other("AccessCondition", "accessConditionType", word);
    }

    static Other driver(String word) {
      return new Other("DriverCondition", "driverCharacteristicsType", word);
    }

    static Other notVehicle(String word) {
      return new Other("NonVehicularRoadUserCondition", "nonVehicularRoadUser", word);
    }
  }

  /** A permit is held. */
  record Permit() implements Term {}
}
