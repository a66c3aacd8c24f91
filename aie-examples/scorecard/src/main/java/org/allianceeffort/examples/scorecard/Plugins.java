package org.allianceeffort.examples.scorecard;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.allianceeffort.core.metric.MetricCatalogue;
import org.allianceeffort.metrics.Aie;

/** The metrics of the library with those of plug-ins on the class path and in the jars given. */
final class Plugins {

  private Plugins() {}

  /** All metrics that can be had; what could not is said on the error stream. */
  static MetricCatalogue catalogue(List<Path> jars, Terminal terminal) throws IOException {
    MetricCatalogue.Discovery found = Aie.metrics().discover(loader(jars));
    found.problems().forEach(problem -> terminal.say("plug-in left out: " + problem));
    return found.catalogue();
  }

  // Never closed: the calculators load their classes from it until the process ends.
  private static ClassLoader loader(List<Path> jars) throws IOException {
    ClassLoader own = Plugins.class.getClassLoader();
    if (jars.isEmpty()) {
      return own;
    }
    List<URL> urls = new ArrayList<>();
    for (Path jar : jars) {
      urls.add(url(jar));
    }
    return new URLClassLoader(urls.toArray(URL[]::new), own);
  }

  private static URL url(Path jar) throws IOException {
    if (!Files.isRegularFile(jar)) {
      throw new BadInputException("--plugin must be a jar: " + jar + " is no file");
    }
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      if (zip.size() == 0) {
        throw new BadInputException("--plugin must be a jar: " + jar + " is empty");
      }
      return jar.toUri().toURL();
    } catch (ZipException | MalformedURLException e) {
      throw new BadInputException("--plugin must be a jar: " + jar + ", " + e.getMessage());
    }
  }
}
