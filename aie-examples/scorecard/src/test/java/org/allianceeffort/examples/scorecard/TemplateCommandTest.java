package org.allianceeffort.examples.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.allianceeffort.core.evidence.Decision;
import org.allianceeffort.core.evidence.Dossier;
import org.allianceeffort.core.evidence.Meeting;
import org.allianceeffort.core.io.AllianceKey;
import org.allianceeffort.core.io.Column;
import org.allianceeffort.core.io.DossierReader;
import org.allianceeffort.core.io.ReadResult;
import org.allianceeffort.core.io.TableFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateCommandTest {

  @TempDir Path temp;

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void writesAnEmptyDossierThatIsValidAndDeclaresNothing() throws IOException {
    Path folder = temp.resolve("new");
    Run run = Run.aie("template", folder.toString());
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith(folder + ": an empty dossier\n")
        .endsWith("Next: aie validate " + folder + "\n");
    assertThat(names(folder)).containsExactly("GUIDE.md", "alliance.json", "headers");
    assertThat(names(folder.resolve("headers"))).hasSameSizeAs(TableFormat.standard());
    Run validation = Run.aie("validate", folder.toString());
    assertThat(validation.code()).isZero();
    assertThat(validation.out()).startsWith("My alliance: no problem\n").contains("records: none");
    Dossier dossier = DossierReader.withDefaults().read(folder);
    assertThat(dossier.log().declaredKept()).isEmpty();
  }

  @Test
  void putsWhatIsWrittenDownFromTheStartIntoTheDossier() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("empty"));
    Run run =
        Run.aie("template", folder.toString(), "--files", "meetings,attendance,decisions.csv");
    assertThat(run.code()).isZero();
    assertThat(names(folder))
        .containsExactly(
            "GUIDE.md",
            "alliance.json",
            "attendance.csv",
            "decisions.csv",
            "headers",
            "meetings.csv");
    assertThat(names(folder.resolve("headers"))).doesNotContain("meetings.csv").hasSize(21);
    assertThat(folder.resolve("decisions.csv")).hasContent("id,body,requested,decided,withdrawn\n");
    assertThat(DossierReader.withDefaults().read(folder).log().declaredKept())
        .containsExactlyInAnyOrder(Meeting.class, Decision.class);
  }

  @Test
  void everyHeaderMovedUpIsAValidDossierStill() throws IOException {
    Path folder = temp.resolve("new");
    Run.aie("template", folder.toString());
    for (String name : names(folder.resolve("headers"))) {
      Files.move(folder.resolve("headers").resolve(name), folder.resolve(name));
    }
    assertThat(Run.aie("validate", folder.toString()).code()).isZero();
  }

  @Test
  void theExamplesOfTheGuideAreOneValidDossier() throws IOException {
    Files.writeString(
        temp.resolve("alliance.json"), TemplateCommand.resource("example-alliance.json"));
    for (TableFormat<?> table : TableFormat.standard()) {
      Files.writeString(
          temp.resolve(table.name() + ".csv"),
          FormatText.header(table) + "\n" + String.join(",", table.example()) + "\n");
    }
    ReadResult read = DossierReader.withDefaults().readLeniently(temp);
    assertThat(read.problems()).isEmpty();
    assertThat(read.orElseThrow().log().types()).hasSize(20);
  }

  @Test
  void theGuideNamesEveryFileColumnAndKey() throws IOException {
    String guide = TemplateCommand.guide();
    for (TableFormat<?> table : TableFormat.standard()) {
      assertThat(guide).contains("### " + table.name() + ".csv\n", FormatText.header(table));
      for (Column<?, ?> column : table.columns()) {
        assertThat(guide).contains("| `" + column.name() + "` | ", column.description());
      }
    }
    for (AllianceKey key : AllianceKey.all()) {
      assertThat(guide).contains("| `" + key.name() + "` | ");
    }
    assertThat(guide)
        .contains("Needed by `decision-latency`.")
        .contains("| `weight` | number that is not negative | means `1` |")
        .contains("| `status` | `held`, `cancelled` | never |")
        .contains("| `instrument` | id of an instrument | never |")
        .doesNotContain("{files}", "{keys}", "{example}");
  }

  @Test
  void overwritesNothing() throws IOException {
    Files.writeString(temp.resolve("mine.txt"), "mine");
    Run run = Run.aie("template", temp.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "aie: a template is written into a new or empty folder, and this is none: "
                + temp
                + "\n");
    assertThat(names(temp)).containsExactly("mine.txt");
    assertThat(Run.aie("template", temp.resolve("mine.txt").toString()).code()).isEqualTo(2);
    assertThat(Run.aie("template", temp.resolve("no/such").toString()).err())
        .isEqualTo("aie: there is no such folder to write in: " + temp.resolve("no") + "\n");
  }

  @Test
  void saysWhatAFileMayBeNamed() {
    Run run = Run.aie("template", temp.resolve("new").toString(), "--files", "meetngs");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("aie: a dossier has no file meetngs.csv; there are meetings, attendance, ")
        .endsWith("aie: Maybe meetings\n");
    assertThat(temp.resolve("new")).doesNotExist();
  }
}
