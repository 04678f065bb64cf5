package fr.gabarit.order;

/** Whether a clause matches a vehicle: yes, no, or nobody can tell. */
sealed interface ClauseMatch {
  /**
   * @param nature whether an exemption can lift what the clause restricts
   */
  record Matches(LimitNature nature) implements ClauseMatch {}

  record DoesNotMatch() implements ClauseMatch {}

  /**
   * @param advice what to tell the driver instead
   */
  record Undecided(Advice advice) implements ClauseMatch {}

  static ClauseMatch matchesIf(boolean matches, LimitNature nature) {
    return matches ? new Matches(nature) : new DoesNotMatch();
  }
}
