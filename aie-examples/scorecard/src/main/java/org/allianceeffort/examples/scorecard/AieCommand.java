package org.allianceeffort.examples.scorecard;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** The command {@code aie}; without a subcommand it says how it is used. */
@Command(
    name = "aie",
    description = "Measures Alliance Implementation Effort: a dossier in, a scorecard out.",
    versionProvider = AieCommand.Version.class)
public final class AieCommand implements Runnable {

  static final int OK = 0;
  static final int FAILURE = 1;
  static final int BAD_INPUT = 2;

  private AieCommand() {}

  /**
   * Runs the command and ends the process with its exit code.
   *
   * @param args the words after {@code aie}
   */
  public static void main(String[] args) {
    System.exit(run(Terminal.ofProcess(), args));
  }

  /** Runs the command. */
  static int run(Terminal terminal, String... args) {
    CommandLine aie = new CommandLine(new AieCommand());
    aie.addSubcommand(new ScoreCommand(terminal));
    aie.addSubcommand(new ValidateCommand(terminal));
    aie.addSubcommand(new MetricsCommand(terminal));
    aie.addSubcommand(new TemplateCommand(terminal));
    aie.addSubcommand(new ConvertCommand(terminal));
    aie.setOut(terminal.out());
    aie.setErr(terminal.err());
    aie.setColorScheme(
        Help.defaultColorScheme(terminal.style().colour() ? Help.Ansi.ON : Help.Ansi.OFF));
    aie.setUsageHelpWidth(Page.WIDTH);
    aie.setUsageHelpAutoWidth(false);
    aie.registerConverter(LocalDate.class, AieCommand::date);
    aie.registerConverter(Format.class, AieCommand::format);
    aie.setParameterExceptionHandler((e, words) -> refuse(terminal, e));
    aie.setExecutionExceptionHandler(
        (e, command, parsed) -> fail(terminal, e, parsed.originalArgs()));
    describe(aie);
    aie.getCommandSpec()
        .addOption(
            OptionSpec.builder("-V", "--version")
                .type(boolean.class)
                .versionHelp(true)
                .description("Which version it is.")
                .build());
    aie.getSubcommands().values().forEach(AieCommand::describe);
    return aie.execute(args);
  }

  private static void describe(CommandLine command) {
    Map<String, String> codes = new LinkedHashMap<>();
    codes.put("0", "it worked");
    codes.put("1", "it failed without the input being wrong");
    codes.put("2", "the input is wrong: dossier, plan, plug-in or arguments");
    command
        .getCommandSpec()
        .usageMessage()
        .sortOptions(false)
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(codes);
    command
        .getCommandSpec()
        .addOption(
            OptionSpec.builder("-h", "--help")
                .type(boolean.class)
                .usageHelp(true)
                .description("How it is used.")
                .build());
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException("a date is written as in 2024-12-31: \"" + text + "\"");
    }
  }

  private static Format format(String text) {
    return switch (text) {
      case "text" -> Format.TEXT;
      case "json" -> Format.JSON;
      default -> throw new TypeConversionException("there are text and json: \"" + text + "\"");
    };
  }

  private static int refuse(Terminal terminal, ParameterException e) {
    terminal.say(String.valueOf(e.getMessage()));
    String name = e.getCommandLine().getCommandSpec().qualifiedName(" ");
    if (e instanceof CommandLine.UnmatchedArgumentException unmatched
        && !unmatched.getSuggestions().isEmpty()) {
      terminal.say("Maybe " + String.join(" or ", unmatched.getSuggestions()));
    }
    terminal.say("How it is used: " + name + " --help");
    return BAD_INPUT;
  }

  static int fail(Terminal terminal, Exception e, List<String> args) {
    if (e instanceof BadInputException) {
      terminal.say(String.valueOf(e.getMessage()));
      return BAD_INPUT;
    }
    if (e instanceof IOException) {
      terminal.say("a file cannot be read: " + e.getMessage());
      return FAILURE;
    }
    terminal.say("failed, which is a fault of the program, in " + args);
    e.printStackTrace(terminal.err());
    return FAILURE;
  }

  /** Without a subcommand there is nothing to do but to say what could be done. */
  @Override
  public void run() {
    throw new BadInputException(
        "say what to do: score, validate, metrics, template or convert\nHow it is used: aie --help");
  }

  /** The version of the build. */
  static final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
      try (InputStream in = AieCommand.class.getResourceAsStream("version.txt")) {
        String version =
            in == null ? "unknown" : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        return new String[] {"aie " + version};
      }
    }
  }
}
