package fr.gabarit.server.cli;

import fr.gabarit.server.area.Progress;
import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;

/**
 * Shows progress: on a terminal in one line that is written over, elsewhere a line for each phase.
 * Not thread-safe.
 */
final class TerminalProgress implements Progress, AutoCloseable {
  /** Set by the start script, since Java cannot tell whether errors go to a terminal. */
  private static final String TERMINAL_PROPERTY = "gabarit.terminal";

  private final PrintWriter err;
  private final boolean oneLine;
  private final long began = System.nanoTime();
  private String phase = "";
  private int shown = -1;
  private int width;

  TerminalProgress(PrintWriter err, boolean oneLine) {
    this.err = err;
    this.oneLine = oneLine;
  }

  /** For where the program writes to. */
  static TerminalProgress on(PrintWriter err) {
    return new TerminalProgress(err, Boolean.getBoolean(TERMINAL_PROPERTY));
  }

  @Override
  public void phase(String name) {
    phase = name;
    shown = -1;
    if (oneLine) {
      overwrite("%4.1f s  %s".formatted(seconds(), phase));
    } else {
      err.println("%4.1f s  %s".formatted(seconds(), phase));
    }
  }

  @Override
  public void percent(int percent) {
    if (oneLine && percent != shown) {
      shown = percent;
      overwrite("%4.1f s  %s: %d %%".formatted(seconds(), phase, percent));
    }
  }

  private double seconds() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began) / 1000.0;
  }

  private void overwrite(String text) {
    err.print("\r" + text + " ".repeat(Math.max(0, width - text.length())));
    err.flush();
    width = text.length();
  }

  @Override
  public void close() {
    if (oneLine) {
      overwrite("");
      err.print("\r");
      err.flush();
    }
  }
}
