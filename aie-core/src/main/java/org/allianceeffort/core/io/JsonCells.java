package org.allianceeffort.core.io;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.allianceeffort.core.evidence.Window;
import org.allianceeffort.core.metric.Reason;
import org.allianceeffort.core.score.Coverage;
import org.allianceeffort.core.score.Score;
import org.allianceeffort.core.statistics.Interval;

/** Writes the values that the JSON forms share, each under its key. */
final class JsonCells {

  private final JsonGenerator json;

  JsonCells(JsonGenerator json) {
    this.json = json;
  }

  /** The written form of an enumeration's name. */
  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  void start() throws IOException {
    json.writeStartObject();
  }

  void start(String key) throws IOException {
    json.writeObjectFieldStart(key);
  }

  void end() throws IOException {
    json.writeEndObject();
  }

  void startList(String key) throws IOException {
    json.writeArrayFieldStart(key);
  }

  void endList() throws IOException {
    json.writeEndArray();
  }

  void nothing(String key) throws IOException {
    json.writeNullField(key);
  }

  void text(String key, String value) throws IOException {
    json.writeStringField(key, value);
  }

  void name(String key, Enum<?> value) throws IOException {
    text(key, word(value));
  }

  void texts(String key, Iterable<String> values) throws IOException {
    startList(key);
    for (String value : values) {
      json.writeString(value);
    }
    endList();
  }

  void flag(String key, boolean value) throws IOException {
    json.writeBooleanField(key, value);
  }

  void integer(String key, long value) throws IOException {
    json.writeNumberField(key, value);
  }

  /** JSON has no infinity: a limit that is infinite is none. */
  void number(String key, double value) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumberField(key, value);
    } else {
      nothing(key);
    }
  }

  void number(String key, OptionalDouble value) throws IOException {
    number(key, value.orElse(Double.NaN));
  }

  void number(double value) throws IOException {
    json.writeNumber(value);
  }

  void window(String key, Window window) throws IOException {
    start(key);
    text("from", window.from().toString());
    text("to", window.to().toString());
    end();
  }

  void interval(String key, Optional<Interval> interval) throws IOException {
    if (interval.isPresent()) {
      interval(key, interval.get());
    } else {
      nothing(key);
    }
  }

  void interval(String key, Interval interval) throws IOException {
    start(key);
    number("lower", interval.lower());
    number("upper", interval.upper());
    end();
  }

  void coverage(String key, Coverage coverage) throws IOException {
    start(key);
    integer("measured", coverage.measured());
    integer("planned", coverage.planned());
    number("share", coverage.share());
    end();
  }

  void score(String key, Optional<Score> score) throws IOException {
    if (score.isEmpty()) {
      nothing(key);
      return;
    }
    start(key);
    number("value", score.get().value());
    interval("interval", score.get().interval());
    interval("independent_interval", score.get().independent());
    number("certain_weight", score.get().certainWeight());
    flag("skewed", score.get().isSkewed());
    end();
  }

  void reason(String key, Optional<Reason> reason) throws IOException {
    if (reason.isEmpty()) {
      nothing(key);
      return;
    }
    start(key);
    reason(reason.get());
    end();
  }

  void reason(Reason reason) throws IOException {
    name("code", reason.code());
    text("sentence", reason.sentence());
    text("needed", reason.needed());
  }
}
