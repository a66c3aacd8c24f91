package org.allianceeffort.core.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a JSON file as it stands: bounded, each value with its place, no key given twice. */
final class JsonTree {

  private static final class TooDeepException extends IOException {
    private static final long serialVersionUID = 1L;

    private final long line;

    TooDeepException(long line) {
      this.line = line;
    }
  }

  private static final int NO_INDEX = -1;

  private final String file;
  private final Problems problems;
  private final ReadSettings settings;
  private String last = "";

  JsonTree(String file, Problems problems, ReadSettings settings) {
    this.file = file;
    this.problems = problems;
    this.settings = settings;
  }

  /** The value of the file; empty, after a problem has been reported, if it is not JSON. */
  Optional<JsonValue> read(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(settings.maxJsonBytes());
    if (bytes.length == settings.maxJsonBytes() && in.read() >= 0) {
      problems.file(file, "must not be larger than " + settings.maxJsonBytes() + " bytes");
      return Optional.empty();
    }
    if (Utf8.isUtf16(bytes, bytes.length)) {
      problems.file(file, "must be UTF-8, but is UTF-16");
      return Optional.empty();
    }
    int start = hasByteOrderMark(bytes) ? 3 : 0;
    int bad = Utf8.firstBad(bytes, start, bytes.length);
    if (bad >= 0) {
      badByte(bytes, bad);
      return Optional.empty();
    }
    return parse(new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8));
  }

  private static boolean hasByteOrderMark(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }

  private void badByte(byte[] bytes, int bad) {
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < bad; i++) {
      if (bytes[i] == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    problems.record(
        file,
        line,
        "must be UTF-8: byte " + (bad - lineStart + 1) + " of the line is " + Utf8.hex(bytes[bad]));
  }

  private Optional<JsonValue> parse(String text) throws IOException {
    JsonFactory factory =
        JsonFactory.builder()
            // Read as numbers that are none, so that they are one problem and the rest is read.
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxNumberLength(settings.maxJsonBytes())
                    .maxStringLength(settings.maxJsonBytes())
                    .maxNameLength(settings.maxJsonBytes())
                    .build())
            .build();
    try (JsonParser parser = factory.createParser(text)) {
      if (parser.nextToken() == null) {
        problems.file(file, "must hold a JSON object, but is empty");
        return Optional.empty();
      }
      JsonValue value = value(parser, null, "", NO_INDEX, 1);
      if (parser.nextToken() != null) {
        problems.record(
            file,
            parser.currentTokenLocation().getLineNr(),
            "must end after its one JSON object, but something follows");
      }
      return Optional.of(value);
    } catch (TooDeepException tooDeep) {
      problems.record(
          file, tooDeep.line, "must not be nested more than " + settings.maxJsonDepth() + " deep");
      return Optional.empty();
    } catch (JsonProcessingException broken) {
      long line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
      problems.record(file, line, "must be JSON: " + firstLine(broken.getOriginalMessage()));
      return Optional.empty();
    }
  }

  private static String firstLine(String message) {
    int end = message.indexOf('\n');
    return Shown.cut(end < 0 ? message : message.substring(0, end), 200);
  }

  private JsonValue value(
      JsonParser parser, @Nullable JsonValue parent, String key, int index, int depth)
      throws IOException {
    long line = parser.currentTokenLocation().getLineNr();
    JsonToken token = parser.currentToken();
    if (token.isStructStart() && depth > settings.maxJsonDepth()) {
      throw new TooDeepException(line);
    }
    if (token == JsonToken.START_OBJECT) {
      return object(parser, parent, key, index, line, depth);
    }
    if (token == JsonToken.START_ARRAY) {
      List<JsonValue> elements = new ArrayList<>();
      JsonValue list =
          new JsonValue(parent, key, index, JsonValue.Kind.ARRAY, line, "[…]", Map.of(), elements);
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        elements.add(value(parser, list, "", elements.size(), depth + 1));
      }
      return list;
    }
    JsonValue.Kind kind =
        switch (token) {
          case VALUE_STRING -> JsonValue.Kind.STRING;
          case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> JsonValue.Kind.NUMBER;
          case VALUE_TRUE, VALUE_FALSE -> JsonValue.Kind.FLAG;
          case VALUE_NULL -> JsonValue.Kind.NULL;
          default -> throw new IllegalStateException("not the beginning of a value: " + token);
        };
    String text = parser.getText();
    // A long list of the same value, harmless or not, takes no room for its texts.
    last = text.equals(last) ? last : text;
    return new JsonValue(parent, key, index, kind, line, last, Map.of(), List.of());
  }

  private JsonValue object(
      JsonParser parser, @Nullable JsonValue parent, String key, int index, long line, int depth)
      throws IOException {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    JsonValue object =
        new JsonValue(parent, key, index, JsonValue.Kind.OBJECT, line, "{…}", members, List.of());
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      long nameLine = parser.currentTokenLocation().getLineNr();
      parser.nextToken();
      JsonValue member = value(parser, object, name, NO_INDEX, depth + 1);
      JsonValue before = members.putIfAbsent(name, member);
      if (before != null) {
        problems.value(
            file,
            nameLine,
            member.pointer(),
            name,
            "must be given once, but is given on line " + before.line());
      }
    }
    return object;
  }
}
