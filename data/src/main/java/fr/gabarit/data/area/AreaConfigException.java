package fr.gabarit.data.area;

import java.io.IOException;
import java.util.List;

/** A configuration that cannot be used; the message tells all that is wrong with it. */
public final class AreaConfigException extends IOException {
  private static final long serialVersionUID = 1L;

  AreaConfigException(String source, List<String> problems) {
    super("%s cannot be used: %s.".formatted(source, String.join("; ", problems)));
  }
}
