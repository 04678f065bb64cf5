package fr.gabarit.vehicle;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Tunnel restriction code of a load (ADR 3.2, column 15). A composite code closes more tunnels to
 * one way of carrying the load, or to a larger mass of explosives, than to the other.
 */
public enum TunnelCode {
  B("B", TunnelCategory.B, TunnelCategory.B),
  B1000C("B1000C", TunnelCategory.B, TunnelCategory.C),
  B_D("B/D", TunnelCategory.B, TunnelCategory.D),
  B_E("B/E", TunnelCategory.B, TunnelCategory.E),
  C("C", TunnelCategory.C, TunnelCategory.C),
  C5000D("C5000D", TunnelCategory.C, TunnelCategory.D),
  C_D("C/D", TunnelCategory.C, TunnelCategory.D),
  C_E("C/E", TunnelCategory.C, TunnelCategory.E),
  D("D", TunnelCategory.D, TunnelCategory.D),
  D_E("D/E", TunnelCategory.D, TunnelCategory.E),
  E("E", TunnelCategory.E, TunnelCategory.E);

  private final String token;
  private final TunnelCategory strictFrom;
  private final TunnelCategory mildFrom;

  TunnelCode(String token, TunnelCategory strictFrom, TunnelCategory mildFrom) {
    this.token = token;
    this.strictFrom = strictFrom;
    this.mildFrom = mildFrom;
  }

  /** As written in transport documents and requests, e.g. {@code B/D} or {@code C5000D}. */
  public String token() {
    return token;
  }

  /** The code written so, in any case, with or without the brackets of transport documents. */
  public static Optional<TunnelCode> find(String text) {
    String bare = text.strip().replaceAll("^\\(|\\)$", "").toUpperCase(Locale.ROOT);
    return Arrays.stream(values()).filter(code -> code.token.equals(bare)).findFirst();
  }

  /** The mildest category forbidden to the stricter of both cases of the code. */
  TunnelCategory strictFrom() {
    return strictFrom;
  }

  /** The mildest category forbidden to the milder of both cases; the same for a plain code. */
  TunnelCategory mildFrom() {
    return mildFrom;
  }

  /** The net mass of explosives above which the stricter case holds, for codes that name one. */
  Optional<Integer> explosiveLimitKg() {
    return switch (this) {
      case B1000C -> Optional.of(1000);
      case C5000D -> Optional.of(5000);
      default -> Optional.empty();
    };
  }

  /** Whether carriage so is the stricter case of the code. */
  boolean strictFor(HazmatCarriage carriage) {
    return carriage == HazmatCarriage.TANK || carriage == HazmatCarriage.BULK && this == D_E;
  }
}
