package fr.gabarit.bench.matching;

/** The ways in which a street is named that are measured apart. */
enum StreetClass {
  WHOLE("street by name, whole"),
  CROSSINGS("street, between crossings"),
  HOUSES("street, between houses"),
  SLIPS("street, a letter wrong");

  private final String title;

  StreetClass(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
