package org.allianceeffort.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.allianceeffort.core.evidence.Dossier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives that are damaged, or made to do harm. */
class HostileZipTest {

  private static final DossierReader READER = DossierReader.withDefaults();
  private static final String FILE = "endorsements.csv";
  private static final String HEADER = "date,person,audience\n";
  private static final String ROW = "2020-02-10,p3,all-staff\n";
  private static final int ENTRY = 46;

  @TempDir Path temp;
  private final Map<String, byte[]> entries = new TreeMap<>();

  @BeforeEach
  void fill() {
    FullDossier.files()
        .forEach((name, text) -> entries.put(name, text.getBytes(StandardCharsets.UTF_8)));
  }

  private byte[] zip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      bytes.writeBytes(part);
    }
    return bytes.toByteArray();
  }

  private Dossier plain() throws IOException {
    return READER.read(FullDossier.write(FullDossier.files(), temp));
  }

  private ReadResult read(byte[] bytes) throws IOException {
    return read(READER, bytes);
  }

  private ReadResult read(DossierReader reader, byte[] bytes) throws IOException {
    return reader.readLeniently(Files.write(temp.resolve("d.zip"), bytes));
  }

  private static void expect(ReadResult result, String... problems) {
    assertThat(result.problems()).extracting(Problem::toString).containsExactly(problems);
  }

  /** The place of an entry in the central directory, where its name stands last. */
  private static int directoryEntry(byte[] zip, String name) {
    return new String(zip, StandardCharsets.ISO_8859_1).lastIndexOf(name) - ENTRY;
  }

  private static ByteBuffer little(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Test
  void entriesOfDescribedLengthAreRead() throws IOException {
    // ZipOutputStream writes data descriptors: lengths and sum stand behind the content.
    byte[] zip = zip();
    assertThat(little(zip).getShort(6) & 8).isEqualTo(8);
    assertThat(read(zip).orElseThrow()).isEqualTo(plain());
  }

  @Test
  void storedEntriesAreRead() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        CRC32 sum = new CRC32();
        sum.update(entry.getValue());
        ZipEntry stored = new ZipEntry(entry.getKey());
        stored.setMethod(ZipEntry.STORED);
        stored.setSize(entry.getValue().length);
        stored.setCrc(sum.getValue());
        zip.putNextEntry(stored);
        zip.write(entry.getValue());
      }
    }
    assertThat(read(bytes.toByteArray()).orElseThrow()).isEqualTo(plain());
  }

  @Test
  void aZip64DirectoryIsRead() throws IOException {
    byte[] zip = zip();
    int end = zip.length - 22;
    ByteBuffer old = little(zip);
    ByteBuffer end64 = ByteBuffer.allocate(56 + 20).order(ByteOrder.LITTLE_ENDIAN);
    end64.putInt(0x06064b50).putLong(44).putShort((short) 45).putShort((short) 45);
    end64.putInt(0).putInt(0);
    end64.putLong(old.getShort(end + 8)).putLong(old.getShort(end + 10));
    end64.putLong(old.getInt(end + 12)).putLong(old.getInt(end + 16));
    end64.putInt(0x07064b50).putInt(0).putLong(end).putInt(1);
    byte[] last = Arrays.copyOfRange(zip, end, zip.length);
    little(last).putInt(12, -1).putInt(16, -1).putShort(8, (short) -1).putShort(10, (short) -1);
    byte[] zip64 = joined(Arrays.copyOf(zip, end), end64.array(), last);
    assertThat(read(zip64).orElseThrow()).isEqualTo(plain());
  }

  @Test
  void aZip64LocatorThatPointsNowhereIsAProblem() throws IOException {
    byte[] zip = zip();
    int end = zip.length - 22;
    ByteBuffer locator = ByteBuffer.allocate(20).order(ByteOrder.LITTLE_ENDIAN);
    locator.putInt(0x07064b50).putInt(0).putLong(Long.MAX_VALUE - 8).putInt(1);
    byte[] last = Arrays.copyOfRange(zip, end, zip.length);
    little(last).putInt(12, -1).putInt(16, -1);
    expect(
        read(joined(Arrays.copyOf(zip, end), locator.array(), last)),
        "d.zip: must be a folder or a zip of one: the central directory is cut short");
  }

  @Test
  void whateverStandsBeforeTheArchiveIsPassedOver() throws IOException {
    assertThat(read(joined(new byte[1000], zip())).orElseThrow()).isEqualTo(plain());
  }

  @Test
  void anArchiveCutShortAnywhereIsAProblem() throws IOException {
    byte[] zip = zip();
    for (int length = 0; length < zip.length; length += 97) {
      ReadResult result = read(Arrays.copyOf(zip, length));
      assertThat(result.problemCount()).as("%d bytes", length).isEqualTo(1);
      assertThat(result.dossier()).isEmpty();
    }
  }

  @Test
  void anyByteOfTheDirectoryMayBeWrong() throws IOException {
    byte[] zip = zip();
    int first = little(zip).getInt(zip.length - 6);
    for (int at = first; at < zip.length; at += 11) {
      byte[] damaged = zip.clone();
      damaged[at] ^= (byte) 0xFF;
      ReadResult result = read(damaged);
      // Never anything but a result: what a time or a comment says does not matter.
      assertThat(result.dossier().isPresent() || result.problemCount() > 0).isTrue();
    }
  }

  @Test
  void anyByteOfTheContentMayBeWrong() throws IOException {
    byte[] zip = zip();
    int first = little(zip).getInt(zip.length - 6);
    for (int at = 0; at < first; at += 31) {
      byte[] damaged = zip.clone();
      damaged[at] ^= 0x10;
      ReadResult result = read(damaged);
      assertThat(result.dossier().isPresent() || result.problemCount() > 0).isTrue();
    }
  }

  @Test
  void anEncryptedEntryIsAProblem() throws IOException {
    byte[] zip = zip();
    zip[directoryEntry(zip, FILE) + 8] |= 1;
    expect(read(zip), "d.zip: must be a folder or a zip of one: endorsements.csv is encrypted");
  }

  @Test
  void anUnknownCompressionIsAProblem() throws IOException {
    byte[] zip = zip();
    zip[directoryEntry(zip, FILE) + 10] = 14;
    expect(
        read(zip),
        "d.zip: must be a folder or a zip of one: endorsements.csv is compressed by method 14, not"
            + " by deflate");
  }

  @Test
  void anEntryOfAnotherSizeThanItSaysIsAProblem() throws IOException {
    for (int size : new int[] {5, 5_000_000, -1}) {
      byte[] zip = zip();
      little(zip).putInt(directoryEntry(zip, FILE) + 24, size);
      assertThat(read(zip).problems())
          .singleElement()
          .satisfies(p -> assertThat(p.file()).isIn(FILE, "d.zip"));
    }
  }

  @Test
  void anEntryThatSaysItsCompressedFormIsLargerThanTheArchiveGetsNoMoreRoomByIt()
      throws IOException {
    entries.put(FILE, (HEADER + ROW.repeat(400_000)).getBytes(StandardCharsets.UTF_8));
    byte[] zip = zip();
    little(zip).putInt(directoryEntry(zip, FILE) + 20, Integer.MAX_VALUE);
    assertThat(read(zip).problems())
        .singleElement()
        .satisfies(p -> assertThat(p.toString()).contains("must not expand"));
  }

  @Test
  void aNameWithANullCharacterIsNoKnownName() throws IOException {
    entries.put("meetings.csv\0.txt", new byte[0]);
    entries.put("\0", new byte[0]);
    assertThat(read(zip()).orElseThrow()).isEqualTo(plain());
  }

  @Test
  void aNameThatIsNotUtf8IsAProblem() throws IOException {
    entries.put("notes.txt", new byte[0]);
    byte[] zip = zip();
    zip[directoryEntry(zip, "notes.txt") + ENTRY] = (byte) 0xFF;
    expect(read(zip), "d.zip: must be a folder or a zip of one: the name of an entry is not UTF-8");
  }

  @Test
  void aNameWithTheSeparatorOfWindowsDoesNotClimb() throws IOException {
    entries.put("..\\..\\meetings.csv", new byte[0]);
    entries.put("\\\\server\\share", new byte[0]);
    expect(
        read(zip()),
        "..\\..\\meetings.csv: must not climb out of the archive",
        "\\\\server\\share: must not be an absolute path");
  }

  @Test
  void aNameCannotSteerATerminal() throws IOException {
    entries.put("/\u001b[2J", new byte[0]);
    expect(read(zip()), "/\\u001b[2J: must not be an absolute path");
  }

  @Test
  void namesThatDifferInCaseAreAProblem() throws IOException {
    entries.put("Meetings.CSV", new byte[0]);
    expect(read(zip()), "Meetings.CSV: must be named meetings.csv, in lower case");
  }

  @Test
  void anArchiveInsideIsNotRead() throws IOException {
    byte[] inner = zip();
    entries.put("inner.zip", inner);
    assertThat(read(zip()).orElseThrow()).isEqualTo(plain());
    entries.clear();
    entries.put("inner.zip", inner);
    expect(read(zip()), "alliance.json: must be there");
  }

  @Test
  void entriesThatShareTheirBytesExpandTogetherNoFurtherThanTheArchiveAllows() throws IOException {
    // Three names of one content: each within the ratio, together beyond it.
    entries.keySet().retainAll(Set.of("alliance.json"));
    byte[] rows = (HEADER + variedRows(20_000)).getBytes(StandardCharsets.UTF_8);
    entries.put(FILE, rows);
    long ratio = rows.length / zip().length;
    entries.put("mandate_reviews.csv", new byte[0]);
    entries.put("scope_changes.csv", new byte[0]);
    byte[] zip = zip();
    int from = directoryEntry(zip, FILE);
    for (String name : List.of("mandate_reviews.csv", "scope_changes.csv")) {
      int to = directoryEntry(zip, name);
      System.arraycopy(zip, from + 16, zip, to + 16, 12);
      System.arraycopy(zip, from + 42, zip, to + 42, 4);
    }
    DossierReader reader =
        READER.withSettings(
            READER.settings().withMaxExpansionRatio((int) ratio * 2).withMaxProblems(100_000));
    ReadResult result = read(reader, zip);
    assertThat(result.problems())
        .extracting(Problem::toString)
        .anySatisfy(
            text ->
                assertThat(text)
                    .matches(
                        ".*: must not expand, with the files before it, to more than \\d+ times"
                            + " the size of the archive|.*must be a folder or a zip of one.*"));
  }

  private static String variedRows(int count) {
    SplittableRandom random = new SplittableRandom(1);
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < count; i++) {
      rows.append(LocalDate.ofEpochDay(18_300 + random.nextInt(300)));
      rows.append(",p3,").append(Long.toString(random.nextLong(1L << 40), 36)).append('\n');
    }
    return rows.toString();
  }

  @Test
  void aGzippedFileInAnArchiveExpandsNoFurtherThanTheArchiveAllows() throws IOException {
    entries.remove(FILE);
    String text = HEADER + ROW.repeat(400_000);
    // Compressed twice by gzip it would be 200 times 200 smaller; here gzip inside deflate.
    entries.put(FILE + ".gz", gzip(text));
    byte[] zip = zip();
    long ratio = text.length() / zip.length;
    assertThat(ratio).isGreaterThan(100);
    DossierReader reader =
        READER.withSettings(READER.settings().withMaxExpansionRatio((int) ratio / 2));
    assertThat(read(reader, zip).problems())
        .singleElement()
        .satisfies(p -> assertThat(p.toString()).contains("must not expand"));
  }

  @Test
  void aGzippedFileMayHaveSeveralMembers() throws IOException {
    entries.remove(FILE);
    entries.put(FILE + ".gz", joined(gzip(HEADER), gzip(ROW), gzip(ROW)));
    assertThat(read(zip()).problems()).isEmpty();
  }

  @Test
  void rubbishBehindAGzippedFileIsPassedOverOrAProblem() throws IOException {
    entries.remove(FILE);
    entries.put(
        FILE + ".gz", joined(gzip(HEADER + ROW), new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}));
    assertThat(read(zip()).problemCount()).isLessThanOrEqualTo(1);
  }

  @Test
  void whatIsOnlyCalledGzippedIsAProblem() throws IOException {
    entries.remove(FILE);
    entries.put(FILE + ".gz", (HEADER + ROW).getBytes(StandardCharsets.UTF_8));
    expect(read(zip()), "endorsements.csv.gz: must be whole: Not in GZIP format");
    entries.put(FILE + ".gz", new byte[0]);
    expect(read(zip()), "endorsements.csv.gz: must be whole, but ends too early");
  }

  @Test
  void aGzippedFileCutShortAnywhereIsAProblem() throws IOException {
    byte[] packed = gzip(HEADER + ROW.repeat(100));
    entries.remove(FILE);
    for (int length = 0; length < packed.length; length += 3) {
      entries.put(FILE + ".gz", Arrays.copyOf(packed, length));
      assertThat(read(zip()).problems())
          .as("%d bytes", length)
          .singleElement()
          .satisfies(p -> assertThat(p.file()).isEqualTo(FILE + ".gz"));
    }
  }

  @Test
  void anAllianceThatIsABombIsOneProblem() throws IOException {
    entries.put(
        "alliance.json", ("{" + " ".repeat(3_000_000) + "}").getBytes(StandardCharsets.UTF_8));
    expect(read(zip()), "alliance.json: must not expand to more than 200 times its size");
  }

  @Test
  void manyFoldersAreNoFilesButNotWithoutEnd() throws IOException {
    for (int i = 0; i < 3_000; i++) {
      entries.put("x" + i + "/", new byte[0]);
    }
    ReadResult result = read(zip());
    assertThat(result.dossier().isPresent() || result.problemCount() > 0).isTrue();
  }
}
