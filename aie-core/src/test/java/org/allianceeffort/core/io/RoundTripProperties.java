package org.allianceeffort.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.allianceeffort.core.evidence.Dossier;
import org.allianceeffort.core.evidence.Evidence;
import org.allianceeffort.core.evidence.EvidenceLog;
import org.allianceeffort.core.evidence.EvidenceLogBuilder;
import org.allianceeffort.core.testkit.RandomDossiers;

/** Any dossier that is written is read back equal, and written again as the same bytes. */
class RoundTripProperties {

  private static final RandomDossiers DOSSIERS = RandomDossiers.of(1);
  private static final DossierWriter WRITER = DossierWriter.withDefaults().overwriting();
  private static final DossierReader READER = DossierReader.withDefaults();

  private static Path parent = Path.of("");

  @BeforeContainer
  static void create() throws IOException {
    parent = Files.createTempDirectory("round-trip");
  }

  @AfterContainer
  static void delete() throws IOException {
    for (Path path : FolderFiles.sorted(parent)) {
      if (Files.isDirectory(path)) {
        for (Path file : FolderFiles.sorted(path)) {
          Files.delete(file);
        }
      }
      Files.delete(path);
    }
    Files.delete(parent);
  }

  /** Files cannot say that a type is declared to be kept of which there are records. */
  private static Dossier sayable(Dossier dossier) {
    EvidenceLog log = dossier.log();
    EvidenceLogBuilder sayable = EvidenceLog.builder(log.zone());
    Set<Class<? extends Evidence>> kept = new HashSet<>(log.declaredKept());
    kept.removeAll(log.types());
    kept.forEach(sayable::keeps);
    for (Class<? extends Evidence> type : log.types()) {
      sayable.addAll(log.records(type));
    }
    return Dossier.of(dossier.alliance(), sayable.build());
  }

  /**
   * A drawn dossier as far as files can say it: drawn records may refer to what is not there, and
   * some are there twice, which a dossier in files may not.
   */
  private static Dossier valid(long number) throws IOException {
    Dossier drawn = sayable(DOSSIERS.dossier(number));
    Path archive = parent.resolve("drawn.zip");
    WRITER.write(drawn, archive);
    ReadResult read = READER.readLeniently(archive);
    Dossier valid = read.dossier().orElseThrow();
    if (read.problems().isEmpty()) {
      assertThat(valid).isEqualTo(drawn);
    }
    assertThat(read.problems())
        .extracting(Problem::rule)
        .allMatch(rule -> rule.contains("must be the id of") || rule.contains("given on line"));
    return sayable(valid);
  }

  @Property(tries = 100, seed = "1")
  void whatIsWrittenToAFolderIsReadBackEqual(@ForAll long number) throws IOException {
    Dossier dossier = valid(number);
    Path folder = parent.resolve("folder");
    WRITER.write(dossier, folder);
    assertThat(READER.read(folder)).isEqualTo(dossier);
  }

  @Property(tries = 200, seed = "1")
  void whatIsWrittenToAnArchiveIsReadBackEqualAndWrittenAgainTheSame(@ForAll long number)
      throws IOException {
    Dossier dossier = valid(number);
    Path first = parent.resolve("first.zip");
    WRITER.write(dossier, first);
    Dossier read = READER.read(first);
    assertThat(read).isEqualTo(dossier);
    Path second = parent.resolve("second.zip");
    WRITER.write(read, second);
    assertThat(Files.mismatch(first, second)).isEqualTo(-1);
  }
}
