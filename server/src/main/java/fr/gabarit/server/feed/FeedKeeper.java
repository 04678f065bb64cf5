package fr.gabarit.server.feed;

import fr.gabarit.data.OrderFiles;
import fr.gabarit.data.datex.DatexReaderOptions;
import fr.gabarit.data.fetch.FetchException;
import fr.gabarit.data.fetch.FetchResult;
import fr.gabarit.data.fetch.Fetcher;
import fr.gabarit.data.fetch.Validators;
import fr.gabarit.data.report.OrderFile;
import fr.gabarit.data.report.OrderFileException;
import fr.gabarit.order.TrafficOrder;
import fr.gabarit.server.area.OrderLife;
import fr.gabarit.server.feed.FeedAttempt.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Looks after one feed: fetches it, reads it aside, judges it, and either lets it take effect or
 * holds it back. Not thread-safe.
 */
final class FeedKeeper {
  private static final int WORDS_OF_A_REASON = 300;

  private final FeedSettings settings;
  private final FeedStore store;
  private final Fetcher fetcher;
  private final FeedTarget target;
  private final Clock clock;
  private boolean heldWasJudgedHere;

  FeedKeeper(
      FeedSettings settings, FeedStore store, Fetcher fetcher, FeedTarget target, Clock clock) {
    this.settings = settings;
    this.store = store;
    this.fetcher = fetcher;
    this.target = target;
    this.clock = clock;
  }

  /** Whether the state held back is to be taken all the same. */
  boolean releaseAsked() {
    try {
      Optional<HeldFeed> held = store.held();
      return held.isPresent() && store.releaseAsked(held.get()) && held.get().releasable();
    } catch (IOException e) {
      return false;
    }
  }

  /** Looks at the feed once. */
  FeedAttempt attempt() {
    Instant now = clock.instant();
    try {
      Optional<HeldFeed> held = store.held();
      if (held.isPresent() && store.releaseAsked(held.get())) {
        FeedRecord candidate = held.get().candidate();
        return take(candidate, store.content(candidate), now, true);
      }
      return look(held, now);
    } catch (FetchException e) {
      return new FeedAttempt(Outcome.FAILED, e.getMessage(), e.retryAfter());
    } catch (IOException e) {
      return FeedAttempt.of(
          Outcome.FAILED, "What is kept of the feed cannot be read or written: " + e.getMessage());
    } finally {
      target.dropEnded(now);
    }
  }

  private FeedAttempt look(Optional<HeldFeed> held, Instant now) throws IOException {
    Optional<FeedRecord> good = target.current().isPresent() ? store.good() : Optional.empty();
    Validators known =
        held.filter(any -> heldWasJudgedHere)
            .map(HeldFeed::candidate)
            .or(() -> good)
            .map(FeedRecord::validators)
            .orElse(Validators.NONE);
    Path content = store.newContent();
    try {
      FetchResult result = fetcher.fetch(settings.address(), known, content);
      if (result instanceof FetchResult.Fetched fetched) {
        return fetched(good, held, fetched, content, now);
      }
      FetchResult.NotModified same = (FetchResult.NotModified) result;
      if (held.isPresent() && heldWasJudgedHere) {
        // Judged anew: what was lost may have ended meanwhile.
        FeedRecord candidate = held.get().candidate().checked(now, same.validators());
        return take(candidate, store.content(candidate), now, false);
      }
      return confirmed(good.orElseThrow(), same.validators(), now);
    } finally {
      Files.deleteIfExists(content);
    }
  }

  private FeedAttempt fetched(
      Optional<FeedRecord> good,
      Optional<HeldFeed> held,
      FetchResult.Fetched fetched,
      Path content,
      Instant now)
      throws IOException {
    String sha256 = fetched.checksum().hex();
    if (good.isPresent() && good.get().sha256().equals(sha256)) {
      return confirmed(good.get(), fetched.validators(), now);
    }
    Instant fetchedAt =
        held.map(HeldFeed::candidate)
            .filter(candidate -> candidate.sha256().equals(sha256))
            .map(FeedRecord::fetchedAt)
            .orElse(now);
    FeedRecord candidate =
        new FeedRecord(
            settings.address().display(),
            fetched.validators(),
            fetchedAt,
            now,
            sha256,
            fetched.bytes(),
            new FeedCounts(0, 0, 0));
    return take(candidate, content, now, false);
  }

  private FeedAttempt confirmed(FeedRecord good, Validators validators, Instant now)
      throws IOException {
    store.confirm(good.checked(now, validators));
    return FeedAttempt.of(Outcome.CONFIRMED, "The feed is as it was.");
  }

  private FeedAttempt take(FeedRecord candidate, Path content, Instant now, boolean asked)
      throws IOException {
    FeedGate gate = new FeedGate(settings.maxLoss());
    OrderFile file;
    try {
      file = read(content, settings.address().display(), now);
    } catch (OrderFileException e) {
      return hold(candidate, content, shortened(e.getMessage()), now, false);
    }
    FeedRecord counted = candidate.with(FeedCounts.of(file.orders()));
    Optional<String> objection =
        asked ? Optional.empty() : gate.objection(inEffect(now), counted.counts());
    if (objection.isEmpty()) {
      objection =
          target.replace(
              file,
              now,
              (before, after) -> {
                if (!asked && before.isPresent() && after.isPresent()) {
                  Optional<String> lost =
                      gate.objectionOnRoads(before.getAsInt(), after.getAsInt());
                  if (lost.isPresent()) {
                    return lost;
                  }
                }
                store.keep(counted, content);
                return Optional.empty();
              });
    }
    return objection.isPresent()
        ? hold(counted, content, objection.get(), now, true)
        : FeedAttempt.of(
            Outcome.TAKEN,
            "%d orders were taken%s."
                .formatted(
                    counted.counts().orders(), asked ? ", released from being held back" : ""));
  }

  private FeedAttempt hold(
      FeedRecord candidate, Path content, String reason, Instant now, boolean releasable)
      throws IOException {
    Instant since =
        store
            .held()
            .filter(held -> held.candidate().sha256().equals(candidate.sha256()))
            .map(HeldFeed::since)
            .orElse(now);
    store.hold(new HeldFeed(candidate, reason, since, releasable), content);
    heldWasJudgedHere = true;
    return FeedAttempt.of(Outcome.HELD_BACK, "The newest state is held back. " + reason);
  }

  /** What is in effect and has not ended. */
  private Optional<FeedCounts> inEffect(Instant now) {
    OrderLife life = new OrderLife(now);
    return target
        .current()
        .map(
            file -> {
              List<TrafficOrder> alive = file.orders().stream().filter(life::goesOn).toList();
              return FeedCounts.of(alive);
            });
  }

  /**
   * Reads a state of a feed.
   *
   * @param url how to call it in the report
   * @param now orders that have ended by then are left out
   */
  static OrderFile read(Path content, String url, Instant now)
      throws OrderFileException, IOException {
    try (InputStream in = Files.newInputStream(content)) {
      OrderFile file = new OrderFiles(new DatexReaderOptions(now)).read(in, url);
      OrderLife life = new OrderLife(now);
      return new OrderFile(file.orders().stream().filter(life::goesOn).toList(), file.report());
    }
  }

  private static String shortened(String reason) {
    String oneLine = reason.replace('\n', ' ');
    return oneLine.length() <= WORDS_OF_A_REASON
        ? oneLine
        : oneLine.substring(0, WORDS_OF_A_REASON) + "…";
  }
}
