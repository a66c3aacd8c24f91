package org.allianceeffort.examples.scorecard;

import com.fasterxml.jackson.core.JsonGenerator;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.allianceeffort.core.alliance.Alliance;
import org.allianceeffort.core.evidence.Contact;
import org.allianceeffort.core.evidence.Dossier;
import org.allianceeffort.core.evidence.Evidence;
import org.allianceeffort.core.evidence.EvidenceTypes;
import org.allianceeffort.core.io.Problem;
import org.allianceeffort.core.io.ReadResult;

/** What is wrong with a dossier, in the manner of a compiler: {@code file:line:column: what}. */
final class ProblemReport {

  private static final int FIRST = 20;

  private final Path path;
  private final ReadResult read;
  private final Terminal terminal;

  ProblemReport(Path path, ReadResult read, Terminal terminal) {
    this.path = path;
    this.read = read;
    this.terminal = terminal;
  }

  boolean isValid() {
    return read.problemCount() == 0 && read.dossier().isPresent();
  }

  /** The first problems on the error stream, for a command that wanted something else. */
  void brief() {
    read.problems().stream().limit(FIRST).forEach(problem -> print(problem, "", terminal.err()));
    terminal.say(
        problems()
            + (read.problemCount() > FIRST
                ? ", of which " + FIRST + " are shown; all: aie validate " + path
                : ""));
  }

  /** Everything for people. */
  void text(PrintWriter out) {
    read.warnings().forEach(warning -> print(warning, "warning: ", out));
    read.problems().forEach(problem -> print(problem, "", out));
    long unsaid = read.problemCount() - read.problems().size();
    if (isValid()) {
      summary(read.dossier().orElseThrow(), out);
    } else {
      out.println(
          problems()
              + (unsaid > 0
                  ? ", of which the last " + Figures.count(unsaid) + " are not shown"
                  : "")
              + warnings());
    }
    out.flush();
  }

  private String problems() {
    return Figures.count(read.problemCount(), "problem", "problems");
  }

  private String warnings() {
    int count = read.warnings().size();
    return count == 0 ? "" : ", " + Figures.count(count, "warning", "warnings");
  }

  private void print(Problem problem, String kind, PrintWriter out) {
    // What is wrong with an archive as a whole is said of the archive itself.
    boolean whole = path.endsWith(problem.file());
    StringBuilder line =
        new StringBuilder((whole ? path : path.resolve(problem.file())).toString());
    problem.line().ifPresent(number -> line.append(':').append(number));
    problem.column().ifPresent(column -> line.append(':').append(column));
    line.append(": ").append(kind);
    problem.value().ifPresent(value -> line.append('"').append(value).append("\" "));
    line.append(problem.rule());
    problem.maybe().ifPresent(maybe -> line.append(". Maybe \"").append(maybe).append('"'));
    out.println(terminal.style().shown(line.toString()));
  }

  private void summary(Dossier dossier, PrintWriter out) {
    Alliance alliance = dossier.alliance();
    Page page = new Page(terminal.style());
    page.words(0, alliance.name() + ": no problem" + warnings());
    page.words(
        2,
        Figures.count(alliance.organisations().size(), "organisation", "organisations")
            + ", "
            + Figures.count(alliance.people().size(), "person", "persons")
            + ", "
            + Figures.count(alliance.bodies().size(), "body", "bodies")
            + "; from "
            + dossier.wholeWindow().from()
            + " to "
            + dossier.wholeWindow().to());
    String records = records(dossier);
    page.hanging("  records: ", 4, records.isEmpty() ? "none" : records);
    int undated = dossier.undatedFacts().size();
    if (undated > 0) {
      page.words(
          2,
          Figures.count(undated, "fact", "facts")
              + " of the structure without a date, taken to hold from signing");
    }
    out.print(page);
  }

  /** How many records of each type there are. */
  static String records(Dossier dossier) {
    List<String> counts = new ArrayList<>();
    for (Class<? extends Evidence> type : dossier.log().types()) {
      int records =
          type == Contact.class
              ? dossier.log().contacts().size()
              : dossier.log().records(type).size();
      counts.add(EvidenceTypes.nameOf(type) + " " + Figures.count(records));
    }
    return String.join(", ", counts);
  }

  /** The same for programs. */
  void json() throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = Json.generator(text)) {
      json.writeStartObject();
      json.writeStringField("format", "aie-validation/1");
      json.writeStringField("dossier", path.toString());
      json.writeBooleanField("valid", isValid());
      json.writeNumberField("problem_count", read.problemCount());
      problems("problems", read.problems(), json);
      problems("warnings", read.warnings(), json);
      json.writeEndObject();
    }
    terminal.json(text.toString());
  }

  private static void problems(String key, ImmutableList<Problem> problems, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(key);
    for (Problem problem : problems) {
      json.writeStartObject();
      json.writeStringField("file", problem.file());
      if (problem.line().isPresent()) {
        json.writeNumberField("line", problem.line().getAsLong());
      } else {
        json.writeNullField("line");
      }
      json.writeStringField("column", problem.column().orElse(null));
      json.writeStringField("value", problem.value().orElse(null));
      json.writeStringField("rule", problem.rule());
      json.writeStringField("maybe", problem.maybe().orElse(null));
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
