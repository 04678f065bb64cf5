package fr.gabarit.data.trips;

/** A file is no table of trips at all; the message says why and what to do. */
public final class TripFileException extends Exception {
  private static final long serialVersionUID = 1L;

  TripFileException(String message) {
    super(message);
  }
}
