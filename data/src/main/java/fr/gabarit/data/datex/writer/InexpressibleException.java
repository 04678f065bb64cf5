package fr.gabarit.data.datex.writer;

/** A part of an order cannot be expressed in the profile. */
final class InexpressibleException extends Exception {
  private static final long serialVersionUID = 1L;

  InexpressibleException(String reason) {
    super(reason);
  }
}
