package org.allianceeffort.examples.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.allianceeffort.core.evidence.Dossier;
import org.allianceeffort.core.evidence.Evidence;
import org.allianceeffort.core.evidence.EvidenceLog;
import org.allianceeffort.core.evidence.EvidenceLogBuilder;
import org.allianceeffort.core.evidence.EvidenceTypes;
import org.allianceeffort.core.io.DossierReader;
import org.allianceeffort.core.io.DossierWriter;
import org.allianceeffort.core.testkit.RandomDossiers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Simulated dossiers with every file are written, validated and read back equal, whatever size. */
class SimulatedDossiersTest {

  private static final DossierReader READER = DossierReader.withDefaults();
  private static final DossierWriter WRITER = DossierWriter.withDefaults();

  @TempDir Path temp;

  /** What files can say of a drawn dossier, whose records may refer to what is not there. */
  private Dossier valid(Dossier drawn) throws IOException {
    Path archive = temp.resolve("drawn.zip");
    WRITER.write(drawn, archive);
    Dossier read = READER.readLeniently(archive).dossier().orElseThrow();
    EvidenceLog log = read.log();
    Set<Class<? extends Evidence>> kept = new HashSet<>(log.declaredKept());
    kept.removeAll(log.types());
    EvidenceLogBuilder sayable = EvidenceLog.builder(log.zone());
    kept.forEach(sayable::keeps);
    log.types().forEach(type -> sayable.addAll(log.records(type)));
    return Dossier.of(read.alliance(), sayable.build());
  }

  private void check(Dossier dossier) throws IOException {
    Path folder = temp.resolve("simulated");
    WRITER.write(dossier, folder);
    try (Stream<Path> written = Files.list(folder)) {
      assertThat(written.map(path -> path.getFileName().toString()))
          .as("alliance.json, datapackage.json and every table")
          .hasSize(26);
    }
    Run validated = Run.aie("validate", folder.toString());
    assertThat(validated.code()).isZero();
    assertThat(validated.err()).isEmpty();
    assertThat(validated.out()).startsWith("Drawn alliance: no problem\n");
    assertThat(READER.read(folder)).isEqualTo(dossier);
    Path archive = temp.resolve("simulated.zip");
    WRITER.write(dossier, archive);
    assertThat(READER.read(archive)).isEqualTo(dossier);
  }

  private static Dossier drawn(int atMost, int people, long number) {
    return RandomDossiers.of(3)
        .withRecords(atMost)
        .withPeople(people)
        .withTypes(EvidenceTypes.builtIn())
        .dossier(number);
  }

  @Test
  void aSmallOne() throws IOException {
    Dossier small = valid(drawn(500, 12, 0));
    assertThat(small.log().size()).isGreaterThan(300);
    check(small);
  }

  @Test
  void aMediumOne() throws IOException {
    Dossier medium = valid(drawn(120_000, 300, 8));
    assertThat(medium.log().size()).isGreaterThan(100_000);
    check(medium);
  }
}
