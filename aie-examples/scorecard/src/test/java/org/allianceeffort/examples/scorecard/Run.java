package org.allianceeffort.examples.scorecard;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

/** One run of the command, as a person or a program sees it. */
record Run(int code, String out, String err) {

  /** The real consortium, as the folder that the command line is given. */
  static final String FILM =
      Path.of("..", "samples", "dossiers", "film-software-consortium").toString();

  static Run aie(String... args) {
    return aie(Style.PLAIN, args);
  }

  static Run aie(Style style, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        AieCommand.run(
            new Terminal(new PrintWriter(out), new PrintWriter(err), style, false), args);
    return new Run(code, out.toString(), err.toString());
  }
}
