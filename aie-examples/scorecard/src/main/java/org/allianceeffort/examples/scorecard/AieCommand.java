package org.allianceeffort.examples.scorecard;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code aie}; without a subcommand it says how it is used. */
@Command(
    name = "aie",
    mixinStandardHelpOptions = true,
    description = "Measures Alliance Implementation Effort.")
public final class AieCommand implements Runnable {
  @Spec private CommandSpec spec;

  /** Without a subcommand there is nothing to do but to say what can be done. */
  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    spec.commandLine().usage(out);
  }

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new AieCommand()).execute(args));
  }
}
