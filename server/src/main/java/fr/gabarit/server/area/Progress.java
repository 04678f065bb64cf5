package fr.gabarit.server.area;

/** Told how the making of an area goes on. Called from one thread. */
public interface Progress {
  /** Tells nobody. */
  Progress SILENT =
      new Progress() {
        @Override
        public void phase(String name) {}

        @Override
        public void percent(int percent) {}
      };

  /** A phase begins; in English, without a capital. */
  void phase(String name);

  /** How much of the phase is done, 0 to 100. */
  void percent(int percent);
}
