package org.allianceeffort.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies in a dossier without being part of it is named, so that nobody loses it unaware. */
class UnreadTest {

  private static final DossierReader READER = DossierReader.withDefaults();

  @TempDir Path temp;
  private final Map<String, String> files = FullDossier.files();

  @BeforeEach
  void addWhatIsNoPart() {
    files.put("README.md", "notes");
    files.put("notes.csv", "a\n");
    files.put("datapackage.json", "{}");
    files.put("outcomes.csv", "objective,x_source,date,actual\no1,us,2020-12-31,40\n");
  }

  private static Unread unread(String file, String column) {
    return new Unread(file, Optional.of(column).filter(name -> !name.isEmpty()));
  }

  private static void assertThatAllIsNamed(ReadResult read) {
    assertThat(read.problems()).isEmpty();
    assertThat(read.unread())
        .containsExactlyInAnyOrder(
            unread("README.md", ""),
            unread("notes.csv", ""),
            unread("outcomes.csv", "x_source"),
            unread("alliance.json", "/x_note"),
            unread("old" + (read.name().endsWith(".zip") ? "/" : ""), ""));
  }

  @Test
  void inAFolder() throws IOException {
    Path folder = FullDossier.write(files, temp);
    Files.createDirectory(folder.resolve("old"));
    assertThatAllIsNamed(READER.readLeniently(folder));
  }

  @Test
  void inAnArchive() throws IOException {
    Path zip = temp.resolve("full.zip");
    files.put("old/meetings.csv", "");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
      }
    }
    assertThatAllIsNamed(READER.readLeniently(zip));
  }

  @Test
  void upToTheBoundOfProblems() throws IOException {
    Path folder = FullDossier.write(files, temp);
    ReadSettings few = ReadSettings.withDefaults().withMaxProblems(2);
    assertThat(READER.withSettings(few).readLeniently(folder).unread()).hasSize(2);
  }

  @Test
  void whatIsWrittenHoldsNoneOfIt() throws IOException {
    Path out = temp.resolve("out");
    DossierWriter.withDefaults().write(READER.read(FullDossier.write(files, temp)), out);
    assertThat(READER.readLeniently(out).unread()).isEmpty();
  }
}
