package org.allianceeffort.core.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LabelsTest {

  private static <E extends Enum<E>> void areWritten(
      E[] constants,
      Function<E, String> label,
      Function<String, Optional<E>> ofLabel,
      String... names) {
    assertThat(Arrays.stream(constants).map(label)).containsExactly(names);
    assertThat(Stream.of(names).map(ofLabel).map(Optional::orElseThrow)).containsExactly(constants);
    assertThat(ofLabel.apply("")).isEmpty();
    assertThat(ofLabel.apply(constants[0].name())).isEmpty();
  }

  @Test
  void constantsAreWrittenAsTheFormatSays() {
    areWritten(
        AllianceType.values(),
        AllianceType::label,
        AllianceType::ofLabel,
        "equity-joint-venture",
        "minority-equity",
        "non-equity",
        "consortium");
    areWritten(
        BodyKind.values(),
        BodyKind::label,
        BodyKind::ofLabel,
        "joint-steering-committee",
        "working-group",
        "operations-team");
    areWritten(
        Level.values(), Level::label, Level::ofLabel, "senior-leader", "manager", "front-line");
    areWritten(
        Role.values(),
        Role::label,
        Role::ofLabel,
        "alliance-manager",
        "boundary-spanner",
        "mediator");
    areWritten(
        Training.values(), Training::label, Training::ofLabel, "alliance-skills", "cross-cultural");
    areWritten(
        Phase.values(),
        Phase::label,
        Phase::ofLabel,
        "preparation",
        "forming",
        "founding",
        "evolving",
        "transforming");
    areWritten(
        ObjectiveKind.values(),
        ObjectiveKind::label,
        ObjectiveKind::ofLabel,
        "financial",
        "operational",
        "relational",
        "learning");
  }
}
