package fr.gabarit.server.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gabarit feed}: commands for who operates a server with feeds. */
@Command(
    name = "feed",
    description = "See what is kept of feeds, and accept what is held back.",
    subcommands = {FeedListCommand.class, FeedAcceptCommand.class})
final class FeedCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Give a command: list or accept.");
  }
}
