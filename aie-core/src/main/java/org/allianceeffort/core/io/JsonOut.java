package org.allianceeffort.core.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.allianceeffort.core.alliance.Validity;
import org.allianceeffort.core.alliance.Version;
import org.allianceeffort.core.alliance.Versioned;

/** Writes a JSON file in one form: two spaces of indentation, LF, what is absent left out. */
final class JsonOut {

  /** Writes a value. */
  interface Writing<T> {
    void write(T value) throws IOException;
  }

  /** Writes the members of an object. */
  interface Body {
    void write() throws IOException;
  }

  private final JsonGenerator out;

  private JsonOut(JsonGenerator out) {
    this.out = out;
  }

  /** Writes one JSON file; the stream stays open. */
  static void write(OutputStream stream, Writing<JsonOut> content) throws IOException {
    JsonFactory factory =
        JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    try (JsonGenerator generator = factory.createGenerator(stream)) {
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      generator.setPrettyPrinter(
          new DefaultPrettyPrinter(
                  Separators.createDefaultInstance()
                      .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
              .withObjectIndenter(indenter)
              .withArrayIndenter(indenter));
      content.write(new JsonOut(generator));
      generator.writeRaw('\n');
    }
  }

  void object(Body members) throws IOException {
    out.writeStartObject();
    members.write();
    out.writeEndObject();
  }

  void object(String key, Body members) throws IOException {
    out.writeFieldName(key);
    object(members);
  }

  void text(String key, String value) throws IOException {
    out.writeFieldName(key);
    text(value);
  }

  void text(String value) throws IOException {
    out.writeString(value);
  }

  void number(String key, BigDecimal value) throws IOException {
    out.writeFieldName(key);
    number(value);
  }

  void number(BigDecimal value) throws IOException {
    out.writeRawValue(DecimalText.print(value));
  }

  void number(String key, int value) throws IOException {
    out.writeNumberField(key, value);
  }

  void flag(String key, boolean value) throws IOException {
    out.writeBooleanField(key, value);
  }

  void flag(boolean value) throws IOException {
    out.writeBoolean(value);
  }

  void date(String key, Optional<LocalDate> value) throws IOException {
    if (value.isPresent()) {
      text(key, value.get().toString());
    }
  }

  void validity(Validity validity) throws IOException {
    date("from", validity.from());
    date("until", validity.until());
  }

  <T> void optional(String key, Optional<T> value, Writing<T> writing) throws IOException {
    if (value.isPresent()) {
      out.writeFieldName(key);
      writing.write(value.get());
    }
  }

  /** A list, left out where it is empty. */
  <T> void list(String key, Collection<T> values, Writing<T> writing) throws IOException {
    if (!values.isEmpty()) {
      out.writeFieldName(key);
      list(values, writing);
    }
  }

  <T> void list(Collection<T> values, Writing<T> writing) throws IOException {
    out.writeStartArray();
    for (T value : values) {
      writing.write(value);
    }
    out.writeEndArray();
  }

  /** A value that stands alone where it has no dates, else the list of its versions. */
  <T> void versioned(String key, Versioned<T> fact, Writing<? super T> writing) throws IOException {
    if (fact.isAbsent()) {
      return;
    }
    out.writeFieldName(key);
    if (fact.versions().size() == 1 && !fact.versions().get(0).validity().isDated()) {
      writing.write(fact.versions().get(0).value());
      return;
    }
    out.writeStartArray();
    for (Version<T> version : fact.versions()) {
      out.writeStartObject();
      out.writeFieldName("value");
      writing.write(version.value());
      validity(version.validity());
      out.writeEndObject();
    }
    out.writeEndArray();
  }
}
