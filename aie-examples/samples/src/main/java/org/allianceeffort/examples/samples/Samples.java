package org.allianceeffort.examples.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import org.allianceeffort.core.evidence.Dossier;
import org.allianceeffort.metrics.Aie;

/**
 * Real alliances as data. Each is a folder in {@code aie-examples/samples/dossiers}, with its
 * provenance beside it, and travels in this module's jar.
 */
public final class Samples {

  private static final String ALLIANCE = "alliance.json";

  private Samples() {}

  /**
   * A consortium of film-software makers from its public record, 2018-08 to 2026-08: minutes,
   * reviews of changes, agenda items and releases.
   *
   * @return the dossier, read anew at every call
   */
  public static Dossier filmSoftwareConsortium() {
    return read("film-software-consortium");
  }

  // A jar is a file system like any other, so the folder in it is read where it lies.
  private static Dossier read(String name) {
    String resource = "dossiers/" + name + "/" + ALLIANCE;
    URL alliance = Samples.class.getResource(resource);
    if (alliance == null) {
      throw new IllegalStateException("the sample is missing beside its class: " + resource);
    }
    try {
      URLConnection connection = alliance.openConnection();
      if (connection instanceof JarURLConnection inJar) {
        Path jar = Path.of(inJar.getJarFileURL().toURI());
        try (FileSystem files = FileSystems.newFileSystem(jar)) {
          return Aie.read(folderOf(files.getPath(inJar.getEntryName())));
        }
      }
      return Aie.read(folderOf(Path.of(alliance.toURI())));
    } catch (IOException e) {
      throw new UncheckedIOException("the sample cannot be read: " + alliance, e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the sample lies at no place: " + alliance, e);
    }
  }

  private static Path folderOf(Path alliance) {
    return alliance.resolve("..").normalize();
  }
}
