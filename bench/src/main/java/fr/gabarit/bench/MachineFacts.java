package fr.gabarit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What was measured on.
 *
 * @param processor its name, as far as the system tells
 * @param processors number of processors
 * @param operatingSystem name and version
 * @param virtualMachine name and version
 */
record MachineFacts(
    String processor, int processors, String operatingSystem, String virtualMachine) {
  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

  /** This machine. */
  static MachineFacts here() {
    return new MachineFacts(
        processorName(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"));
  }

  private static String processorName() {
    try (Stream<String> lines = Files.lines(CPU_INFO)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElseGet(MachineFacts::architecture);
    } catch (IOException e) {
      return architecture();
    }
  }

  private static String architecture() {
    return System.getProperty("os.arch");
  }
}
