package fr.gabarit.gazetteer;

/** Counts slips of the pen: a letter added, left out, changed, or two neighbours swapped. */
final class Slips {
  private Slips() {}

  /** Whether so many slips or fewer lead from one text to the other. */
  static boolean within(int limit, String text, String other) {
    if (Math.abs(text.length() - other.length()) > limit) {
      return false;
    }
    int[] beforeLast = new int[other.length() + 1];
    int[] last = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= text.length(); i++) {
      int[] row = new int[other.length() + 1];
      row[0] = i;
      int least = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = text.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(last[j - 1] + change, 1 + Math.min(last[j], row[j - 1]));
        boolean swapped =
            i > 1
                && j > 1
                && text.charAt(i - 1) == other.charAt(j - 2)
                && text.charAt(i - 2) == other.charAt(j - 1);
        if (swapped) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      if (least > limit) {
        return false;
      }
      beforeLast = last;
      last = row;
    }
    return last[other.length()] <= limit;
  }
}
