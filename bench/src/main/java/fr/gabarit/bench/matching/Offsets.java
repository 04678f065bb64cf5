package fr.gabarit.bench.matching;

/** Between which distances the drawn map lies beside the network, in metres. */
record Offsets(double leastMetres, double mostMetres) {
  Offsets {
    if (!(leastMetres >= 0 && mostMetres >= leastMetres)) {
      throw new IllegalArgumentException(
          "Offsets must be in ascending order and not negative but are %s and %s."
              .formatted(leastMetres, mostMetres));
    }
  }
}
