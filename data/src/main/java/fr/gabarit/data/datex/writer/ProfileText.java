package fr.gabarit.data.datex.writer;

/** Texts as they come back from XML: single blanks, no more characters than the schema takes. */
final class ProfileText {
  private static final int LONGEST = 1024;

  private ProfileText() {}

  /** The text with single blanks and none around it. */
  static String of(String text, String what) throws InexpressibleException {
    String collapsed = text.replaceAll("\\s+", " ").strip();
    if (collapsed.length() > LONGEST) {
      throw new InexpressibleException(
          "The %s has %d characters; the schema takes %d."
              .formatted(what, collapsed.length(), LONGEST));
    }
    boolean legal = collapsed.codePoints().allMatch(ProfileText::isLegal);
    if (!legal) {
      throw new InexpressibleException(
          "The %s has a character that XML cannot hold.".formatted(what));
    }
    return collapsed;
  }

  private static boolean isLegal(int c) {
    return (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
  }
}
