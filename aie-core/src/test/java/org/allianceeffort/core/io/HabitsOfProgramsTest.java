package org.allianceeffort.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells, headers and files as spreadsheets, R and pandas write them by habit. */
class HabitsOfProgramsTest {

  private static final DossierReader READER = DossierReader.withDefaults();

  @TempDir Path temp;

  private ReadResult read(Map<String, String> files) throws IOException {
    return READER.readLeniently(FullDossier.write(files, temp));
  }

  private void expect(String file, String text, String... problems) throws IOException {
    Map<String, String> files = FullDossier.files();
    files.put(file, text);
    assertThat(read(files).problems()).extracting(Problem::toString).containsExactly(problems);
  }

  @ParameterizedTest
  @CsvSource({
    "'0,95', 0.95",
    "',5', 0.5",
    ".5, 0.5",
    "'12345,678', 12345.678",
    "'250,000.50', 250000.50",
    "'250.000,50', 250000.50",
    "'1,234,567', 1234567",
    "1'200, 1200",
    "'1\u202f200', 1200",
    "' 7 ', 7",
  })
  void aNumberIsShownWithAPointAndNothingElse(String written, String right) {
    assertThat(Slips.repair(written, CellType.number())).contains(right);
  }

  @ParameterizedTest
  @CsvSource({
    "2024/03/05, 2024-03-05",
    "2024-3-5, 2024-03-05",
    "2024.03.05, 2024-03-05",
    "2024-03-05 00:00:00, 2024-03-05",
  })
  void aDateWithItsYearFirstIsShownInTheFormOfTheFormat(String written, String right) {
    assertThat(Slips.repair(written, CellType.date())).contains(right);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-03-05 15:30:00+0100, 2024-03-05T15:30:00+01:00",
    "2024-03-05T15:30+01, 2024-03-05T15:30+01:00",
    "2024/03/05 15:30Z, 2024-03-05T15:30Z",
  })
  void aTimeWithAnOffsetIsShownInTheFormOfTheFormat(String written, String right) {
    assertThat(Slips.repair(written, CellType.time())).contains(right);
  }

  @Test
  void whatMayBeEitherOfTwoThingsIsLeftToWhoeverKnows() {
    assertThat(Slips.repair("1,200", CellType.number())).isEmpty();
    assertThat(Slips.repair("05/03/2024", CellType.date())).isEmpty();
    assertThat(Slips.repair("2024-03-05 15:30", CellType.time())).isEmpty();
    assertThat(Slips.repair("2024/02/30", CellType.date())).isEmpty();
    assertThat(Slips.repair("x".repeat(1_000), CellType.number())).isEmpty();
  }

  @Test
  void aWordAndACurrencyAreShownInTheirCase() {
    assertThat(Slips.repair("Data Exchange", CellType.word())).contains("data-exchange");
    assertThat(Slips.repair("eur", CellType.currency())).contains("EUR");
    assertThat(Slips.repair("12.0", CellType.integer())).contains("12");
  }

  @Property(tries = 1000, seed = "1")
  void whatIsShownIsTaken(
      @ForAll
          @Chars({',', '.', '-', '/', '+', ':', 'T', 'Z', ' ', '\'', 'e', 'A'})
          @CharRange(from = '0', to = '9')
          @StringLength(max = 30)
          String text) {
    for (CellType<?> type :
        new CellType<?>[] {
          CellType.number(), CellType.integer(), CellType.date(), CellType.time(), CellType.word()
        }) {
      Optional<String> shown = Slips.repair(text, type);
      shown.ifPresent(right -> assertThat(type.parse(right)).isPresent());
    }
  }

  @Test
  void aSignForWhatIsAbsentIsToldThatEmptyWouldBeRight() throws IOException {
    expect(
        "scope_changes.csv",
        """
        id,date,share,approved,approved_by
        s1,2020-08-01,0.1,2020-08-06,NA
        s2,2020-08-01,0.1,NaT,
        s3,2020-08-01,NaN,,
        """,
        "scope_changes.csv, line 2, approved_by: \"NA\" must be the id of a known body, or empty",
        "scope_changes.csv, line 3, approved: \"NaT\" must be a date, YYYY-MM-DD, or empty",
        "scope_changes.csv, line 4, share: \"NaN\" must be a number within -1 and 1");
  }

  @Test
  void aRowOfEmptyCellsIsOneProblem() throws IOException {
    expect(
        "endorsements.csv",
        "date,person,audience,x_note\n2020-02-10,p3,all,\n,,,\n2020-02-10,,,\n",
        "endorsements.csv, line 3: must not have empty cells alone",
        "endorsements.csv, line 4, person: must not be empty",
        "endorsements.csv, line 4, audience: must not be empty");
  }

  @Test
  void aColumnOfRowNumbersWithoutANameIsShownByItsPlace() throws IOException {
    expect(
        "endorsements.csv",
        ",date,person,audience\n0,2020-02-10,p3,all\n",
        "endorsements.csv, line 1, column 1: must have a name, and be a column of endorsements.csv"
            + " (date, person, audience) or begin with x_");
  }

  @Test
  void columnsWithoutNamesBehindTheOthersAreOneProblem() throws IOException {
    expect(
        "endorsements.csv",
        "date,person,audience,,,\n2020-02-10,p3,all,,,\n",
        "endorsements.csv, line 1, column 4: must have a name, and be a column of endorsements.csv"
            + " (date, person, audience) or begin with x_");
  }

  @Test
  void aTableInAFormThatIsNotReadIsAWarning() throws IOException {
    Map<String, String> files = FullDossier.files();
    for (String file : new String[] {"contacts.csv.zip", "Meetings.xlsx", "outcomes.txt"}) {
      files.put(file, "x");
    }
    files.remove("contacts.csv");
    files.remove("outcomes.csv");
    assertThat(read(files).warnings())
        .extracting(Problem::toString)
        .containsExactlyInAnyOrder(
            "contacts.csv.zip: is not read: only contacts.csv and contacts.csv.gz would be",
            "outcomes.txt: is not read: only outcomes.csv and outcomes.csv.gz would be");
  }
}
