package fr.gabarit.overlay;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntIntHashMap;
import com.carrotsearch.hppc.IntObjectHashMap;
import fr.gabarit.network.RoadNetwork;
import fr.gabarit.network.TravelTimes;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the rules of one vehicle that are in force at some time add up to; the same at every other
 * time at which the same are in force. Immutable and thread-safe.
 */
final class RulesInForce {
  /** About what maps take for a directed edge: its number, its value, and their free room. */
  private static final int BYTES_OF_ENTRY = 16;

  /** Objects beside the arrays. */
  private static final int BYTES_AT_LEAST = 1024;

  private final byte[] verdicts;
  private final TurnVerdicts turnVerdicts;
  private final IntIntHashMap cappedDurations;
  private final IntObjectHashMap<IntArrayList> delays;
  private final SliceSignature signature;
  private final Memo<LocalAreas> localAreas;
  private final int byteSize;

  /**
   * @param whole the areas of local traffic under all rules of the time, if these are only some
   */
  RulesInForce(
      RoadNetwork network,
      TravelTimes times,
      byte[] verdicts,
      TurnVerdicts turnVerdicts,
      IntIntHashMap cappedDurations,
      IntObjectHashMap<IntArrayList> delays,
      List<Rule> localRules,
      Supplier<Optional<LocalAreas>> whole,
      SliceSignature signature) {
    this.verdicts = verdicts;
    this.turnVerdicts = turnVerdicts;
    this.cappedDurations = cappedDurations;
    this.delays = delays;
    byteSize = byteSize(localRules);
    this.signature = signature;
    localAreas =
        new Memo<>(
            () ->
                whole
                    .get()
                    .map(
                        all -> new LocalAreas(network.topology(), times, verdicts, localRules, all))
                    .orElseGet(
                        () -> new LocalAreas(network.topology(), times, verdicts, localRules)));
  }

  /** Codes of {@link EdgeVerdict} by directed edge; not to be changed. */
  byte[] verdicts() {
    return verdicts;
  }

  TurnVerdicts turnVerdicts() {
    return turnVerdicts;
  }

  /** Milliseconds by directed edge, where a speed limit counts; not to be changed. */
  IntIntHashMap cappedDurations() {
    return cappedDurations;
  }

  /** Rules that make wait, by directed edge, as their indices; not to be changed. */
  IntObjectHashMap<IntArrayList> delays() {
    return delays;
  }

  SliceSignature signature() {
    return signature;
  }

  LocalAreas localAreas() {
    return localAreas.get();
  }

  /** About how many bytes this takes, areas of local traffic included. */
  int byteSize() {
    return byteSize;
  }

  private int byteSize(List<Rule> localRules) {
    long entries = (long) cappedDurations.size() + delays.size();
    for (Rule rule : localRules) {
      entries += rule.keyCount();
    }
    long nodes = localRules.isEmpty() ? 0 : verdicts.length / Byte.SIZE;
    long bytes = BYTES_AT_LEAST + verdicts.length + nodes + entries * BYTES_OF_ENTRY;
    return (int) Math.min(bytes, Integer.MAX_VALUE);
  }
}
