package org.allianceeffort.examples.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.ArrayList;
import java.util.Locale;
import java.util.function.Supplier;
import org.allianceeffort.core.evidence.ContactLog;

/**
 * How many bytes a contact takes: what the heap grows by, after collection, divided by the number
 * of contacts. Dictionaries of names are in it.
 */
public final class Footprint {

  private static final int CONTACTS = 10_000_000;

  private Footprint() {}

  /**
   * Prints the bytes of a contact in columns and as a value object.
   *
   * @param args the number of contacts, 10 million if there is none
   */
  public static void main(String[] args) {
    int contacts = args.length == 0 ? CONTACTS : Integer.parseInt(args[0]);
    SyntheticContacts synthetic =
        new SyntheticContacts(contacts, SyntheticContacts.Network.SPARSE, 0);
    ContactLog log = measured("columns, built in order", contacts, synthetic::log);
    measured("value objects in a list", contacts, () -> new ArrayList<>(log.asList()));
  }

  private static <T> T measured(String what, int contacts, Supplier<T> make) {
    long before = liveBytes();
    T made = make.get();
    long after = liveBytes();
    System.out.printf(
        Locale.ROOT, "%s: %.1f bytes a contact%n", what, (after - before) / (double) contacts);
    return made;
  }

  private static long liveBytes() {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    long bytes = Long.MAX_VALUE;
    // One collection may leave what the next one frees.
    for (int i = 0; i < 3; i++) {
      memory.gc();
      bytes = Math.min(bytes, memory.getHeapMemoryUsage().getUsed());
    }
    return bytes;
  }
}
