package org.allianceeffort.core.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.allianceeffort.core.evidence.Dossier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

  private static final DossierReader READER = DossierReader.withDefaults();

  @TempDir Path temp;
  private Map<String, byte[]> entries = new TreeMap<>();
  private Dossier plain;

  @BeforeEach
  void fill() throws IOException {
    FullDossier.files()
        .forEach((name, text) -> entries.put(name, text.getBytes(StandardCharsets.UTF_8)));
    plain = READER.read(FullDossier.write(FullDossier.files(), temp));
  }

  private static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }

  private Path archive() throws IOException {
    return write(zip(entries));
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(temp.resolve("d.zip"), bytes);
  }

  private void under(String folder) {
    Map<String, byte[]> moved = new TreeMap<>();
    entries.forEach((name, content) -> moved.put(folder + name, content));
    entries = moved;
  }

  private void expect(Path path, String... problems) throws IOException {
    assertThat(READER.readLeniently(path).problems())
        .extracting(Problem::toString)
        .containsExactly(problems);
  }

  /** Replaces a text of the same length wherever it stands. */
  private static byte[] patched(byte[] bytes, String from, String to) {
    return new String(bytes, StandardCharsets.ISO_8859_1)
        .replace(from, to)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void aZipReadsAsItsFolder() throws IOException {
    assertThat(READER.read(archive())).isEqualTo(plain);
  }

  @Test
  void theFilesMayLieUnderOneTopFolder() throws IOException {
    under("dossier/");
    entries.put("dossier/", new byte[0]);
    assertThat(READER.read(archive())).isEqualTo(plain);
  }

  @Test
  void anyFileMayBeGzippedInAFolderAndInAZip() throws IOException {
    Map<String, byte[]> packed = new TreeMap<>();
    for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
      packed.put(entry.getKey() + ".gz", gzip(entry.getValue()));
    }
    Path folder = Files.createDirectory(temp.resolve("packed"));
    for (Map.Entry<String, byte[]> entry : packed.entrySet()) {
      Files.write(folder.resolve(entry.getKey()), entry.getValue());
    }
    assertThat(READER.read(folder)).isEqualTo(plain);
    entries = packed;
    assertThat(READER.read(archive())).isEqualTo(plain);
  }

  @Test
  void bothFormsOfOneNameAreAProblem() throws IOException {
    entries.put("outcomes.csv.gz", gzip(entries.get("outcomes.csv")));
    expect(
        archive(),
        "outcomes.csv: must be there once, but is there as outcomes.csv and outcomes.csv.gz");
  }

  @Test
  void aDeeperFolderIsAWarning() throws IOException {
    entries.put("old/meetings.csv", new byte[0]);
    entries.put("old/more/meetings.csv", new byte[0]);
    entries.put("old/alliance.json", new byte[0]);
    ReadResult result = READER.readLeniently(archive());
    assertThat(result.orElseThrow()).isEqualTo(plain);
    assertThat(result.warnings())
        .extracting(Problem::toString)
        .containsExactly(
            "old/: is not read: it is a deeper folder",
            "old/more/: is not read: it is a deeper folder");
  }

  @Test
  void severalDossiersInOneZipAreAProblem() throws IOException {
    under("a/");
    entries.put("b/alliance.json", new byte[0]);
    expect(archive(), "d.zip: must hold one dossier, but has alliance.json in a/, b/");
  }

  @Test
  void anEntryThatLeavesItsFolderIsAProblem() throws IOException {
    entries.put("../meetings.csv", new byte[0]);
    entries.put("x/../../y.txt", new byte[0]);
    entries.put("/etc/z", new byte[0]);
    entries.put("C:\\z", new byte[0]);
    expect(
        archive(),
        "../meetings.csv: must not climb out of the archive",
        "/etc/z: must not be an absolute path",
        "C:\\z: must not be an absolute path",
        "x/../../y.txt: must not climb out of the archive");
  }

  @Test
  void anEntryThatIsThereTwiceIsAProblem() throws IOException {
    entries.put("meetingz.csv", new byte[0]);
    expect(
        write(patched(zip(entries), "meetingz.csv", "meetings.csv")),
        "meetings.csv: must be in the archive once");
  }

  @Test
  void aLinkedEntryIsAProblem() throws IOException {
    byte[] bytes = zip(entries);
    // The external attributes of the entry in the central directory, as Unix writes them.
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int name = text.lastIndexOf("outcomes.csv");
    bytes[name - 46 + 41] = (byte) 0xA1;
    expect(write(bytes), "outcomes.csv: must not be a link");
  }

  @Test
  void whatIsNoZipIsAProblem() throws IOException {
    expect(
        write("alliance".getBytes(StandardCharsets.UTF_8)),
        "d.zip: must be a folder or a zip of one: no end of central directory");
  }

  @Test
  void tooManyFilesAreAProblem() throws IOException {
    Path zip = archive();
    DossierReader narrow = READER.withSettings(READER.settings().withMaxArchiveFiles(24));
    assertThat(narrow.readLeniently(zip).problems())
        .extracting(Problem::toString)
        .containsExactly("d.zip: must not have more than 24 files");
    DossierReader wide = READER.withSettings(READER.settings().withMaxArchiveFiles(25));
    assertThat(wide.read(zip)).isEqualTo(plain);
  }

  @Test
  void aBombIsAProblem() throws IOException {
    byte[] rows = "2020-02-10,p3,all-staff\n".repeat(100_000).getBytes(StandardCharsets.UTF_8);
    byte[] header = "date,person,audience\n".getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    bomb.write(header);
    bomb.write(rows);
    entries.put("endorsements.csv", bomb.toByteArray());
    expect(archive(), "endorsements.csv: must not expand to more than 200 times its size");
    entries.remove("endorsements.csv");
    entries.put("endorsements.csv.gz", gzip(bomb.toByteArray()));
    expect(archive(), "endorsements.csv.gz: must not expand to more than 200 times its size");
    DossierReader small =
        READER.withSettings(
            READER.settings().withMaxExpandedBytes(1_000_000).withMaxExpansionRatio(2_000));
    assertThat(small.readLeniently(archive()).problems())
        .extracting(Problem::toString)
        .containsExactly(
            "endorsements.csv.gz: must not expand, with the files before it, to more than 1000000"
                + " bytes");
  }

  @Test
  void damagedContentIsAProblem() throws IOException {
    byte[] packed = gzip(entries.get("outcomes.csv"));
    packed[packed.length - 8] ^= 1;
    entries.remove("outcomes.csv");
    entries.put("outcomes.csv.gz", packed);
    expect(archive(), "outcomes.csv.gz: must be whole: Corrupt GZIP trailer");
    entries.put("outcomes.csv.gz", java.util.Arrays.copyOf(packed, packed.length - 10));
    expect(archive(), "outcomes.csv.gz: must be whole: Unexpected end of ZLIB input stream");
  }

  @Test
  void aWrongChecksumIsAProblem() throws IOException {
    byte[] bytes = zip(entries);
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int name = text.lastIndexOf("outcomes.csv");
    bytes[name - 46 + 16] ^= 1;
    expect(write(bytes), "outcomes.csv: must be whole: the checksum of the content is wrong");
  }

  @Test
  void anEmptyZipLacksAnAlliance() throws IOException {
    entries.clear();
    expect(archive(), "alliance.json: must be there");
  }

  @Test
  void aPortfolioIsReadInTheOrderOfNames() throws IOException {
    Path portfolio = Files.createDirectory(temp.resolve("portfolio"));
    Files.write(portfolio.resolve("b.zip"), zip(entries));
    Files.move(FullDossier.write(FullDossier.files(), portfolio), portfolio.resolve("c"));
    Files.createDirectory(portfolio.resolve("a"));
    Files.createDirectory(portfolio.resolve(".git"));
    Files.write(portfolio.resolve("notes.txt"), new byte[0]);
    assertThat(READER.readPortfolioLeniently(portfolio))
        .extracting(ReadResult::name)
        .containsExactly("a", "b.zip", "c");
    assertThatThrownBy(() -> READER.readPortfolio(portfolio).toList())
        .isInstanceOf(DossierException.class)
        .hasMessage("a: 1 problem\n  alliance.json: must be there");
    Files.delete(portfolio.resolve("a"));
    assertThat(READER.readPortfolio(portfolio)).containsExactly(plain, plain);
  }
}
