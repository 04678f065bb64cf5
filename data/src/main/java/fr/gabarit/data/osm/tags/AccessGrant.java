package fr.gabarit.data.osm.tags;

import fr.gabarit.order.Exemption;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What an access value allows.
 *
 * @param open whether everybody concerned may enter
 * @param exempted who may enter although it is not open; sorted, so that equal grants compare equal
 */
record AccessGrant(boolean open, List<Exemption> exempted) {
  static final AccessGrant OPEN = new AccessGrant(true, List.of());
  static final AccessGrant CLOSED = new AccessGrant(false, List.of());

  AccessGrant {
    exempted = sorted(exempted);
    if (open && !exempted.isEmpty()) {
      throw new IllegalArgumentException("An open grant has no exemptions.");
    }
  }

  /** Without repetition, in an order that does not depend on how they were found. */
  static List<Exemption> sorted(Collection<Exemption> exempted) {
    return exempted.stream().distinct().sorted(Comparator.comparing(Exemption::toString)).toList();
  }

  static AccessGrant closedExcept(Exemption exemption) {
    return new AccessGrant(false, List.of(exemption));
  }

  /** Whether some may enter because they start or end inside. */
  boolean letsLocalTrafficIn() {
    return exempted.stream().anyMatch(AccessGrant::isLocal);
  }

  /** Whether the exemption hangs on where a trip starts or ends. */
  static boolean isLocal(Exemption exemption) {
    return exemption instanceof Exemption.LocalTraffic
        || exemption instanceof Exemption.Deliveries
        || exemption instanceof Exemption.Residents
        || exemption instanceof Exemption.PrivateGround;
  }

  /** Whether it bans all freight. */
  boolean bansAll() {
    return !open && exempted.stream().allMatch(Exemption.NotFreight.class::isInstance);
  }
}
