package org.allianceeffort.examples.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.allianceeffort.core.evidence.Dossier;
import org.allianceeffort.core.io.DossierReader;

/**
 * Reads one dossier in a fresh process, as a command would: the time of the first reading, and the
 * largest heap in use on the way, garbage included. With a small {@code -Xmx} it shows what reading
 * needs.
 */
public final class ReadOnce {

  private ReadOnce() {}

  /**
   * Reads and prints.
   *
   * @param args the folder of the dossier
   * @throws IOException if it cannot be read
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 1) {
      throw new IllegalArgumentException("the argument must be the folder of a dossier");
    }
    Path folder = Path.of(args[0]);
    long bytes = Files.size(folder.resolve("contacts.csv"));
    long start = System.nanoTime();
    Dossier dossier = DossierReader.withDefaults().read(folder);
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%d records, %.0f MB in %.2f s, %.0f MB/s, peak heap %.0f MB%n",
        dossier.log().size(),
        bytes / 1e6,
        seconds,
        bytes / 1e6 / seconds,
        peakHeap() / 1e6);
  }

  private static long peakHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }
}
