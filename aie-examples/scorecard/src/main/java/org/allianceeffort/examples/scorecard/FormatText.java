package org.allianceeffort.examples.scorecard;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.allianceeffort.core.io.AllianceKey;
import org.allianceeffort.core.io.CellType;
import org.allianceeffort.core.io.Column;
import org.allianceeffort.core.io.TableFormat;

/** The files of a dossier in Markdown, made from the descriptions by which they are read. */
final class FormatText {

  private FormatText() {}

  /**
   * All CSV files, one section each.
   *
   * @param more what else is said of a file, a paragraph or nothing
   */
  static String tables(Function<TableFormat<?>, String> more) {
    StringBuilder text = new StringBuilder();
    for (TableFormat<?> table : TableFormat.standard()) {
      text.append(text.isEmpty() ? "" : "\n");
      text.append("### ").append(table.name()).append(".csv\n\n");
      paragraph(text, table.description());
      paragraph(text, more.apply(table));
      text.append("| column | holds | empty | meaning |\n|---|---|---|---|\n");
      for (Column<?, ?> column : table.columns()) {
        row(text, code(column.name()), type(column), empty(column), column.description());
      }
      text.append('\n');
      List<String> checks = new ArrayList<>(table.checks());
      if (table.key().size() > 1) {
        checks.add(0, "no two rows have the same " + words(table.key()));
      }
      if (!checks.isEmpty()) {
        paragraph(text, "Checked: " + String.join("; ", checks) + ".");
      }
      text.append("```csv\n").append(header(table)).append('\n');
      text.append(String.join(",", table.example())).append("\n```\n");
    }
    return text.toString();
  }

  /** The header row of a file. */
  static String header(TableFormat<?> table) {
    return table.columns().stream().map(Column::name).collect(Collectors.joining(","));
  }

  /** The keys of {@code alliance.json}, a table for each object. */
  static String keys() {
    StringBuilder text = new StringBuilder();
    Set<String> objects = new LinkedHashSet<>();
    AllianceKey.all().forEach(key -> objects.add(key.object()));
    for (String object : objects) {
      text.append(text.isEmpty() ? "" : "\n");
      text.append(object.isEmpty() ? "The file" : code(object)).append(":\n\n");
      text.append("| key | holds | | meaning |\n|---|---|---|---|\n");
      for (AllianceKey key : AllianceKey.all()) {
        if (key.object().equals(object)) {
          row(text, code(key.name()), type(key), need(key.rule()), key.meaning());
        }
      }
    }
    return text.toString();
  }

  private static void paragraph(StringBuilder text, String words) {
    if (!words.isEmpty()) {
      text.append(words).append("\n\n");
    }
  }

  private static void row(StringBuilder text, String... cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private static String words(ImmutableList<Column<?, ?>> columns) {
    List<String> names = columns.stream().<String>map(Column::name).toList();
    int last = names.size() - 1;
    return String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  private static String type(AllianceKey key) {
    return key.vocabulary().isEmpty() ? key.type() : codes(key.vocabulary());
  }

  private static String need(AllianceKey.Rule rule) {
    String need = rule.isRequired() ? "required" : "";
    return rule.isDated() ? (need + " dated").strip() : need;
  }

  private static String type(Column<?, ?> column) {
    CellType<?> type = column.type();
    if (column.isIdentifying()) {
      return "id, unique";
    }
    if (column.reference().isPresent()) {
      return "id of " + withArticle(column.reference().get().noun());
    }
    return type.vocabulary().isEmpty() ? type(type) : codes(type.vocabulary());
  }

  /** The type by the name that the page explains, else by its rule. */
  private static String type(CellType<?> type) {
    if (type.equals(CellType.text())) {
      return "text";
    } else if (type.equals(CellType.word())) {
      return "word";
    } else if (type.equals(CellType.date())) {
      return "date";
    } else if (type.equals(CellType.time())) {
      return "time";
    } else if (type.equals(CellType.number())) {
      return "number";
    } else if (type.equals(CellType.unit())) {
      return "currency or " + code("hours");
    }
    return type.rule()
        .replace("must be a ", "")
        .replaceFirst(", of at most .*", "")
        .replace(" within " + Integer.MIN_VALUE + " and " + Integer.MAX_VALUE, "")
        .replace(" within 0 and " + Integer.MAX_VALUE, " that is not negative");
  }

  private static String withArticle(String noun) {
    return ("aeiou".indexOf(noun.charAt(0)) < 0 ? "a " : "an ") + noun;
  }

  private static <T> String empty(Column<?, T> column) {
    if (column.isRequired()) {
      return "never";
    }
    Optional<String> otherwise = column.otherwise().map(column.type()::print);
    return otherwise.map(value -> "means " + code(value)).orElse("allowed");
  }

  private static String codes(List<String> values) {
    return values.stream().map(FormatText::code).collect(Collectors.joining(", "));
  }

  private static String code(String text) {
    return "`" + text + "`";
  }
}
