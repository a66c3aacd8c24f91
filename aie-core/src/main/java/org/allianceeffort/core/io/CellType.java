package org.allianceeffort.core.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.allianceeffort.core.alliance.Span;
import org.allianceeffort.core.evidence.Moment;

/**
 * What the cells of a column hold: how text becomes a value and back, and the rule by which a text
 * is refused.
 *
 * <p>The types of the format are given by the factories; an application makes others by {@link
 * #of}. An empty cell never reaches a type: it is absent.
 *
 * @param <T> the type of the values, immutable
 */
public final class CellType<T> {

  private static final Pattern NUMBER =
      Pattern.compile("-?([0-9]{1,40})(?:\\.([0-9]{1,40}))?(?:[eE]([+-]?[0-9]{1,9}))?");
  private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,40}");
  private static final Pattern WORD = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
  private static final int MAX_DIGITS = 40;
  private static final int MAX_EXPONENT = 30;

  private static final CellType<String> TEXT =
      of("must be a text", Optional::of, Function.identity());
  private static final CellType<String> WORDS =
      matching(WORD, "must be a lower-case word, parts joined by hyphens");
  private static final CellType<String> CURRENCIES =
      matching(CURRENCY, "must be a currency, three capital letters");
  private static final CellType<String> UNITS =
      matching(
          Pattern.compile(CURRENCY.pattern() + "|hours"),
          "must be a currency, three capital letters, or hours");
  private static final CellType<LocalDate> DATES =
      of("must be a date, YYYY-MM-DD", CellType::parseDate, LocalDate::toString)
          .withSchema("date", ImmutableMap.of());
  private static final CellType<Moment> TIMES =
      of(
          "must be a date, YYYY-MM-DD, or a time, YYYY-MM-DDThh:mm[:ss[.f]] with Z or ±hh:mm,"
              + " of a year within 0 and 9999",
          CellType::parseTime,
          Moment::toString);
  private static final CellType<Span> SPANS =
      of(
          "must be a duration, PnW or P[nY][nM][nD][T[nH][nM][nS]], whole and above zero",
          CellType::parseSpan,
          Span::toString);
  private static final CellType<BigDecimal> NUMBERS =
      of(
              "must be a number of at most 40 digits with an exponent within 30",
              CellType::parseNumber,
              CellType::printNumber)
          .withSchema("number", ImmutableMap.of());
  private static final CellType<Integer> INTEGERS = integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
  private static final CellType<Boolean> FLAGS =
      among(
              ImmutableList.of("true", "false"),
              text -> Optional.of(text.equals("true")),
              flag -> flag ? "true" : "false",
              "must be true or false")
          .withSchema("boolean", ImmutableMap.of());

  private final String rule;
  private final Function<String, Optional<T>> parser;
  private final Function<? super T, String> printer;
  private final ImmutableList<String> vocabulary;
  private final String schemaType;
  private final ImmutableMap<String, String> constraints;

  private CellType(
      String rule,
      Function<String, Optional<T>> parser,
      Function<? super T, String> printer,
      ImmutableList<String> vocabulary,
      String schemaType,
      ImmutableMap<String, String> constraints) {
    this.rule = rule;
    this.parser = parser;
    this.printer = printer;
    this.vocabulary = vocabulary;
    this.schemaType = schemaType;
    this.constraints = constraints;
  }

  /**
   * A type of an application's own.
   *
   * @param <T> the type of the values, immutable
   * @param rule what a text must be, as the rest of a sentence, such as {@code must be a colour}
   * @param parser the value of a text, never empty, or empty if the text is not one; must not throw
   * @param printer the text of a value, from which the parser makes an equal value
   * @return the type
   */
  public static <T> CellType<T> of(
      String rule, Function<String, Optional<T>> parser, Function<? super T, String> printer) {
    return new CellType<>(rule, parser, printer, ImmutableList.of(), "string", ImmutableMap.of());
  }

  /**
   * Any text, ids included.
   *
   * @return the type
   */
  public static CellType<String> text() {
    return TEXT;
  }

  /**
   * A word of an open vocabulary: lower-case letters and digits, parts joined by hyphens.
   *
   * @return the type
   */
  public static CellType<String> word() {
    return WORDS;
  }

  /**
   * A currency: three capital letters.
   *
   * @return the type
   */
  public static CellType<String> currency() {
    return CURRENCIES;
  }

  /**
   * A unit of resources: a currency, or {@code hours}.
   *
   * @return the type
   */
  public static CellType<String> unit() {
    return UNITS;
  }

  /**
   * A day, {@code YYYY-MM-DD}.
   *
   * @return the type
   */
  public static CellType<LocalDate> date() {
    return DATES;
  }

  /**
   * A day, or a time with {@code Z} or an offset; a fraction of a second is cut off.
   *
   * @return the type
   */
  public static CellType<Moment> time() {
    return TIMES;
  }

  /**
   * A duration of ISO 8601, whole and positive.
   *
   * @return the type
   */
  public static CellType<Span> span() {
    return SPANS;
  }

  /**
   * A decimal number, read exactly.
   *
   * @return the type
   */
  public static CellType<BigDecimal> number() {
    return NUMBERS;
  }

  /**
   * A decimal number that is not negative.
   *
   * @return the type
   */
  public static CellType<BigDecimal> amount() {
    return NUMBERS.where(
        number -> number.signum() >= 0,
        "must be a number that is not negative, of at most 40 digits with an exponent within 30",
        ImmutableMap.of("minimum", "0"));
  }

  /**
   * A decimal number within bounds.
   *
   * @param min the least number
   * @param max the greatest number
   * @return the type
   */
  public static CellType<BigDecimal> number(int min, int max) {
    BigDecimal least = BigDecimal.valueOf(min);
    BigDecimal greatest = BigDecimal.valueOf(max);
    return NUMBERS.where(
        number -> number.compareTo(least) >= 0 && number.compareTo(greatest) <= 0,
        "must be a number within " + min + " and " + max,
        ImmutableMap.of("minimum", Integer.toString(min), "maximum", Integer.toString(max)));
  }

  /**
   * A whole number of 32 bits.
   *
   * @return the type
   */
  public static CellType<Integer> integer() {
    return INTEGERS;
  }

  /**
   * A whole number within bounds, written without point or exponent.
   *
   * @param min the least number
   * @param max the greatest number
   * @return the type
   */
  public static CellType<Integer> integer(int min, int max) {
    return of(
            "must be a whole number within " + min + " and " + max,
            text -> parseInteger(text).filter(n -> n >= min && n <= max),
            number -> Integer.toString(number))
        .withSchema(
            "integer",
            ImmutableMap.of("minimum", Integer.toString(min), "maximum", Integer.toString(max)));
  }

  /**
   * {@code true} or {@code false}.
   *
   * @return the type
   */
  public static CellType<Boolean> flag() {
    return FLAGS;
  }

  /**
   * A constant of an enumeration, written in lower case with hyphens.
   *
   * @param <E> the enumeration
   * @param type its class
   * @return the type
   */
  public static <E extends Enum<E>> CellType<E> oneOf(Class<E> type) {
    ImmutableMap<String, E> byLabel =
        Arrays.stream(type.getEnumConstants())
            .collect(ImmutableMap.toImmutableMap(CellType::label, Function.identity()));
    ImmutableList<String> labels = byLabel.keySet().asList();
    return among(
        labels,
        text -> Optional.ofNullable(byLabel.get(text)),
        CellType::label,
        "must be one of " + String.join(", ", labels));
  }

  private static String label(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <T> CellType<T> among(
      ImmutableList<String> vocabulary,
      Function<String, Optional<T>> parser,
      Function<? super T, String> printer,
      String rule) {
    return new CellType<>(
        rule,
        text -> vocabulary.contains(text) ? parser.apply(text) : Optional.empty(),
        printer,
        vocabulary,
        "string",
        ImmutableMap.of());
  }

  private static CellType<String> matching(Pattern pattern, String rule) {
    return of(
            rule,
            text -> Optional.of(text).filter(t -> pattern.matcher(t).matches()),
            Function.<String>identity())
        .withSchema("string", ImmutableMap.of("pattern", pattern.pattern()));
  }

  /** The values of this type that pass a test. */
  CellType<T> where(Predicate<T> wanted, String newRule) {
    return where(wanted, newRule, ImmutableMap.of());
  }

  /** This type with texts from which suggestions are taken. */
  CellType<T> suggesting(ImmutableList<String> texts) {
    return new CellType<>(rule, parser, printer, texts, schemaType, constraints);
  }

  private CellType<T> where(
      Predicate<T> wanted, String newRule, ImmutableMap<String, String> newConstraints) {
    return new CellType<>(
        newRule,
        text -> parser.apply(text).filter(wanted),
        printer,
        vocabulary,
        schemaType,
        newConstraints);
  }

  private CellType<T> withSchema(String type, ImmutableMap<String, String> newConstraints) {
    return new CellType<>(rule, parser, printer, vocabulary, type, newConstraints);
  }

  private static Optional<LocalDate> parseDate(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    long day = Times.date(bytes, 0, bytes.length);
    return day == Times.NONE ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
  }

  private static Optional<Moment> parseTime(String text) {
    Optional<LocalDate> date = parseDate(text);
    if (date.isPresent()) {
      return date.map(Moment::of);
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    long second = Times.second(bytes, 0, bytes.length);
    if (second == Times.NONE) {
      return Optional.empty();
    }
    try {
      return Optional.of(Moment.ofEpochSecond(second));
    } catch (IllegalArgumentException outside) {
      // An offset can carry the first or last hours of the calendar out of it.
      return Optional.empty();
    }
  }

  private static Optional<Span> parseSpan(String text) {
    try {
      return Optional.of(Span.parse(text));
    } catch (IllegalArgumentException notOne) {
      return Optional.empty();
    }
  }

  static Optional<BigDecimal> parseNumber(String text) {
    var matcher = NUMBER.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int fraction = matcher.group(2) == null ? 0 : matcher.group(2).length();
    int exponent = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
    if (matcher.group(1).length() + fraction > MAX_DIGITS || Math.abs(exponent) > MAX_EXPONENT) {
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(text));
  }

  private static Optional<Integer> parseInteger(String text) {
    if (!INTEGER.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Integer.parseInt(text));
    } catch (NumberFormatException tooLarge) {
      return Optional.empty();
    }
  }

  /** The number without an exponent where 40 digits are enough, else with one within 30. */
  static String printNumber(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    if (digits(stripped) <= MAX_DIGITS) {
      return stripped.toPlainString();
    }
    int exponent = stripped.scale() < 0 ? MAX_EXPONENT : -MAX_EXPONENT;
    BigDecimal digits = stripped.scaleByPowerOfTen(-exponent);
    if (digits(digits.stripTrailingZeros()) > MAX_DIGITS) {
      throw new IllegalArgumentException(
          "a number must have at most 40 digits with an exponent within 30: " + number);
    }
    return digits.toPlainString() + "e" + exponent;
  }

  private static int digits(BigDecimal stripped) {
    return stripped.scale() <= 0
        ? stripped.precision() - stripped.scale()
        : Math.max(stripped.precision(), stripped.scale() + 1);
  }

  /**
   * What a text must be.
   *
   * @return the rule, as the rest of a sentence
   */
  public String rule() {
    return rule;
  }

  /**
   * The value of a text.
   *
   * @param text a text that is not empty
   * @return the value, or empty if the text breaks the rule
   */
  public Optional<T> parse(String text) {
    return parser.apply(text);
  }

  /**
   * The text of a value.
   *
   * @param value the value
   * @return a text from which {@link #parse} makes an equal value
   */
  public String print(T value) {
    return printer.apply(value);
  }

  /**
   * All texts there are, where the type is closed; suggestions are taken from them.
   *
   * @return the texts, such as {@code held} and {@code cancelled}; empty where the type is open
   */
  public ImmutableList<String> vocabulary() {
    return vocabulary;
  }

  /** The type as Frictionless Table Schema names it. */
  String schemaType() {
    return schemaType;
  }

  /** The constraints as Frictionless Table Schema names them, apart from {@code enum}. */
  ImmutableMap<String, String> constraints() {
    return constraints;
  }
}
