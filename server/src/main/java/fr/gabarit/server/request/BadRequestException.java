package fr.gabarit.server.request;

import java.util.List;
import java.util.stream.Collectors;

/** A request that cannot be answered; tells everything that is wrong with it. */
public final class BadRequestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<RequestProblem> problems;

  /**
   * @param problems at least one
   */
  public BadRequestException(List<RequestProblem> problems) {
    super(
        problems.stream()
            .map(problem -> problem.message().english())
            .collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** What is wrong, in the order in which it was found; at least one. */
  public List<RequestProblem> problems() {
    return problems;
  }
}
