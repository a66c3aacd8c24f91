package org.allianceeffort.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.allianceeffort.core.evidence.Dossier;
import org.allianceeffort.core.evidence.Moment;

class ReadingProperties {

  private static final ReadSettings SETTINGS = ReadSettings.withDefaults().withMaxCellBytes(50);

  /** Gives its bytes in pieces, as a file or a decompressor may. */
  private static final class Pieces extends InputStream {
    private final InputStream bytes;
    private final Random random;

    Pieces(byte[] bytes, long seed) {
      this.bytes = new ByteArrayInputStream(bytes);
      this.random = new Random(seed);
    }

    @Override
    public int read() throws IOException {
      return bytes.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      return bytes.read(into, offset, Math.min(length, 1 + random.nextInt(7)));
    }
  }

  /** Keeps what it is told as text. */
  private static final class Told implements CsvSink {
    private final List<String> faults = new ArrayList<>();

    @Override
    public void lost(CsvFault fault, long line, int cell, List<String> cells) {
      faults.add(fault + " " + line);
    }

    @Override
    public void unreadable(CsvFault fault, long line, int cell, String detail) {
      faults.add(fault + " " + line + " " + cell);
    }
  }

  private static List<List<String>> scan(byte[] bytes, long seed, Told told) {
    List<List<String>> records = new ArrayList<>();
    try (CsvScanner scanner = new CsvScanner(new Pieces(bytes, seed), told, SETTINGS)) {
      while (scanner.next()) {
        if (records.isEmpty()) {
          scanner.expect(scanner.record().cells());
        }
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < scanner.record().cells(); i++) {
          cells.add(scanner.record().isUnreadable(i) ? "?" : scanner.record().text(i));
        }
        records.add(cells);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return records;
  }

  @Provide
  Arbitrary<String> csvText() {
    return Arbitraries.strings()
        .withChars(',', '"', '\n', '\r', 'a', 'é', '€', ' ')
        .ofMaxLength(60);
  }

  @Property(tries = 1000, seed = "1")
  void anyBytesGiveRecordsOrFaultsWhateverThePieces(
      @ForAll("csvText") String text, @ForAll List<Byte> noise, @ForAll int at, @ForAll long seed) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < Math.min(noise.size(), 3) && bytes.length > 0; i++) {
      bytes[Math.floorMod(at + i, bytes.length)] = noise.get(i);
    }
    Told pieces = new Told();
    List<List<String>> records = scan(bytes, seed, pieces);
    Told whole = new Told();
    assertThat(scan(bytes, seed + 1, whole)).isEqualTo(records);
    assertThat(whole.faults).isEqualTo(pieces.faults);
    assertThat(records).allSatisfy(r -> assertThat(r).hasSameSizeAs(records.get(0)));
  }

  @Property(tries = 1000, seed = "1")
  void cellsAreReadAsTheyWereWritten(
      @ForAll @Size(min = 1, max = 6) List<@Size(3) List<@net.jqwik.api.From("cell") String>> rows,
      @ForAll boolean windows,
      @ForAll long seed) {
    String end = windows ? "\r\n" : "\n";
    StringBuilder text = new StringBuilder("a,b,c").append(end);
    for (List<String> row : rows) {
      List<String> cells = row.stream().map(c -> '"' + c.replace("\"", "\"\"") + '"').toList();
      text.append(String.join(",", cells)).append(end);
    }
    Told told = new Told();
    List<List<String>> records = scan(text.toString().getBytes(StandardCharsets.UTF_8), seed, told);
    assertThat(told.faults).isEmpty();
    assertThat(records.subList(1, records.size())).isEqualTo(rows);
  }

  @Provide
  Arbitrary<String> cell() {
    return Arbitraries.strings()
        .withChars(',', '"', '\n', '\r', 'a', 'é', '€', ' ')
        .ofMaxLength(12);
  }

  @Property(tries = 1000, seed = "1")
  void anyTextIsAValueOrNot(@ForAll String text, @ForAll("almost") String almost) {
    for (TableFormat<?> format : StandardTables.ALL) {
      for (Column<?, ?> column : format.columns()) {
        readsBack(column.type(), text);
        readsBack(column.type(), almost);
      }
    }
    readsBack(JsonTypes.ZONE, text);
    readsBack(CellType.span(), almost);
  }

  private static <T> void readsBack(CellType<T> type, String text) {
    Optional<T> value = type.parse(text);
    if (value.isPresent() && !(value.get() instanceof BigDecimal)) {
      assertThat(type.parse(type.print(value.get()))).isEqualTo(value);
    } else if (value.isPresent()) {
      assertThat(
              type.parse(type.print(value.get())).map(v -> ((BigDecimal) v).stripTrailingZeros()))
          .isEqualTo(value.map(v -> ((BigDecimal) v).stripTrailingZeros()));
    }
  }

  @Provide
  Arbitrary<String> almost() {
    return Arbitraries.strings().withChars("0123456789-+:.eETZPYMDWHS").ofMaxLength(30);
  }

  @Property(tries = 1000, seed = "1")
  void datesAndTimesAreThoseOfTheCalendar(
      @ForAll @IntRange(min = 0, max = 9999) int year,
      @ForAll @IntRange(min = 0, max = 13) int month,
      @ForAll @IntRange(min = 0, max = 32) int day,
      @ForAll @IntRange(min = 0, max = 86_399) int second,
      @ForAll @IntRange(min = -1080, max = 1080) int offset) {
    String date = String.format(java.util.Locale.ROOT, "%04d-%02d-%02d", year, month, day);
    Optional<LocalDate> oracle;
    try {
      oracle = Optional.of(LocalDate.of(year, month, day));
    } catch (java.time.DateTimeException none) {
      oracle = Optional.empty();
    }
    assertThat(CellType.date().parse(date)).isEqualTo(oracle);
    if (oracle.isPresent() && year > 0 && year < 9999) {
      OffsetDateTime time =
          OffsetDateTime.of(
              LocalDateTime.of(oracle.get(), java.time.LocalTime.ofSecondOfDay(second)),
              ZoneOffset.ofTotalSeconds(offset * 60));
      assertThat(CellType.time().parse(time.toString())).contains(Moment.of(time.toInstant()));
    }
  }

  @Property(tries = 300, seed = "1")
  void anyAllianceGivesAResult(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    byte[] bytes = FullDossier.files().get("alliance.json").getBytes(StandardCharsets.UTF_8);
    String swaps = "{}[]\":,0123x\\\u00e9 ";
    for (int i = random.nextInt(4); i >= 0; i--) {
      bytes[random.nextInt(bytes.length)] =
          random.nextInt(5) == 0
              ? (byte) random.nextInt(256)
              : (byte) swaps.charAt(random.nextInt(swaps.length()));
    }
    Problems problems = new Problems(1000);
    Known known = new Known();
    JsonReadings json = new JsonReadings("alliance.json", problems);
    Optional<JsonValue> tree =
        new JsonTree("alliance.json", problems, ReadSettings.withDefaults())
            .read(new ByteArrayInputStream(bytes));
    boolean isReadable =
        tree.flatMap(t -> new AllianceReader(json, known, Map.of()).read(t).build(json))
            .isPresent();
    assertThat(isReadable || problems.count() > 0).isTrue();
  }

  @Property(tries = 50, seed = "1")
  void theOrderOfRowsAndColumnsMakesNoDifference(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    Path parent = Files.createTempDirectory("order");
    Dossier plain =
        DossierReader.withDefaults().read(FullDossier.write(FullDossier.files(), parent));
    Map<String, String> files = FullDossier.files();
    files.replaceAll((name, text) -> name.endsWith(".csv") ? shuffled(text, random) : text);
    assertThat(DossierReader.withDefaults().read(FullDossier.write(files, parent)))
        .isEqualTo(plain);
    for (Path folder : FolderFiles.sorted(parent)) {
      for (Path file : FolderFiles.sorted(folder)) {
        Files.delete(file);
      }
      Files.delete(folder);
    }
    Files.delete(parent);
  }

  private static String shuffled(String text, Random random) {
    List<List<String>> records = new ArrayList<>();
    Told told = new Told();
    records.addAll(scan(text.getBytes(StandardCharsets.UTF_8), 0, told));
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < records.get(0).size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, random);
    Collections.shuffle(records.subList(1, records.size()), random);
    StringBuilder shuffled = new StringBuilder();
    for (List<String> record : records) {
      List<String> cells =
          order.stream().map(i -> '"' + record.get(i).replace("\"", "\"\"") + '"').toList();
      shuffled.append(String.join(",", cells)).append('\n');
    }
    return shuffled.toString();
  }
}
