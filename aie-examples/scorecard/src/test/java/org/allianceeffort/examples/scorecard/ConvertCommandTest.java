package org.allianceeffort.examples.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.allianceeffort.core.io.DossierReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertCommandTest {

  private static final DossierReader READER = DossierReader.withDefaults();

  @TempDir Path temp;
  private Path small;

  @BeforeEach
  void writeASmallDossier() throws IOException {
    small = Files.createDirectory(temp.resolve("small"));
    Files.writeString(small.resolve("alliance.json"), TemplateCommand.resource("alliance.json"));
    Files.writeString(
        small.resolve("commitments.csv"),
        "partner,id,kind,amount,unit,from,to\na,q1,budget,1e3,EUR,2024-01-01,2024-02-01\n");
  }

  private Run convert(Object from, Object to, String... more) {
    return Run.aie(
        Stream.concat(Stream.of("convert", from.toString(), to.toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> paths = Files.list(folder)) {
      for (Path path : paths.toList()) {
        contents.put(path.getFileName().toString(), Files.readString(path));
      }
    }
    return contents;
  }

  @Test
  void carriesARealDossierFromAFolderToAnArchiveAndBack() throws IOException {
    Path zip = temp.resolve("film.zip");
    Run there = convert(Run.FILM, zip);
    assertThat(there.code()).isZero();
    assertThat(there.out())
        .isEqualTo(zip + ": contacts 1,521, decisions 110, meetings 570, milestones 80\n");
    assertThat(there.err())
        .isEqualTo("aie: left behind, for it is no part of a dossier:\naie:   README.md\n");
    Path back = temp.resolve("film");
    assertThat(convert(zip, back).err()).isEmpty();
    assertThat(READER.read(back)).isEqualTo(READER.read(Path.of(Run.FILM)));
    Path again = temp.resolve("again.ZIP");
    assertThat(convert(back, again).code()).isZero();
    assertThat(again).hasSameBinaryContentAs(zip);
    assertThat(convert(zip, temp.resolve("third.zip")).code()).isZero();
    assertThat(temp.resolve("third.zip")).hasSameBinaryContentAs(zip);
  }

  @Test
  void writesTheCanonicalForm() throws IOException {
    Path out = temp.resolve("out");
    assertThat(convert(small, out).out()).isEqualTo(out + ": commitments 1\n");
    assertThat(contents(out))
        .containsOnlyKeys("alliance.json", "commitments.csv", "datapackage.json")
        .containsEntry(
            "commitments.csv",
            """
            id,partner,kind,amount,unit,agreed,from,to
            q1,a,budget,1000,EUR,,2024-01-01,2024-02-01
            """);
  }

  @Test
  void saysWhatStaysBehind() throws IOException {
    Files.writeString(
        small.resolve("alliance.json"),
        TemplateCommand.resource("alliance.json").replace("{\n", "{ \"x_note\": 1,\n"));
    Files.writeString(small.resolve("endorsements.csv"), "date,x_by,person,audience\n");
    Files.writeString(small.resolve("x_halls.csv"), "day\n");
    Files.writeString(small.resolve("datapackage.json"), "{\"licenses\": []}");
    Files.createDirectory(small.resolve("old"));
    Run run = convert(small, temp.resolve("out"));
    assertThat(run.code()).isZero();
    assertThat(run.err().lines())
        .containsExactlyInAnyOrder(
            "aie: left behind, for it is no part of a dossier:",
            "aie:   alliance.json, /x_note",
            "aie:   endorsements.csv, column x_by",
            "aie:   x_halls.csv",
            "aie:   old",
            "aie:   datapackage.json, which was written anew");
    assertThat(convert(temp.resolve("out"), temp.resolve("out.zip")).err()).isEmpty();
  }

  @Test
  void countsWhatStaysBehindWhereItIsTooMuchToName() throws IOException {
    for (int i = 0; i < 60; i++) {
      Files.createFile(small.resolve("note" + i));
    }
    assertThat(convert(small, temp.resolve("out")).err().lines())
        .hasSize(52)
        .endsWith("aie:   and 10 more");
    for (int i = 60; i < 1100; i++) {
      Files.createFile(small.resolve("note" + i));
    }
    assertThat(convert(small, temp.resolve("out2")).err())
        .endsWith("aie:   and at least 950 more\n");
  }

  @Test
  void reportsEveryProblemOfADossierAndWritesNothing() throws IOException {
    Files.writeString(small.resolve("meetings.csv"), "id,body,date\nm1,b,2024-02-30\n");
    Run run = convert(small, temp.resolve("out"));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(Run.aie("validate", small.toString()).out())
        .contains(small.resolve("meetings.csv") + ":2:date: \"2024-02-30\" must be a date")
        .endsWith("3 problems\n");
    assertThat(temp.resolve("out")).doesNotExist();
  }

  @Test
  void overwritesNothingUnlessTold() throws IOException {
    Path there = Files.createDirectory(temp.resolve("there"));
    Files.writeString(there.resolve("outcomes.csv"), "old");
    Files.writeString(there.resolve("mine.txt"), "mine");
    Path zip = Files.writeString(temp.resolve("there.zip"), "old");
    for (Path to : List.of(there, zip)) {
      Run run = convert(small, to);
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err())
          .isEqualTo(
              "aie: is there already, and nothing is overwritten without --force: " + to + "\n");
    }
    assertThat(contents(there)).hasSize(2);
    assertThat(zip).hasContent("old");
    assertThat(convert(small, there, "--force").code()).isZero();
    assertThat(contents(there))
        .containsOnlyKeys("alliance.json", "commitments.csv", "datapackage.json", "mine.txt");
    assertThat(convert(small, zip, "--force").code()).isZero();
    assertThat(READER.read(zip)).isEqualTo(READER.read(small));
  }

  @Test
  void takesAnEmptyFolder() throws IOException {
    Path empty = Files.createDirectory(temp.resolve("empty"));
    assertThat(convert(small, empty).code()).isZero();
    assertThat(READER.read(empty)).isEqualTo(READER.read(small));
  }

  @Test
  void replacesItselfOnlyWhereNothingIsLost() throws IOException {
    Files.writeString(small.resolve("notes.txt"), "mine");
    assertThat(convert(small, small, "--force").err()).isEmpty();
    assertThat(contents(small)).containsKeys("datapackage.json", "notes.txt");
    Files.writeString(small.resolve("endorsements.csv"), "date,x_by,person,audience\n");
    Map<String, String> before = contents(small);
    Run run = convert(small, small, "--force");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            """
            aie: would be lost, for the dossier would replace itself:
            aie:   endorsements.csv, column x_by
            aie: write it to another place than %s
            """
                .formatted(small));
    assertThat(contents(small)).isEqualTo(before);
  }

  @Test
  void refusesPlacesThatAreNone() throws IOException {
    assertThat(convert(small, temp.resolve("no/such.zip")).err())
        .isEqualTo("aie: there is no such folder to write in: " + temp.resolve("no") + "\n");
    Path file = Files.writeString(temp.resolve("file"), "");
    Run run = convert(small, file, "--force");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).endsWith("aie: Maybe " + file + ".zip\n");
    Path folder = Files.createDirectory(temp.resolve("folder.zip"));
    assertThat(convert(small, folder, "--force").err())
        .contains("the name of a folder must not end in .zip");
    Files.createFile(temp.resolve("out.part"));
    assertThat(convert(small, temp.resolve("out")).err())
        .isEqualTo("aie: is there already: " + temp.resolve("out.part") + "\n");
  }
}
