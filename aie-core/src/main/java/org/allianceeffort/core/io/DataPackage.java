package org.allianceeffort.core.io;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes {@code datapackage.json}, by which the files describe themselves to other tools. */
final class DataPackage {

  static final String FILE = "datapackage.json";

  private final JsonOut json;

  DataPackage(JsonOut json) {
    this.json = json;
  }

  void write(String title, List<TableFormat<?>> tables) throws IOException {
    json.object(
        () -> {
          json.text("profile", "data-package");
          json.text("title", title);
          json.list("resources", resources(tables), json::object);
        });
  }

  /** What is written of each file; a package without one, as of an empty list, is refused. */
  private List<JsonOut.Body> resources(List<TableFormat<?>> tables) {
    List<JsonOut.Body> resources = new ArrayList<>();
    resources.add(this::alliance);
    tables.forEach(table -> resources.add(() -> resource(table, tables)));
    return resources;
  }

  private void alliance() throws IOException {
    json.text("name", "alliance");
    json.text("path", DossierFiles.ALLIANCE);
    json.text("profile", "data-resource");
    json.text("description", "The alliance: partners, people, bodies, charter, recordings.");
    json.text("format", "json");
    json.text("mediatype", "application/json");
    json.text("encoding", "utf-8");
  }

  private void resource(TableFormat<?> table, List<TableFormat<?>> tables) throws IOException {
    json.text("name", table.name());
    json.text("path", table.name() + ".csv");
    json.text("profile", "tabular-data-resource");
    if (!table.description().isEmpty()) {
      json.text("description", table.description());
    }
    json.text("format", "csv");
    json.text("mediatype", "text/csv");
    json.text("encoding", "utf-8");
    json.object("dialect", () -> json.text("lineTerminator", "\n"));
    json.object("schema", () -> schema(table, tables));
  }

  private void schema(TableFormat<?> table, List<TableFormat<?>> tables) throws IOException {
    Iterator<String> example = table.example().iterator();
    json.list(
        "fields",
        List.<Column<?, ?>>copyOf(table.columns()),
        column -> field(column, example.hasNext() ? example.next() : ""));
    json.list("primaryKey", table.key(), column -> json.text(column.name()));
    json.list(
        "foreignKeys",
        List.<Column<?, ?>>copyOf(table.columns()).stream()
            .filter(column -> target(column, tables).isPresent())
            .toList(),
        column -> foreignKey(column, target(column, tables).orElseThrow()));
  }

  /** The one file in which the ids are that a column refers to. */
  private static Optional<TableFormat<?>> target(Column<?, ?> column, List<TableFormat<?>> tables) {
    if (column.reference().isEmpty() || column.isIdentifying()) {
      return Optional.empty();
    }
    List<TableFormat<?>> holders =
        tables.stream()
            .filter(
                table ->
                    table.columns().stream()
                        .anyMatch(
                            other ->
                                other.isIdentifying()
                                    && other.reference().equals(column.reference())))
            .toList();
    return column.reference().equals(Optional.of(Reference.DISPUTE_OR_CONTINGENCY))
            || holders.isEmpty()
        ? Optional.empty()
        : Optional.of(holders.get(0));
  }

  private void foreignKey(Column<?, ?> column, TableFormat<?> target) throws IOException {
    json.object(
        () -> {
          json.text("fields", column.name());
          json.object(
              "reference",
              () -> {
                json.text("resource", target.name());
                json.text("fields", "id");
              });
        });
  }

  private void field(Column<?, ?> column, String example) throws IOException {
    json.object(
        () -> {
          json.text("name", column.name());
          json.text("type", column.type().schemaType());
          String description = description(column);
          if (!description.isEmpty()) {
            json.text("description", description);
          }
          if (!example.isEmpty()) {
            json.text("example", example);
          }
          json.object("constraints", () -> constraints(column));
        });
  }

  private static <T> String description(Column<?, T> column) {
    String words = column.description();
    if (column.type().schemaType().equals("string") && column.type().vocabulary().isEmpty()) {
      words = (words + " It " + column.type().rule() + ".").strip();
    }
    Optional<String> otherwise = column.otherwise().map(column.type()::print);
    return otherwise.isPresent()
        ? (words + " Where it is empty: " + otherwise.get() + ".").strip()
        : words;
  }

  private void constraints(Column<?, ?> column) throws IOException {
    json.flag("required", column.isRequired());
    if (column.type().schemaType().equals("string")) {
      json.list("enum", column.type().vocabulary(), json::text);
    }
    for (Map.Entry<String, String> rule : column.type().constraints().entrySet()) {
      if (rule.getKey().equals("pattern")) {
        // Validators look for the pattern anywhere in a value unless it says where it begins and
        // ends.
        json.text("pattern", "^(" + rule.getValue() + ")$");
      } else {
        json.number(rule.getKey(), new BigDecimal(rule.getValue()));
      }
    }
  }
}
