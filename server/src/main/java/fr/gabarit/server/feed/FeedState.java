package fr.gabarit.server.feed;

/** How a feed is, the worst first. */
public enum FeedState {
  /** There has never been a state of it that could be taken. */
  NEVER,
  /** The newest state is held back; an older one is in effect. */
  HELD_BACK,
  /** It was not found to be up to date for too long. */
  STALE,
  /** The last look at it failed; what is in effect is not stale yet. */
  FAILING,
  /** All is well. */
  FRESH
}
