package fr.gabarit.data.fetch;

/** What came of asking for a file. */
public sealed interface FetchResult {

  /**
   * The file is as it was.
   *
   * @param validators as the host tells them now
   */
  record NotModified(Validators validators) implements FetchResult {}

  /**
   * The file was fetched whole.
   *
   * @param validators of this state of it
   * @param checksum of what was written, after decompression
   * @param bytes written
   */
  record Fetched(Validators validators, Checksum checksum, long bytes) implements FetchResult {}
}
