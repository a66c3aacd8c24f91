package org.allianceeffort.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ObservationSettingsTest {
  private static final LocalDate DAY = LocalDate.of(2023, 5, 1);
  private static final BigDecimal AMOUNT = new BigDecimal("10.25");

  @Test
  void theDefaultsAreSeedZeroGroupsOfFiveAndNoConversion() {
    ObservationSettings settings = ObservationSettings.withDefaults();
    assertThat(settings.seed()).isZero();
    assertThat(settings.minimumGroup()).isEqualTo(5);
    assertThat(settings.converter()).isSameAs(CurrencyConverter.none());
    assertThat(settings)
        .hasToString(
            "ObservationSettings{seed=0, minimumGroup=5, converter=CurrencyConverter.none(),"
                + " networkDraws=0}");
  }

  @Test
  void networkDrawsMustNotBeNegative() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ObservationSettings.withDefaults().withNetworkDraws(-1))
        .withMessage("network draws must not be negative: -1");
  }

  @Test
  void eachChangeLeavesTheOthersAndTheOriginalAsTheyWere() {
    CurrencyConverter doubled =
        (amount, from, to, day) -> Conversion.of(amount.multiply(BigDecimal.valueOf(2)));
    ObservationSettings changed =
        ObservationSettings.withDefaults().withSeed(7).withMinimumGroup(3).withConverter(doubled);
    assertThat(changed.seed()).isEqualTo(7);
    assertThat(changed.minimumGroup()).isEqualTo(3);
    assertThat(changed.converter()).isSameAs(doubled);
    assertThat(changed)
        .isEqualTo(
            ObservationSettings.withDefaults()
                .withConverter(doubled)
                .withMinimumGroup(3)
                .withSeed(7))
        .isNotEqualTo(ObservationSettings.withDefaults());
    assertThat(ObservationSettings.withDefaults().seed()).isZero();
  }

  @Test
  void refusesAGroupOfNobody() {
    assertThatThrownBy(() -> ObservationSettings.withDefaults().withMinimumGroup(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("minimum group must be at least 1: 0");
  }

  @Test
  void withoutAConverterAnAmountStaysInItsCurrency() {
    CurrencyConverter none = CurrencyConverter.none();
    assertThat(none.convert(AMOUNT, "EUR", "EUR", DAY)).isEqualTo(Conversion.of(AMOUNT));
    Conversion refused = none.convert(AMOUNT, "USD", "EUR", DAY);
    assertThat(refused.amount()).isEmpty();
    assertThat(refused.reason())
        .contains("no exchange rate from USD to EUR for 2023-05-01, no converter was given");
    assertThat(refused)
        .hasToString(
            "refused: no exchange rate from USD to EUR for 2023-05-01, no converter was given");
  }

  @Test
  void aConversionIsAnAmountOrAReason() {
    Conversion converted = Conversion.of(AMOUNT);
    assertThat(converted.amount()).contains(AMOUNT);
    assertThat(converted.reason()).isEmpty();
    assertThat(converted).hasToString("10.25").hasSameHashCodeAs(Conversion.of(AMOUNT));
    assertThat(converted).isNotEqualTo(Conversion.refused("10.25"));
    assertThatThrownBy(() -> Conversion.refused(" "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a refused conversion needs a reason: \" \"");
  }
}
