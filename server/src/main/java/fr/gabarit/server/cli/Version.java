package fr.gabarit.server.cli;

import com.graphhopper.util.Constants;
import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Tells the versions of the program and of what it is built on. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String own =
        Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
            .orElse("(development)");
    return new String[] {
      "gabarit " + own, "GraphHopper " + Constants.VERSION, "Java " + Runtime.version()
    };
  }
}
