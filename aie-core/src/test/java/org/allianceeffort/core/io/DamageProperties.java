package org.allianceeffort.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * A thousand copies of a dossier with every file, each damaged at random in up to six places: every
 * damage is reported at its file, line and column, none twice, none missed, and nothing else.
 */
class DamageProperties {

  /** A byte that no UTF-8 has, while it is still a character. */
  private static final char BAD_BYTE = '\uF8FF';

  private static final int LONGEST = 500;

  private static final List<String> WRONG =
      List.of("§", "no such", "NaN", "2020-02-30", "-1e999", "Held", "1e31", "P0D", "0.5.5");

  /** Columns that must not be before another of their row. */
  private static final Map<String, String> LATER =
      Map.of(
          "decisions", "decided",
          "disputes", "resolved",
          "members", "until",
          "assignments", "ended",
          "deliveries", "accepted",
          "contacts", "replied_at",
          "contingencies", "handled");

  /** Columns that are reported where a row is there twice. */
  private static final Map<String, String> UNIQUE =
      Map.of(
          "attendance", "person",
          "milestone_dues", "set_on",
          "process_alignments", "process",
          "survey_responses", "item",
          "priorities", "objective");

  private static final DossierReader READER =
      DossierReader.withDefaults()
          .withSettings(ReadSettings.withDefaults().withMaxCellBytes(LONGEST));

  private static Path folder = Path.of("");

  @BeforeContainer
  static void write() throws IOException {
    Path parent = Files.createTempDirectory("damage");
    folder = FullDossier.write(FullDossier.files(), parent);
  }

  @AfterContainer
  static void delete() throws IOException {
    for (Path path : FolderFiles.sorted(folder)) {
      Files.delete(path);
    }
    Files.delete(folder);
    Files.delete(folder.toAbsolutePath().getParent());
  }

  /** A CSV file as cells, and what it is to be damaged to. */
  private static final class Table {
    private final TableFormat<?> format;
    private final List<String> names;
    private final List<List<String>> rows = new ArrayList<>();

    /** The text of each record, the header first. */
    private final List<String> texts = new ArrayList<>();

    private final Set<Integer> damaged = new HashSet<>();
    private boolean miscounted;

    Table(TableFormat<?> format, String text) throws IOException {
      this.format = format;
      List<List<String>> records = new ArrayList<>();
      try (CsvScanner scanner =
          new CsvScanner(
              new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
              new MalformedRows("", new Problems(1), ReadSettings.withDefaults(), Optional.empty()),
              ReadSettings.withDefaults())) {
        while (scanner.next()) {
          List<String> cells = new ArrayList<>();
          for (int i = 0; i < scanner.record().cells(); i++) {
            cells.add(scanner.record().text(i));
          }
          records.add(cells);
        }
      }
      names = records.get(0);
      rows.addAll(records.subList(1, records.size()));
      records.forEach(cells -> texts.add(text(cells)));
    }

    static String text(List<String> cells) {
      return String.join(",", cells.stream().map(Table::quoted).toList());
    }

    private static String quoted(String cell) {
      return cell.contains(",") || cell.contains("\"") || cell.contains("\n")
          ? '"' + cell.replace("\"", "\"\"") + '"'
          : cell;
    }

    /** Writes a row with another cell. */
    void put(int row, int cell, String value) {
      List<String> cells = new ArrayList<>(rows.get(row));
      cells.set(cell, value);
      texts.set(row + 1, text(cells));
    }

    /** Writes a row with another cell as it stands, quotes and all. */
    void putRaw(int row, int cell, String value) {
      List<String> cells = new ArrayList<>(rows.get(row).stream().map(Table::quoted).toList());
      cells.set(cell, value);
      texts.set(row + 1, String.join(",", cells));
    }

    Column<?, ?> column(int cell) {
      return format.columns().stream()
          .filter(column -> column.name().equals(names.get(cell)))
          .findFirst()
          .orElseThrow();
    }

    long lineOf(int record) {
      long line = 1;
      for (int i = 0; i < record; i++) {
        line += 1 + texts.get(i).chars().filter(c -> c == '\n').count();
      }
      return line;
    }

    byte[] bytes() {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      for (char c : (String.join("\n", texts) + "\n").toCharArray()) {
        if (c == BAD_BYTE) {
          bytes.write(0xFF);
        } else {
          bytes.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
        }
      }
      return bytes.toByteArray();
    }
  }

  /** Where a problem must be; the line is that of a record, whose number may still change. */
  private record Expected(Table table, int record, String column) {
    String text() {
      return table.format.name() + ".csv:" + table.lineOf(record) + ":" + column;
    }
  }

  /** The damages of one copy. */
  private static final class Copy {
    private final Random random;
    private final Map<String, Table> tables = new HashMap<>();
    private final List<Expected> expected = new ArrayList<>();
    private final EnumSet<Reference> opened = EnumSet.noneOf(Reference.class);
    private final EnumSet<Reference> referred = EnumSet.noneOf(Reference.class);

    Copy(long seed) throws IOException {
      random = new Random(seed);
      Map<String, String> files = FullDossier.files();
      for (TableFormat<?> format : StandardTables.ALL) {
        tables.put(format.name(), new Table(format, files.get(format.name() + ".csv")));
      }
    }

    void damage() {
      TableFormat<?> format = StandardTables.ALL.get(random.nextInt(StandardTables.ALL.size()));
      Table table = tables.get(format.name());
      if (random.nextInt(12) == 0) {
        damageHeader(table);
        return;
      }
      int row = random.nextInt(table.rows.size());
      int cell = random.nextInt(table.names.size());
      if (table.damaged.contains(-1) || table.damaged.contains(row)) {
        return;
      }
      Optional<String> column = damage(table, row, cell);
      if (column.isPresent()) {
        table.damaged.add(row);
        expected.add(new Expected(table, row + 1, column.get()));
      }
    }

    /** Damages a row: the column at which it must be reported, or nothing if it cannot be done. */
    private Optional<String> damage(Table table, int row, int cell) {
      String value = table.rows.get(row).get(cell);
      Column<?, ?> column = table.column(cell);
      String name = column.name();
      boolean isId = column.isIdentifying();
      switch (random.nextInt(11)) {
        case 0 -> {
          List<String> wrong =
              WRONG.stream().filter(w -> column.type().parse(w).isEmpty()).toList();
          if (wrong.isEmpty()) {
            return Optional.empty();
          }
          table.put(row, cell, wrong.get(random.nextInt(wrong.size())));
        }
        case 1 -> {
          if (!column.isRequired() || (isId && !open(column))) {
            return Optional.empty();
          }
          table.put(row, cell, "");
        }
        case 2 -> {
          if (isId || column.reference().isEmpty() || opened.contains(column.reference().get())) {
            return Optional.empty();
          }
          referred.add(column.reference().get());
          table.put(row, cell, "no-such");
        }
        case 3 -> {
          boolean drop = random.nextBoolean();
          if (table.miscounted) {
            return Optional.empty();
          }
          table.miscounted = true;
          List<String> cells = table.rows.get(row);
          table.texts.set(
              row + 1,
              Table.text(drop ? cells.subList(0, cells.size() - 1) : cells) + (drop ? "" : ",x"));
          name = "";
        }
        case 4 -> {
          if (value.isEmpty() || value.contains("\"")) {
            return Optional.empty();
          }
          boolean isQuoted = value.contains(",") || value.contains("\n");
          int at =
              isQuoted ? 1 + random.nextInt(value.length() - 1) : random.nextInt(value.length());
          String broken = value.substring(0, at) + '"' + value.substring(at);
          // A quote before the end of a line or a comma closes the cell, and that is all right.
          if (isQuoted && ",\n".indexOf(value.charAt(at)) >= 0) {
            return Optional.empty();
          }
          if (idIsBehind(table, cell) && !open(table)) {
            return Optional.empty();
          }
          table.putRaw(row, cell, isQuoted ? '"' + broken + '"' : broken);
        }
        case 5 -> {
          if (isId && !open(column)) {
            return Optional.empty();
          }
          int at = random.nextInt(value.length() + 1);
          table.put(row, cell, value.substring(0, at) + BAD_BYTE + value.substring(at));
        }
        case 6 -> {
          if (value.contains(",") || value.contains("\n") || (isId && !open(column))) {
            return Optional.empty();
          }
          int at = random.nextInt(value.length() + 1);
          boolean isLast = cell == table.names.size() - 1;
          String broken = value.substring(0, at) + '\r' + value.substring(at);
          // At the end of a line it would be the end of a line.
          table.putRaw(row, cell, isLast ? broken + "x" : broken);
        }
        case 7 -> {
          if (isId && !open(column)) {
            return Optional.empty();
          }
          table.put(row, cell, "y".repeat(LONGEST + 1));
        }
        case 8 -> {
          Optional<String> unique = unique(table);
          if (unique.isEmpty()) {
            return Optional.empty();
          }
          // The copy is the damage; the row itself must stay as it is.
          table.damaged.add(row);
          table.texts.add(table.texts.get(row + 1));
          expected.add(new Expected(table, table.texts.size() - 1, unique.get()));
          return Optional.empty();
        }
        case 9 -> {
          int later = table.names.indexOf(LATER.getOrDefault(table.format.name(), ""));
          if (later < 0 || table.rows.get(row).get(later).isEmpty()) {
            return Optional.empty();
          }
          if (table.format == GovernanceTables.MEMBERS && table.rows.get(row).get(2).isEmpty()) {
            return Optional.empty();
          }
          table.put(row, later, "1900-01-01");
          name = table.names.get(later);
        }
        default -> {
          // A blank line in front of the row; what is reported is the line, not the row.
          if (table.texts.get(row + 1).startsWith("\n")) {
            return Optional.empty();
          }
          table.damaged.add(row);
          table.texts.set(row + 1, "\n" + table.texts.get(row + 1));
          expected.add(new Expected(table, row + 1, ""));
          return Optional.empty();
        }
      }
      return Optional.of(name);
    }

    private static Optional<String> unique(Table table) {
      return table.format.columns().stream().anyMatch(Column::isIdentifying)
          ? Optional.of("id")
          : Optional.ofNullable(UNIQUE.get(table.format.name()));
    }

    private static boolean idIsBehind(Table table, int cell) {
      for (int i = cell; i < table.names.size(); i++) {
        if (table.column(i).isIdentifying()) {
          return true;
        }
      }
      return false;
    }

    private boolean open(Table table) {
      for (Column<?, ?> column : table.format.columns()) {
        if (column.isIdentifying()) {
          return open(column);
        }
      }
      return true;
    }

    /** An id gets lost: then nobody knows what refers to it. */
    private boolean open(Column<?, ?> id) {
      Reference reference = id.reference().orElseThrow();
      if (referred.contains(reference)) {
        return false;
      }
      opened.add(reference);
      return true;
    }

    private void damageHeader(Table table) {
      if (!table.damaged.isEmpty() || table.miscounted || !open(table)) {
        return;
      }
      List<String> names = new ArrayList<>(table.names);
      int last = names.size() - 1;
      if (random.nextBoolean()) {
        int cell = random.nextInt(names.size());
        names.set(cell, names.get(cell) + "z");
        expected.add(new Expected(table, 0, names.get(cell)));
      } else {
        String lost = names.remove(last);
        boolean isRequired = table.column(last).isRequired();
        if (!isRequired && table.rows.size() < 2) {
          return;
        }
        expected.add(new Expected(table, 0, isRequired ? lost : ""));
      }
      table.texts.set(0, Table.text(names));
      table.damaged.add(-1);
    }
  }

  @Property(tries = 1000, seed = "1")
  void everyDamageIsReportedOnceAndInItsPlace(@ForAll long seed) throws IOException {
    Copy copy = new Copy(seed);
    int damages = 1 + copy.random.nextInt(6);
    for (int i = 0; i < damages; i++) {
      copy.damage();
    }
    Set<Table> damaged = new HashSet<>();
    copy.expected.forEach(e -> damaged.add(e.table()));
    for (Table table : damaged) {
      Files.write(folder.resolve(table.format.name() + ".csv"), table.bytes());
    }
    ReadResult result = READER.readLeniently(folder);
    for (Table table : damaged) {
      String name = table.format.name() + ".csv";
      Files.writeString(folder.resolve(name), FullDossier.files().get(name));
    }
    assertThat(result.problems())
        .as(() -> String.join("\n", result.problems().stream().map(Problem::toString).toList()))
        .extracting(DamageProperties::place)
        .containsExactlyInAnyOrderElementsOf(copy.expected.stream().map(Expected::text).toList());
    assertThat(result.dossier()).isPresent();
  }

  private static String place(Problem problem) {
    return problem.file() + ":" + problem.line().orElse(0) + ":" + problem.column().orElse("");
  }
}
