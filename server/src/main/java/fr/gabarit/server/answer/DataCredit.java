package fr.gabarit.server.answer;

import java.util.List;
import java.util.Optional;

/**
 * Where the road data come from.
 *
 * @param copyrights who is to be named beside what is shown
 * @param dataDate state of the data, as the file tells it
 */
public record DataCredit(List<String> copyrights, Optional<String> dataDate) {
  public DataCredit {
    copyrights = List.copyOf(copyrights);
  }
}
