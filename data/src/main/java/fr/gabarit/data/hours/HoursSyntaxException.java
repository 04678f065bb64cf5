package fr.gabarit.data.hours;

import java.io.Serial;

/** Opening hours that cannot be read. The message names the text, the position and the reason. */
public final class HoursSyntaxException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private static final int LONGEST_TEXT_SHOWN = 80;

  private final String text;
  private final int position;
  private final String reason;

  /**
   * @param text the hours as given
   * @param position character of the text, from 1 on; 0 if no place can be named
   * @param reason a sentence without a full stop
   */
  public HoursSyntaxException(String text, int position, String reason) {
    super(message(text, position, reason));
    this.text = text;
    this.position = position;
    this.reason = reason;
  }

  private static String message(String text, int position, String reason) {
    String shown =
        text.length() > LONGEST_TEXT_SHOWN ? text.substring(0, LONGEST_TEXT_SHOWN) + "…" : text;
    return "The hours '%s' cannot be read%s: %s."
        .formatted(shown, position > 0 ? " at character " + position : "", reason);
  }

  /** The hours as given. */
  public String text() {
    return text;
  }

  /** Character of the text at which reading failed, from 1 on; 0 if no place can be named. */
  public int position() {
    return position;
  }

  /** Why, in English, without a full stop. */
  public String reason() {
    return reason;
  }
}
