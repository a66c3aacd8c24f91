package org.allianceeffort.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.allianceeffort.core.evidence.Endorsement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files in another encoding, with other line ends or separators, as programs save them. */
class FormsOfTextTest {

  private static final DossierReader READER = DossierReader.withDefaults();
  private static final String FILE = "endorsements.csv";
  private static final String TABLE =
      "date,person,audience\n2020-02-10,p3,all\n2020-03-10,p3,all\n";
  private static final String LINE_ENDS =
      "must end its lines with a line feed, alone or after a carriage return, not with a carriage"
          + " return alone";

  @TempDir Path temp;

  private ReadResult read(String file, byte[] bytes) throws IOException {
    Map<String, String> files = FullDossier.files();
    Path folder = FullDossier.write(files, temp);
    Files.write(folder.resolve(file), bytes);
    return READER.readLeniently(folder);
  }

  private void expect(String text, String... problems) throws IOException {
    expect(FILE, text.getBytes(StandardCharsets.UTF_8), problems);
  }

  private void expect(String file, byte[] bytes, String... problems) throws IOException {
    assertThat(read(file, bytes).problems())
        .extracting(Problem::toString)
        .containsExactly(problems);
  }

  private static byte[] json(Charset charset) {
    return FullDossier.files().getOrDefault("alliance.json", "").getBytes(charset);
  }

  @Test
  void windows1252SaysWhichByteIsNotUtf8() throws IOException {
    Charset windows = Charset.forName("windows-1252");
    expect(
        FILE,
        "date,person,audience,x_note\n2020-02-10,p3,all,Bé\n2020-02-10,p3,é,\n".getBytes(windows),
        "endorsements.csv, line 2, column 4: must be UTF-8: byte 2 is 0xe9",
        "endorsements.csv, line 3, audience: must be UTF-8: byte 1 is 0xe9");
    expect(
        "alliance.json",
        json(windows),
        "alliance.json, line 13: must be UTF-8: byte 35 of the line is 0xe9");
  }

  @Test
  void aHeaderThatIsNotUtf8IsOneProblem() throws IOException {
    expect(
        FILE,
        "date,person,audiencé\n2020-02-10,p3,all\n".getBytes(StandardCharsets.ISO_8859_1),
        "endorsements.csv, line 1, column 3: must be UTF-8: byte 8 is 0xe9");
  }

  @Test
  void utf16IsNamedByItsMark() throws IOException {
    byte[] bytes = TABLE.getBytes(StandardCharsets.UTF_16);
    expect(FILE, bytes, "endorsements.csv: must be UTF-8, but is UTF-16");
    byte[] little = ("\uFEFF" + TABLE).getBytes(StandardCharsets.UTF_16LE);
    expect(FILE, little, "endorsements.csv: must be UTF-8, but is UTF-16");
    expect(
        "alliance.json",
        json(StandardCharsets.UTF_16),
        "alliance.json: must be UTF-8, but is UTF-16");
  }

  @Test
  void utf16WithoutAMarkIsKnownByItsNullCharacters() throws IOException {
    String rule = "must be UTF-8, but has null characters, as UTF-16 would";
    expect(FILE, TABLE.getBytes(StandardCharsets.UTF_16LE), "endorsements.csv, line 1: " + rule);
    expect(FILE, TABLE.getBytes(StandardCharsets.UTF_16BE), "endorsements.csv, line 1: " + rule);
  }

  @Test
  void aSecondByteOrderMarkIsPartOfTheFirstName() throws IOException {
    expect(
        "\uFEFF\uFEFF" + TABLE,
        "endorsements.csv, line 1, \\ufeffdate: \"\\ufeffdate\" must be a column of"
            + " endorsements.csv (date, person, audience) or begin with x_. Maybe \"date\"");
  }

  @Test
  void aByteOrderMarkInsideACellIsPartOfTheValue() throws IOException {
    expect(
        TABLE.replace("2020-03-10", "\uFEFF2020-03-10"),
        "endorsements.csv, line 3, date: \"\\ufeff2020-03-10\" must be a date, YYYY-MM-DD");
  }

  @Test
  void aSecondByteOrderMarkInJsonIsAProblem() throws IOException {
    byte[] once =
        ("\uFEFF" + FullDossier.files().get("alliance.json")).getBytes(StandardCharsets.UTF_8);
    assertThat(read("alliance.json", once).problems()).isEmpty();
    byte[] twice = "\uFEFF\uFEFF{}".getBytes(StandardCharsets.UTF_8);
    assertThat(read("alliance.json", twice).problems())
        .singleElement()
        .satisfies(p -> assertThat(p.toString()).startsWith("alliance.json, line 1: must be JSON"));
  }

  @Test
  void anEmptyFileHasNoHeader() throws IOException {
    String rule = "endorsements.csv: must begin with a header, the names of its columns";
    expect("", rule);
    expect("\uFEFF", rule);
    expect("alliance.json", new byte[0], "alliance.json: must hold a JSON object, but is empty");
    byte[] mark = "\uFEFF".getBytes(StandardCharsets.UTF_8);
    expect("alliance.json", mark, "alliance.json: must hold a JSON object, but is empty");
  }

  @Test
  void lineEndsMayBeMixed() throws IOException {
    ReadResult result =
        read(
            FILE,
            "date,person,audience\r\n2020-02-10,p3,all\n2020-03-10,p3,all\r\n\n\r\n"
                .getBytes(StandardCharsets.UTF_8));
    assertThat(result.orElseThrow().log().records(Endorsement.class)).hasSize(2);
  }

  @Test
  void carriageReturnsAloneEndNoLine() throws IOException {
    expect(TABLE.replace('\n', '\r'), "endorsements.csv, line 1: " + LINE_ENDS);
    String long1 = TABLE.replace('\n', '\r').repeat(1_000);
    expect(long1, "endorsements.csv, line 1: " + LINE_ENDS);
  }

  @Test
  void rowsOfWhichNoneEndsItsLineAreOneProblem() throws IOException {
    String rows = "2020-02-10,p3,all\r".repeat(1_000);
    expect("date,person,audience\n" + rows, "endorsements.csv, line 2: " + LINE_ENDS);
  }

  @Test
  void aLineForSpreadsheetsIsNamed() throws IOException {
    String rule =
        "endorsements.csv, line 1: must be the header, the names of the columns: no line that tells"
            + " a spreadsheet the separator must stand before it";
    expect("sep=;\n" + TABLE.replace(',', ';'), rule);
    expect("sep=,\n" + TABLE, rule);
  }

  @Test
  void otherSeparatorsAreNamed() throws IOException {
    String rule = "endorsements.csv, line 1: must be separated by commas, but seems to be by ";
    expect(TABLE.replace(',', ';'), rule + "semicolons");
    expect(TABLE.replace(',', '\t'), rule + "tabs");
    expect(TABLE.replace(',', '|'), rule + "bars");
    expect(TABLE.replace(',', ';').replace("\n", "\r\n"), rule + "semicolons");
  }

  @Test
  void aQuotedHeaderIsAHeader() throws IOException {
    String quoted = TABLE.replace("date,person,audience", "\"date\",\"person\",\"audience\"");
    assertThat(read(FILE, quoted.getBytes(StandardCharsets.UTF_8)).problems()).isEmpty();
  }

  @Test
  void aHeaderInOtherLettersIsNearlyRight() throws IOException {
    expect(
        TABLE.replace("person", "Person"),
        "endorsements.csv, line 1, Person: \"Person\" must be a column of endorsements.csv (date,"
            + " person, audience) or begin with x_. Maybe \"person\"");
  }

  @Test
  void aNameThatIsInTheHeaderTwiceIsOneProblem() throws IOException {
    expect(
        "date,person,audience,person\n2020-02-10,p3,all,p9\n",
        "endorsements.csv, line 1, person: \"person\" must not be given twice");
    expect(
        "date,person,audience,x_a,x_a\n2020-02-10,p3,all,1,2\n",
        "endorsements.csv, line 1, x_a: \"x_a\" must not be given twice");
  }

  @Test
  void nullBytesInJsonAreAProblem() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("{\"id\": \"a".getBytes(StandardCharsets.UTF_8));
    bytes.write(0);
    bytes.writeBytes("\"}".getBytes(StandardCharsets.UTF_8));
    assertThat(read("alliance.json", bytes.toByteArray()).problems())
        .singleElement()
        .satisfies(p -> assertThat(p.toString()).startsWith("alliance.json, line 1: must be JSON"));
  }
}
