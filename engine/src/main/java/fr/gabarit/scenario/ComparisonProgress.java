package fr.gabarit.scenario;

/** Told how a comparison goes on, and asked whether it is still wanted. Called from one thread. */
public interface ComparisonProgress {
  /** Tells nobody. */
  ComparisonProgress SILENT =
      new ComparisonProgress() {
        @Override
        public void done(int trips) {}

        @Override
        public boolean cancelled() {
          return false;
        }
      };

  /** So many of the trips are compared. */
  void done(int trips);

  /** Whether to stop. */
  boolean cancelled();
}
