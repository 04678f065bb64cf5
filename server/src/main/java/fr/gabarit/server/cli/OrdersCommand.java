package fr.gabarit.server.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gabarit orders}: what can be done with files of orders. */
@Command(
    name = "orders",
    description = "Work on files of traffic orders.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {OrdersCheckCommand.class, OrdersConvertCommand.class})
final class OrdersCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Give a command: check or convert.");
  }
}
