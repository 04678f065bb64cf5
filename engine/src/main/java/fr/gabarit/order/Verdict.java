package fr.gabarit.order;

import java.time.Duration;
import java.util.Optional;

/** What a measure means for a vehicle that enters its place at some time. Immutable. */
public sealed interface Verdict {

  /** Whether the vehicle may enter, as far as this measure goes. */
  default boolean permitsEntry() {
    return true;
  }

  /** The measure does not touch the vehicle, or not at this time. */
  record Unaffected() implements Verdict {}

  /**
   * The vehicle may not enter.
   *
   * @param nature whether the limit could have been lifted by an exemption
   * @param finding what was compared
   * @param localExemption the exemption for local traffic that would let it in if its leg started
   *     or ended inside
   */
  record Forbidden(LimitNature nature, Finding finding, Optional<Exemption> localExemption)
      implements Verdict {
    @Override
    public boolean permitsEntry() {
      return false;
    }
  }

  /**
   * The vehicle may enter because of an exemption, which an answer must name.
   *
   * @param exemption the exemption used
   * @param stops which ends of the leg make it local traffic; {@link StopsInside#NONE} where the
   *     exemption does not ask for that
   * @param finding why it would be forbidden otherwise
   */
  record AllowedByExemption(Exemption exemption, StopsInside stops, Finding finding)
      implements Verdict {}

  /**
   * The vehicle may enter and not go faster.
   *
   * @param maxSpeedKmh 1 to 130
   * @param finding why it is concerned
   */
  record SpeedLimited(int maxSpeedKmh, Finding finding) implements Verdict {}

  /**
   * The vehicle may enter after a wait, once for each connected stretch.
   *
   * @param delay expected wait
   * @param finding why it is concerned
   */
  record Delayed(Duration delay, Finding finding) implements Verdict {}

  /** The vehicle may enter, and should know something. */
  record Advised(Advice advice) implements Verdict {}
}
