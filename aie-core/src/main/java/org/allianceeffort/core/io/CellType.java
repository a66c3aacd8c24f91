package org.allianceeffort.core.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
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
    return StandardTypes.TEXT;
  }

  /**
   * A word of an open vocabulary: lower-case letters and digits, parts joined by hyphens.
   *
   * @return the type
   */
  public static CellType<String> word() {
    return StandardTypes.WORDS;
  }

  /**
   * A currency: three capital letters.
   *
   * @return the type
   */
  public static CellType<String> currency() {
    return StandardTypes.CURRENCIES;
  }

  /**
   * A unit of resources: a currency, or {@code hours}.
   *
   * @return the type
   */
  public static CellType<String> unit() {
    return StandardTypes.UNITS;
  }

  /**
   * A day, {@code YYYY-MM-DD}.
   *
   * @return the type
   */
  public static CellType<LocalDate> date() {
    return StandardTypes.DATES;
  }

  /**
   * A day, or a time with {@code Z} or an offset; a fraction of a second is cut off.
   *
   * @return the type
   */
  public static CellType<Moment> time() {
    return StandardTypes.TIMES;
  }

  /**
   * A duration of ISO 8601, whole and positive.
   *
   * @return the type
   */
  public static CellType<Span> span() {
    return StandardTypes.SPANS;
  }

  /**
   * A decimal number, read exactly.
   *
   * @return the type
   */
  public static CellType<BigDecimal> number() {
    return StandardTypes.NUMBERS;
  }

  /**
   * A decimal number that is not negative.
   *
   * @return the type
   */
  public static CellType<BigDecimal> amount() {
    return StandardTypes.NUMBERS.where(
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
    return StandardTypes.NUMBERS.where(
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
    return StandardTypes.INTEGERS;
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
            text -> DecimalText.parseInteger(text).filter(n -> n >= min && n <= max),
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
    return StandardTypes.FLAGS;
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

  static <T> CellType<T> among(
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

  static CellType<String> matching(Pattern pattern, String rule) {
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

  CellType<T> withSchema(String type, ImmutableMap<String, String> newConstraints) {
    return new CellType<>(rule, parser, printer, vocabulary, type, newConstraints);
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
