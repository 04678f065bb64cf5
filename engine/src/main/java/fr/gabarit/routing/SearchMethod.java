package fr.gabarit.routing;

/** How a way was found; what is found is the same. */
public enum SearchMethod {
  /** In weights of the hierarchy for the hours that it takes, which were at hand. */
  METRIC,
  /** By a search guided by exact distances in a less restricted network. */
  GUIDED_SEARCH
}
