package org.allianceeffort.core.testkit;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.allianceeffort.core.evidence.Dossier;
import org.allianceeffort.core.evidence.Evidence;
import org.allianceeffort.core.evidence.Observation;
import org.allianceeffort.core.evidence.Window;

/**
 * What a law is checked on.
 *
 * @param dossier the alliance and its records
 * @param window the window
 * @param seed of the splits and orders
 */
record LawCase(Dossier dossier, Window window, long seed) {

  Observation observation() {
    return dossier.over(window);
  }

  ImmutableList<Evidence> records() {
    return RandomDossiers.records(dossier).collect(ImmutableList.toImmutableList());
  }

  /** A sequence of draws for one purpose. */
  Draws draws(String purpose) {
    return Draws.of(seed, "law/" + purpose);
  }

  LawCase withRecords(List<? extends Evidence> some) {
    Dossier.Builder rest = Dossier.builder(dossier.alliance());
    dossier.log().declaredKept().forEach(rest::keeps);
    return new LawCase(rest.addAll(some).build(), window, seed);
  }

  interface Broken {
    boolean in(LawCase smaller);
  }

  /**
   * Leaves out records, large heaps first, as long as the law stays broken (after Zeller and
   * Hildebrandt 2002).
   */
  LawCase smallest(Broken broken, int atMostTries) {
    LawCase smallest = this;
    List<Evidence> kept = new ArrayList<>(records());
    int tries = 0;
    for (int heap = Math.max(1, kept.size() / 2); heap > 0 && !kept.isEmpty(); heap /= 2) {
      boolean smaller = true;
      while (smaller && tries < atMostTries) {
        smaller = false;
        for (int i = 0; i < kept.size() && tries < atMostTries; ) {
          List<Evidence> rest = new ArrayList<>(kept);
          rest.subList(i, Math.min(kept.size(), i + heap)).clear();
          LawCase without = withRecords(rest);
          tries++;
          if (broken.in(without)) {
            kept = rest;
            smallest = without;
            smaller = true;
          } else {
            i += heap;
          }
        }
      }
    }
    return smallest;
  }
}
