package org.allianceeffort.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.allianceeffort.core.evidence.Dossier;
import org.allianceeffort.core.evidence.EvidenceLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The rules of Data Package and Table Schema (Frictionless, version 1) that a validator holds the
 * files to, so far as a dossier can meet or break them; the validators themselves are programs of
 * other languages.
 */
class DataPackageTest {

  private static final Set<String> TYPES = Set.of("string", "date", "number", "integer", "boolean");

  @TempDir Path temp;
  private Path folder;

  @BeforeEach
  void write() throws IOException {
    folder = temp.resolve("out");
    Dossier full = DossierReader.withDefaults().read(FullDossier.write(FullDossier.files(), temp));
    DossierWriter.withDefaults().write(full, folder);
  }

  private JsonValue descriptor() throws IOException {
    Problems problems = new Problems(10);
    byte[] bytes = Files.readAllBytes(folder.resolve("datapackage.json"));
    Optional<JsonValue> tree =
        new JsonTree("datapackage.json", problems, ReadSettings.withDefaults())
            .read(new ByteArrayInputStream(bytes));
    assertThat(problems.problems()).isEmpty();
    return tree.orElseThrow();
  }

  private static Optional<JsonValue> member(JsonValue object, String... path) {
    Optional<JsonValue> value = Optional.of(object);
    for (String key : path) {
      value = value.flatMap(v -> Optional.ofNullable(v.members().get(key)));
    }
    return value;
  }

  private static String text(JsonValue object, String... path) {
    return member(object, path).orElseThrow(() -> new AssertionError(path[0])).text();
  }

  private static List<String> texts(JsonValue object, String... path) {
    return member(object, path).stream()
        .flatMap(list -> list.elements().stream())
        .map(JsonValue::text)
        .toList();
  }

  private static List<JsonValue> elements(JsonValue object, String... path) {
    return member(object, path).map(list -> List.copyOf(list.elements())).orElse(List.of());
  }

  private List<JsonValue> tables() throws IOException {
    return elements(descriptor(), "resources").stream()
        .filter(resource -> text(resource, "profile").equals("tabular-data-resource"))
        .toList();
  }

  @Test
  void everyFileIsAResourceWithANameAndAPath() throws IOException {
    JsonValue descriptor = descriptor();
    assertThat(text(descriptor, "profile")).isEqualTo("data-package");
    List<String> paths = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (JsonValue resource : elements(descriptor, "resources")) {
      assertThat(text(resource, "name")).matches("[-a-z0-9._/]+");
      assertThat(names.add(text(resource, "name"))).isTrue();
      assertThat(text(resource, "encoding")).isEqualTo("utf-8");
      paths.add(text(resource, "path"));
    }
    try (var files = Files.list(folder)) {
      assertThat(files.map(FolderFiles::nameOf).filter(name -> !name.equals(DataPackage.FILE)))
          .containsExactlyInAnyOrderElementsOf(paths);
    }
    assertThat(tables()).hasSameSizeAs(TableFormat.standard());
  }

  @Test
  void aDossierWithoutRecordsHasAResourceAllTheSame() throws IOException {
    Dossier full = DossierReader.withDefaults().read(folder);
    Dossier bare = Dossier.of(full.alliance(), EvidenceLog.empty(full.alliance().zone()));
    DossierWriter.withDefaults().overwriting().write(bare, folder);
    // A list of no resources is refused.
    assertThat(elements(descriptor(), "resources"))
        .extracting(resource -> text(resource, "name"))
        .containsExactly("alliance", "members");
  }

  @Test
  void theFieldsAreThoseOfTheHeaderAndEachRuleSuitsItsType() throws IOException {
    for (JsonValue table : tables()) {
      List<JsonValue> fields = elements(table, "schema", "fields");
      assertThat(fields.stream().map(field -> text(field, "name")).toList())
          .isEqualTo(records(text(table, "path")).get(0))
          .doesNotHaveDuplicates();
      for (JsonValue field : fields) {
        String type = text(field, "type");
        assertThat(TYPES).contains(type);
        for (String rule : member(field, "constraints").orElseThrow().members().keySet()) {
          assertThat(
                  switch (rule) {
                    case "required" -> Set.of(type);
                    case "enum", "pattern" -> Set.of("string");
                    case "minimum", "maximum" -> Set.of("number", "integer");
                    default -> Set.of();
                  })
              .as(rule)
              .contains(type);
        }
      }
    }
  }

  @Test
  void keysAreColumnsThatAreRequiredAndReferencesLeadToAKey() throws IOException {
    for (JsonValue table : tables()) {
      List<JsonValue> fields = elements(table, "schema", "fields");
      for (String key : texts(table, "schema", "primaryKey")) {
        assertThat(fields)
            .anyMatch(
                field ->
                    text(field, "name").equals(key)
                        && text(field, "constraints", "required").equals("true"));
      }
      for (JsonValue key : elements(table, "schema", "foreignKeys")) {
        assertThat(fields).anyMatch(field -> text(field, "name").equals(text(key, "fields")));
        String resource = text(key, "reference", "resource");
        JsonValue target =
            tables().stream()
                .filter(other -> text(other, "name").equals(resource))
                .findFirst()
                .orElseThrow();
        assertThat(texts(target, "schema", "primaryKey"))
            .containsExactly(text(key, "reference", "fields"));
      }
    }
  }

  @Test
  void theRowsAreAsTheSchemaSays() throws IOException {
    assertThat(faults()).isEmpty();
  }

  /** What the library refuses, another reader refuses by the schema too. */
  @ParameterizedTest
  @CsvSource({
    "meetings.csv, 2020-01-20, 2020-02-30",
    "meetings.csv, cancelled, canceled",
    "meetings.csv, 'm2,', 'm1,'",
    "meetings.csv, 'm2,jsc', 'm2,'",
    "meetings.csv, false, no",
    "attendance.csv, 'm3,p4', 'm9,p4'",
    "attendance.csv, 'm1,p3', 'm1,p1'",
    "fairness.csv, 'x1,a,4', 'x1,a,6'",
    "interview_codes.csv, -1, -1.0",
    "contacts.csv, email, an email",
    "commitments.csv, EUR, EURO",
    "deliveries.csv, 250.25, '250,25'",
    "deliveries.csv, 0.95, 1.95"
  })
  void damageIsAFaultByTheSchema(String file, String found, String damage) throws IOException {
    String text = Files.readString(folder.resolve(file));
    assertThat(text).contains(found);
    Files.writeString(folder.resolve(file), text.replaceFirst(found, damage));
    assertThat(faults()).isNotEmpty();
  }

  /** A reading by the schema alone. */
  private List<String> faults() throws IOException {
    List<String> faults = new ArrayList<>();
    for (JsonValue table : tables()) {
      List<List<String>> records = records(text(table, "path"));
      List<String> header = records.get(0);
      Set<List<String>> keys = new HashSet<>();
      for (List<String> record : records.subList(1, records.size())) {
        if (record.size() != header.size()) {
          faults.add("cells: " + record);
          continue;
        }
        for (JsonValue field : elements(table, "schema", "fields")) {
          String cell = record.get(header.indexOf(text(field, "name")));
          fault(field, cell).ifPresent(faults::add);
        }
        List<String> key = cells(header, record, texts(table, "schema", "primaryKey"));
        if (!key.isEmpty() && !keys.add(key)) {
          faults.add("twice: " + key);
        }
        for (JsonValue foreign : elements(table, "schema", "foreignKeys")) {
          List<String> id = cells(header, record, List.of(text(foreign, "fields")));
          List<List<String>> others = records(text(foreign, "reference", "resource") + ".csv");
          List<String> column = List.of(text(foreign, "reference", "fields"));
          if (others.stream().noneMatch(o -> cells(others.get(0), o, column).equals(id))) {
            faults.add("unknown: " + id);
          }
        }
      }
    }
    return faults;
  }

  private static List<String> cells(List<String> header, List<String> record, List<String> names) {
    return names.stream().map(name -> record.get(header.indexOf(name))).toList();
  }

  private static Optional<String> fault(JsonValue field, String cell) {
    JsonValue rules = member(field, "constraints").orElseThrow();
    boolean isRight =
        cell.isEmpty()
            ? !text(rules, "required").equals("true")
            : isOfType(text(field, "type"), cell)
                && (texts(rules, "enum").isEmpty() || texts(rules, "enum").contains(cell))
                && member(rules, "pattern").stream().allMatch(p -> cell.matches(p.text()))
                && isWithin(rules, cell);
    return isRight ? Optional.empty() : Optional.of(text(field, "name") + ": " + cell);
  }

  private static boolean isOfType(String type, String cell) {
    try {
      return switch (type) {
        case "date" -> !LocalDate.parse(cell).equals(LocalDate.MIN);
        case "number" -> new BigDecimal(cell).precision() > 0;
        case "integer" -> cell.matches("[+-]?\\d+");
        case "boolean" -> Set.of("true", "false").contains(cell);
        default -> true;
      };
    } catch (DateTimeParseException | NumberFormatException notOne) {
      return false;
    }
  }

  private static boolean isWithin(JsonValue rules, String cell) {
    Optional<JsonValue> min = member(rules, "minimum");
    Optional<JsonValue> max = member(rules, "maximum");
    return min.stream().allMatch(m -> compare(cell, m) >= 0)
        && max.stream().allMatch(m -> compare(cell, m) <= 0);
  }

  private static int compare(String cell, JsonValue bound) {
    return new BigDecimal(cell).compareTo(new BigDecimal(bound.text()));
  }

  /** The records of a file in which no cell but the names of milestones is quoted. */
  private List<List<String>> records(String file) throws IOException {
    String text =
        new String(Files.readAllBytes(folder.resolve(file)), StandardCharsets.UTF_8)
            .replaceAll("\"([^\"]|\"\")*\"", "quoted");
    return Splitter.on('\n')
        .splitToStream(text)
        .filter(line -> !line.isEmpty())
        .map(line -> Splitter.on(',').splitToList(line))
        .toList();
  }

  @Test
  void theRulesAreNamedByTheirMeaning() throws IOException {
    Map<String, JsonValue> meetings = tables().get(0).members();
    assertThat(meetings.get("dialect")).isNotNull();
    assertThat(Files.readString(folder.resolve("datapackage.json")))
        .contains("\"enum\": [\n                \"held\",\n                \"cancelled\"")
        .contains("\"pattern\": \"^([A-Z]{3}|hours)$\"")
        .contains("Where it is empty: true.");
  }
}
