package fr.gabarit.data.hours;

import fr.gabarit.data.report.NoteText;
import java.io.Serial;

/** Opening hours that cannot be read. The message names the text, the position and the reason. */
public final class HoursSyntaxException extends Exception {
  @Serial private static final long serialVersionUID = 1L;

  private static final int LONGEST_TEXT_SHOWN = 80;

  private final String text;
  private final int position;
  private final transient NoteText reason;
  private final transient NoteText told;

  /**
   * @param text the hours as given
   * @param position character of the text, from 1 on; 0 if no place can be named
   * @param reason a sentence without a full stop
   */
  public HoursSyntaxException(String text, int position, NoteText reason) {
    super(told(text, position, reason).english());
    told = told(text, position, reason);
    this.text = text;
    this.position = position;
    this.reason = reason;
  }

  private static NoteText told(String text, int position, NoteText reason) {
    String shown =
        text.length() > LONGEST_TEXT_SHOWN ? text.substring(0, LONGEST_TEXT_SHOWN) + "…" : text;
    return position > 0
        ? NoteText.of("The hours '%s' cannot be read at character %d: %s.", shown, position, reason)
        : NoteText.of("The hours '%s' cannot be read: %s.", shown, reason);
  }

  /** The hours as given. */
  public String text() {
    return text;
  }

  /** Character of the text at which reading failed, from 1 on; 0 if no place can be named. */
  public int position() {
    return position;
  }

  /** The whole sentence. */
  public NoteText told() {
    return told;
  }

  /** Why, without a full stop. */
  public NoteText reason() {
    return reason;
  }
}
