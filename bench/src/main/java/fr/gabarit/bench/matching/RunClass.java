package fr.gabarit.bench.matching;

/** The kinds of run that are measured apart, since they fail apart. */
enum RunClass {
  SINGLE_CARRIAGEWAY("single carriageway"),
  DUAL_CARRIAGEWAY("dual carriageway"),
  ROUNDABOUT("through a roundabout"),
  ONEWAY("one-way street"),
  PARALLEL_ROAD("beside a parallel road"),
  SHORT("shorter than 30 m"),
  BRIDGE("over or under a road"),
  TWO_POINT_PIECES("two-point pieces, unordered"),
  SPLIT("split, pieces unordered"),
  REVERSED("drawn against the order"),
  MERGED_CARRIAGEWAYS("both carriageways as one line"),
  SERVICE_ROAD("service roads themselves");

  private final String title;

  RunClass(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
