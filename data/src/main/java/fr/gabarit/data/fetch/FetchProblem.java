package fr.gabarit.data.fetch;

/** Why something could not be fetched. */
public enum FetchProblem {
  /** The host could not be reached, or the connection broke before an answer. */
  UNREACHABLE,
  /** The host did not connect, answer or send on in time. */
  TIMED_OUT,
  /** The answer is an error or not what was asked for. */
  REFUSED,
  /** The file is not there. */
  NOT_FOUND,
  /** A redirect that is not followed. */
  REDIRECTED,
  /** More than is allowed. */
  TOO_LARGE,
  /** The answer ended before its end. */
  CUT_OFF,
  /** The compression is damaged, unknown or out of all proportion. */
  BAD_ENCODING,
  /** What came is not what its checksum says. */
  WRONG_CHECKSUM,
  /** What came could not be written down. */
  NOT_STORED,
  /** This program is stopping. */
  INTERRUPTED;

  /** Whether the same request may well succeed a little later. */
  public boolean mayPass() {
    return this == UNREACHABLE || this == TIMED_OUT || this == CUT_OFF;
  }
}
