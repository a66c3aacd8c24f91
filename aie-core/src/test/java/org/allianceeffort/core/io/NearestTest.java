package org.allianceeffort.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

  private static final List<String> KNOWN = List.of("id", "body", "signed", "status", "requested");

  @ParameterizedTest
  @CsvSource({"sign,signed", "state,status", "stauts,status", "Requested,requested", "boddy,body"})
  void aSlipOrAnEndingLeavesTheNameNear(String written, String meant) {
    assertThat(new Nearest().to(written, KNOWN)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"date", "from", "q", "reason", "stat us es"})
  void anotherWordIsNearNothing(String written) {
    assertThat(new Nearest().to(written, KNOWN)).isEmpty();
  }

  @Test
  void twoNamesAsNearAsEachOtherAreNotGuessedBetween() {
    assertThat(new Nearest().to("p3", List.of("p1", "p2"))).isEmpty();
  }
}
