package org.allianceeffort.core.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a user sees names no generated type: those are hidden in the package. */
class PublicFaceTest {

  static Stream<Class<?>> faces() {
    return Stream.of(
            Alliance.class,
            Charter.class,
            Clarity.class,
            CultureAssessment.class,
            GovernanceBody.class,
            Instrument.class,
            Objective.class,
            Partner.class,
            PartnerTie.class,
            Person.class,
            Recording.class,
            Terms.class)
        .flatMap(type -> Stream.concat(Stream.of(type), Stream.of(type.getClasses())));
  }

  @ParameterizedTest
  @MethodSource("faces")
  void everyTypeInAPublicSignatureIsPublic(Class<?> face) {
    assertThat(face.getConstructors()).isEmpty();
    for (Method method : face.getMethods()) {
      Stream.concat(Stream.of(method.getReturnType()), Stream.of(method.getParameterTypes()))
          .forEach(
              type ->
                  assertThat(Modifier.isPublic(type.getModifiers()))
                      .as("%s in %s", type, method)
                      .isTrue());
    }
  }
}
