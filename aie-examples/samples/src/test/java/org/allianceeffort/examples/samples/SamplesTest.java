package org.allianceeffort.examples.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.allianceeffort.core.evidence.Contact;
import org.allianceeffort.core.evidence.Decision;
import org.allianceeffort.core.evidence.Dossier;
import org.allianceeffort.core.evidence.Meeting;
import org.allianceeffort.core.evidence.Milestone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplesTest {

  @TempDir Path temp;

  @Test
  void readsTheFilmSoftwareConsortiumAsItsProvenanceDescribesIt() {
    Dossier film = Samples.filmSoftwareConsortium();
    assertThat(film.alliance().organisations()).hasSize(74);
    assertThat(film.alliance().people()).hasSize(636);
    assertThat(film.alliance().bodies()).hasSize(7);
    assertThat(film.log().records(Meeting.class)).hasSize(570);
    assertThat(
            film.log().records(Meeting.class).stream().mapToInt(m -> m.attendance().size()).sum())
        .isEqualTo(10_627);
    assertThat(film.log().records(Contact.class)).hasSize(1_521);
    assertThat(film.log().records(Decision.class)).hasSize(110);
    assertThat(film.log().records(Milestone.class)).hasSize(80);
  }

  @Test
  void readsTheSameFromTheJar() throws IOException, ReflectiveOperationException {
    Path jar = jar(Path.of(System.getProperty("aie.main.classes")));
    List<URL> urls = new ArrayList<>(List.of(jar.toUri().toURL()));
    for (String property : List.of("java.class.path", "jdk.module.path")) {
      for (String entry :
          Splitter.on(File.pathSeparator)
              .omitEmptyStrings()
              .split(System.getProperty(property, ""))) {
        urls.add(Path.of(entry).toUri().toURL());
      }
    }
    // Without a parent, which would find the class in the module that runs this test.
    try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), null)) {
      Class<?> samples = loader.loadClass(Samples.class.getName());
      assertThat(samples.getProtectionDomain().getCodeSource().getLocation())
          .isEqualTo(jar.toUri().toURL());
      assertThat(samples.getMethod("filmSoftwareConsortium").invoke(null))
          .hasToString(Samples.filmSoftwareConsortium().toString());
    }
  }

  private Path jar(Path classes) throws IOException {
    Path jar = temp.resolve("samples of a kind.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file);
        Stream<Path> paths = Files.walk(classes)) {
      for (Path each : paths.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(each).toString().replace('\\', '/')));
        Files.copy(each, out);
        out.closeEntry();
      }
    }
    return jar;
  }
}
