package org.allianceeffort.core.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.allianceeffort.core.alliance.Recording;
import org.allianceeffort.core.evidence.Dossier;
import org.allianceeffort.core.evidence.Endorsement;
import org.allianceeffort.core.evidence.Evidence;
import org.allianceeffort.core.evidence.EvidenceLog;
import org.allianceeffort.core.evidence.Moment;
import org.allianceeffort.core.evidence.PriorityStatement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DossierWriterTest {

  /** A record of an application's own. */
  record TownHall(LocalDate day, int guests) implements Evidence {
    @Override
    public Moment at() {
      return Moment.of(day);
    }

    @Override
    public String key() {
      return "";
    }
  }

  private static final Column<TownHall, LocalDate> DAY =
      Column.required("day", CellType.date(), TownHall::day);
  private static final Column<TownHall, Integer> GUESTS =
      Column.optional("guests", CellType.integer(0, 1000), 10, TownHall::guests)
          .describedAs("How many came.");
  private static final TableFormat<TownHall> TOWN_HALLS =
      TableFormat.of(
              "x_town_halls",
              TownHall.class,
              List.of(DAY, GUESTS),
              row -> new TownHall(row.get(DAY), row.get(GUESTS)))
          .describedAs("Town halls.");

  private static final DossierReader READER = DossierReader.withDefaults();
  private static final DossierWriter WRITER = DossierWriter.withDefaults();

  @TempDir Path temp;
  private Dossier full;

  @BeforeEach
  void read() throws IOException {
    full = READER.read(FullDossier.write(FullDossier.files(), temp));
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
  void whatIsWrittenIsReadBackEqual() throws IOException {
    Path folder = temp.resolve("out");
    WRITER.write(full, folder);
    assertThat(READER.read(folder)).isEqualTo(full);
    Path zip = temp.resolve("out.zip");
    WRITER.write(full, zip);
    assertThat(READER.read(zip)).isEqualTo(full);
  }

  @Test
  void equalDossiersMakeEqualBytes() throws IOException {
    WRITER.write(full, temp.resolve("a"));
    WRITER.write(full, temp.resolve("a.zip"));
    Dossier again = READER.read(temp.resolve("a"));
    WRITER.write(again, temp.resolve("b"));
    WRITER.write(again, temp.resolve("b.zip"));
    assertThat(contents(temp.resolve("b"))).isEqualTo(contents(temp.resolve("a")));
    assertThat(temp.resolve("b.zip")).hasSameBinaryContentAs(temp.resolve("a.zip"));
  }

  @Test
  void writesTheCanonicalForm() throws IOException {
    WRITER.write(full, temp.resolve("out"));
    Map<String, String> files = contents(temp.resolve("out"));
    assertThat(files.keySet()).containsAll(FullDossier.files().keySet());
    assertThat(files.get("milestones.csv"))
        .isEqualTo(
            """
            id,name,area,baseline_due,completed,weight
            k1,"Interface, first ""draft\""",data-exchange,2020-05-01,2020-05-20,2
            k2,"Two
            lines",,2020-09-01,,
            """);
    assertThat(files.get("commitments.csv"))
        .isEqualTo(
            """
            id,partner,kind,amount,unit,agreed,from,to
            q1,a,budget,120000.5,EUR,2020-01-01,2020-01-01,2021-01-01
            q2,b,staff-time,1000,hours,,2020-01-01,2020-07-01
            """);
    assertThat(files.get("members.csv"))
        .isEqualTo(
            FullDossier.files()
                .get("members.csv")
                .lines()
                .sorted(java.util.Comparator.comparing(line -> line.startsWith("body") ? "" : line))
                .collect(java.util.stream.Collectors.joining("\n", "", "\n")));
    assertThat(files.get("alliance.json"))
        .startsWith("{\n  \"id\": \"full\",\n  \"name\": \"A dossier with everything\",\n")
        .endsWith("\n}\n");
    assertThat(files.get("datapackage.json"))
        .contains("\"path\": \"meetings.csv\"")
        .contains("\"resource\": \"meetings\"");
  }

  @Test
  void aKindThatIsDeclaredKeptHasAHeaderAndOneThatIsNotHasNoFile() throws IOException {
    Dossier bare =
        Dossier.of(
            full.alliance(),
            EvidenceLog.builder(full.alliance().zone()).keeps(Endorsement.class).build());
    WRITER.write(bare, temp.resolve("out"));
    Map<String, String> files = contents(temp.resolve("out"));
    assertThat(files.keySet())
        .containsExactly("alliance.json", "datapackage.json", "endorsements.csv", "members.csv");
    assertThat(files).containsEntry("endorsements.csv", "date,person,audience\n");
    assertThat(READER.read(temp.resolve("out"))).isEqualTo(bare);
  }

  @Test
  void nothingIsOverwrittenUnlessTold() throws IOException {
    Path folder = temp.resolve("out");
    Files.createDirectory(folder);
    Files.writeString(folder.resolve("notes.txt"), "mine");
    Files.writeString(folder.resolve("outcomes.csv.gz"), "old");
    assertThatThrownBy(() -> WRITER.write(full, folder))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(contents(folder)).hasSize(2);
    WRITER.overwriting().write(full, folder);
    assertThat(contents(folder)).containsEntry("notes.txt", "mine");
    assertThat(READER.read(folder)).isEqualTo(full);
    Dossier bare = Dossier.of(full.alliance(), EvidenceLog.empty(full.alliance().zone()));
    WRITER.overwriting().write(bare, folder);
    assertThat(READER.read(folder)).isEqualTo(bare);
    assertThat(contents(folder).keySet())
        .containsExactly("alliance.json", "datapackage.json", "members.csv", "notes.txt");
    Path zip = Files.writeString(temp.resolve("out.zip"), "old");
    assertThatThrownBy(() -> WRITER.write(full, zip))
        .isInstanceOf(FileAlreadyExistsException.class);
    WRITER.overwriting().write(full, zip);
    assertThat(READER.read(zip)).isEqualTo(full);
  }

  @Test
  void aFailureLeavesNothingBehind() throws IOException {
    Evidence half =
        full.log().records(Endorsement.class).get(0).toBuilder().person("p\uD83D").build();
    Dossier broken = Dossier.of(full.alliance(), full.log().plus(List.of(half)));
    for (String name : List.of("out", "out.zip")) {
      assertThatThrownBy(() -> WRITER.write(broken, temp.resolve(name)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("a text must not have half of a character");
      assertThat(temp.resolve(name)).doesNotExist();
      assertThat(temp.resolve(name + ".part")).doesNotExist();
    }
  }

  @Test
  void anApplicationsOwnRecordsAreReadAndWritten() throws IOException {
    Dossier own =
        Dossier.of(
            full.alliance().toBuilder()
                .addRecording(Recording.builder().type(TownHall.class.getCanonicalName()).build())
                .build(),
            full.log()
                .plus(
                    List.of(
                        new TownHall(LocalDate.of(2020, 5, 5), 44),
                        new TownHall(LocalDate.of(2020, 6, 5), 10))));
    assertThatThrownBy(() -> WRITER.write(own, temp.resolve("out")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "there must be a table for records of type " + TownHall.class.getCanonicalName());
    WRITER.withTable(TOWN_HALLS).write(own, temp.resolve("out"));
    assertThat(temp.resolve("out").resolve("x_town_halls.csv"))
        .hasContent("day,guests\n2020-05-05,44\n2020-06-05,\n");
    assertThat(READER.withTable(TOWN_HALLS).read(temp.resolve("out"))).isEqualTo(own);
    assertThat(READER.readLeniently(temp.resolve("out")).warnings())
        .extracting(Problem::file)
        .containsExactly("x_town_halls.csv");
  }

  @Test
  void numbersKeepTheirValueWhateverTheirSize() throws IOException {
    assertThatThrownBy(() -> CellType.number().print(new BigDecimal("1e70")))
        .hasMessageStartingWith("a number must have at most 40 digits with an exponent within 30");
    for (String text :
        List.of(
            "1e30",
            "9e69",
            "1234567890123456789012345678901234567890e30",
            "1e-69",
            "1e-31",
            "0.1234567890123456789012345678901234567",
            "12345e-40",
            "0")) {
      BigDecimal number = new BigDecimal(text);
      Dossier dossier =
          Dossier.of(
              full.alliance(),
              EvidenceLog.of(
                  full.alliance().zone(),
                  List.of(
                      PriorityStatement.builder()
                          .partner("a")
                          .date(LocalDate.of(2020, 2, 2))
                          .weights(ImmutableSortedMap.of("o1", number))
                          .build())));
      WRITER.overwriting().write(dossier, temp.resolve("out"));
      assertThat(READER.read(temp.resolve("out"))).as(text).isEqualTo(dossier);
    }
  }
}
