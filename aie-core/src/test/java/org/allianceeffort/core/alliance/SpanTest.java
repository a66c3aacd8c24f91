package org.allianceeffort.core.alliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {

  @ParameterizedTest
  @CsvSource({
    "P14D, 1209600, P14D",
    "P2W, 1209600, P14D",
    "PT48H, 172800, P2D",
    "PT36H, 129600, P1DT12H",
    "P6M, 15778800, P6M",
    "P1Y, 31557600, P1Y",
    "P18M, 47336400, P1Y6M",
    "P1Y2M3DT4H5M6S, 37091106, P429DT7H5M6S",
    "PT1S, 1, PT1S",
    "P0Y0M1DT0S, 86400, P1D",
    "P007D, 604800, P7D",
  })
  void aTextHasALengthAndACanonicalForm(String text, long seconds, String canonical) {
    assertThat(Span.parse(text).seconds()).isEqualTo(seconds);
    assertThat(Span.parse(text)).hasToString(canonical).isEqualTo(Span.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "P",
        "PT",
        "P1DT",
        "1D",
        "P-1D",
        "-P1D",
        "+P1D",
        "P1.5D",
        "P1,5D",
        "p1d",
        " P1D",
        "P1D ",
        "P1W2D",
        "P1D1M",
        "PT1D",
        "P1H",
        "P1S",
        "P\u0661D",
        "P1D\n"
      })
  void anotherFormIsRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Span.parse(text))
        .withMessage(
            "a span must be PnW or P[nY][nM][nD][T[nH][nM][nS]] in whole numbers: \"%s\"", text);
  }

  @Test
  void zeroIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Span.parse("P0D"))
        .withMessage("a span must be positive: \"P0D\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Span.ofSeconds(0))
        .withMessage("a span must be positive: 0 s");
    assertThatIllegalArgumentException().isThrownBy(() -> Span.ofDays(-1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"P999999999999999Y", "P99999999999999999999D", "PT9223372036854775807M"})
  void aLengthBeyondALongIsRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Span.parse(text))
        .withMessage("a span must be at most 2^63 - 1 seconds: \"%s\"", text);
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> Span.ofMonths(Long.MAX_VALUE));
  }

  @Test
  void aMonthHas30Point4375Days() {
    assertThat(Span.ofMonths(1).days()).isEqualTo(30.4375);
    assertThat(Span.parse("P1Y").days()).isEqualTo(365.25);
    assertThat(Span.ofHours(36).days()).isEqualTo(1.5);
    assertThat(Span.ofDays(1)).isLessThan(Span.ofHours(25));
  }

  @Property(tries = 1000, seed = "1")
  void theCanonicalFormIsReadBack(@ForAll @LongRange(min = 1) long seconds) {
    Span span = Span.ofSeconds(seconds);
    assertThat(Span.parse(span.toString())).isEqualTo(span).hasSameHashCodeAs(span);
  }

  @Property(tries = 1000, seed = "1")
  void theCanonicalFormOfWholeMonthsIsReadBack(@ForAll @IntRange(min = 1, max = 2000) int months) {
    Span span = Span.ofMonths(months);
    assertThat(span.toString()).matches("P(\\d+Y)?(\\d+M)?");
    assertThat(Span.parse(span.toString())).isEqualTo(span);
  }

  @Property(tries = 1000, seed = "1")
  void partsAddUp(
      @ForAll @IntRange(max = 500) int days,
      @ForAll @IntRange(max = 500) int hours,
      @ForAll @IntRange(max = 500) int minutes,
      @ForAll @IntRange(min = 1, max = 500) int seconds) {
    // java.time reads the same form where no month is involved
    String text = "P" + days + "DT" + hours + "H" + minutes + "M" + seconds + "S";
    assertThat(Span.parse(text).seconds()).isEqualTo(Duration.parse(text).toSeconds());
  }
}
