package org.allianceeffort.core.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The descriptions of the files say all that those who write such files need. */
class TableFormatTest {

  @TempDir Path temp;

  static List<TableFormat<?>> tables() {
    return TableFormat.standard();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyFileAndColumnHasItsWordsAndAnExample(TableFormat<?> table) {
    assertThat(table.description()).endsWith(".");
    assertThat(table.example()).hasSameSizeAs(table.columns());
    for (Column<?, ?> column : table.columns()) {
      assertThat(column.description()).as(column.name()).endsWith(".");
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void aKeyIsRequiredAndTwoRowsThatShareItAreReported(TableFormat<?> table) throws IOException {
    assertThat(table.key()).allMatch(Column::isRequired);
    Map<String, String> files = FullDossier.files();
    String file = table.name() + ".csv";
    String text = files.get(file);
    // The first record once more; no record of the dossier begins with one that has a line break.
    String again = Splitter.on('\n').splitToList(text).get(1) + "\n";
    files.put(file, text + again);
    ReadResult read = DossierReader.withDefaults().readLeniently(FullDossier.write(files, temp));
    assertThat(read.problems()).hasSize(table.key().isEmpty() ? 0 : 1);
  }

  @Test
  void saysWhatIsCheckedBesideTheCells() {
    assertThat(GovernanceTables.DISPUTES.checks())
        .contains(
            "resolved must not be before opened",
            "withdrawn must be empty where resolved is given",
            "level_resolved must be empty where resolved is");
    assertThat(VoiceTables.SURVEY_RESPONSES.checks())
        .contains("item must be an item of the instrument");
    assertThat(GovernanceTables.ATTENDANCE.checks())
        .containsExactly("a mark stands at no cancelled meeting");
  }

  @Test
  void anExampleMustBeARow() {
    TableFormat<?> meetings = GovernanceTables.MEETINGS;
    assertThatThrownBy(() -> meetings.withExample("m1", "board"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("an example must have 6 cells: m1,board");
    assertThatThrownBy(() -> meetings.withExample("m1", "board", "5 March", "held", "", ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("\"5 March\" in column date must be a date, YYYY-MM-DD");
    assertThatThrownBy(() -> meetings.withExample("", "board", "2024-03-05", "held", "", ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("column id");
  }
}
