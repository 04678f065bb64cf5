package fr.gabarit.server.cli;

import fr.gabarit.data.fetch.FetchException;
import fr.gabarit.data.fetch.FetchProblem;
import fr.gabarit.data.report.OrderFileException;
import fr.gabarit.server.area.AreaException;
import fr.gabarit.server.request.BadRequestException;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells failures in a line each, without stack trace, and gives them their exit codes. */
final class FailureHandler implements IExecutionExceptionHandler {
  private static final Logger LOGGER = LoggerFactory.getLogger(FailureHandler.class);

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, ParseResult parseResult) {
    PrintWriter err = command.getErr();
    if (failure instanceof AreaException
        || failure instanceof OrderFileException
        || failure instanceof BadRequestException
        || failure instanceof UnusableInputException) {
      failure.getMessage().lines().forEach(line -> err.println("gabarit: " + line));
      return ExitCode.USAGE;
    }
    if (failure instanceof JavalinBindException) {
      err.println(
          "gabarit: The port is taken or not allowed. Give another one with --port, or 0 for any.");
      return ExitCode.USAGE;
    }
    if (failure instanceof NoSuchFileException missing) {
      err.println("gabarit: %s does not exist.".formatted(missing.getFile()));
      return ExitCode.USAGE;
    }
    if (failure instanceof AccessDeniedException denied) {
      err.println("gabarit: %s may not be read or written.".formatted(denied.getFile()));
      return ExitCode.USAGE;
    }
    if (failure instanceof FetchException fetch) {
      err.println("gabarit: " + fetch.getMessage());
      return mayPass(fetch.problem()) ? ExitCode.SOFTWARE : ExitCode.USAGE;
    }
    if (failure instanceof IOException) {
      err.println("gabarit: " + failure.getMessage());
      return ExitCode.USAGE;
    }
    LOGGER.error("{} failed", command.getCommandName(), failure);
    err.println("gabarit: %s failed: %s".formatted(command.getCommandName(), failure));
    return ExitCode.SOFTWARE;
  }

  /** Whether the same command may succeed later, with nothing changed but the world. */
  private static boolean mayPass(FetchProblem problem) {
    return problem.mayPass()
        || problem == FetchProblem.REFUSED
        || problem == FetchProblem.NOT_STORED
        || problem == FetchProblem.INTERRUPTED;
  }
}
