package fr.gabarit.data.datex.writer;

/**
 * One characteristic of vehicles, as an element of DATEX II.
 *
 * @param slot which element
 * @param word its text
 * @param extended whether the word is one beyond the standard's own
 * @param operator comparison, blank where nothing is compared
 */
record Characteristic(Slot slot, String word, boolean extended, String operator) {

  /** The elements, in the order of the schema. */
  enum Slot {
    LOAD("loadType", ""),
    TYPE("vehicleType", ""),
    USAGE("vehicleUsage", ""),
    GROSS_WEIGHT("grossWeightCharacteristic", "grossVehicleWeight"),
    HEIGHT("heightCharacteristic", "vehicleHeight"),
    LENGTH("lengthCharacteristic", "vehicleLength"),
    WIDTH("widthCharacteristic", "vehicleWidth"),
    AXLE_WEIGHT("heaviestAxleWeightCharacteristic", "heaviestAxleWeight"),
    AXLES("numberOfAxlesCharacteristic", "numberOfAxles"),
    EMISSIONS("emissions", ""),
    TEXT("otherVehicleType", "");

    private final String element;
    private final String valueElement;

    Slot(String element, String valueElement) {
      this.element = element;
      this.valueElement = valueElement;
    }

    String element() {
      return element;
    }

    /** Name of the element that holds the value compared; blank where nothing is compared. */
    String valueElement() {
      return valueElement;
    }

    boolean isCompared() {
      return !valueElement.isEmpty();
    }

    /** How often the element may stand in one condition. */
    int most() {
      return isCompared() ? 2 : 1;
    }
  }

  Characteristic(Slot slot, String word, boolean extended) {
    this(slot, word, extended, "");
  }

  static Characteristic text(String words) {
    return new Characteristic(Slot.TEXT, words, false);
  }
}
