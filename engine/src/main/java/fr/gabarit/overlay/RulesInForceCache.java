package fr.gabarit.overlay;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Keeps what was asked for last of what rules in force add up to, for all vehicles and days
 * together within a budget of bytes; days on which the same rules are in force share it.
 * Thread-safe.
 */
final class RulesInForceCache {
  /** The heap is left to weights and requests, but for this part. */
  private static final int PART_OF_HEAP = 8;

  private final Cache<Key, RulesInForce> kept;

  /**
   * Rules in force.
   *
   * @param rules stands for the rules of a vehicle; not these themselves, so that they may go
   * @param inForce which of them
   * @param inForceOfAll which of all rules of the vehicle, if they are only some
   */
  private record Key(Object rules, BitSet inForce, Optional<BitSet> inForceOfAll) {}

  /** Within a budget. */
  RulesInForceCache(long mostBytes) {
    kept =
        Caffeine.newBuilder()
            .maximumWeight(mostBytes)
            .weigher((Key key, RulesInForce value) -> value.byteSize())
            .build();
  }

  /** Within an eighth of the memory that the process may have. */
  static RulesInForceCache ofHeap() {
    return new RulesInForceCache(Runtime.getRuntime().maxMemory() / PART_OF_HEAP);
  }

  /**
   * What was kept, or is made now.
   *
   * @param rules the same object for the same rules
   */
  RulesInForce get(
      Object rules, BitSet inForce, Optional<BitSet> inForceOfAll, Supplier<RulesInForce> making) {
    return kept.get(new Key(rules, inForce, inForceOfAll), key -> making.get());
  }

  /** How many bytes are kept, about. */
  long byteSize() {
    kept.cleanUp();
    return kept.policy().eviction().orElseThrow().weightedSize().orElseThrow();
  }
}
