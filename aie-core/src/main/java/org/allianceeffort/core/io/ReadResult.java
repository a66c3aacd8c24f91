package org.allianceeffort.core.io;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.allianceeffort.core.evidence.Dossier;

/**
 * What could be read of a dossier, together with what could not.
 *
 * <p>A row with a problem is left out as a whole, and so is a row that refers to it; a fact of
 * {@code alliance.json} with a problem counts as not stated, unless what it belongs to is nothing
 * without it.
 *
 * @param name the name of the folder or archive
 * @param dossier what could be read; empty if there is not even an alliance with an id, a name, a
 *     day of signing and two partners
 * @param problems what is wrong, up to {@link ReadSettings#maxProblems()}
 * @param problemCount how many problems were met, those that were not kept included
 * @param warnings files that look as if they belonged to the dossier, but are not read
 * @param unread what is there without being part of the dossier, {@code datapackage.json} not
 *     counted, up to {@link ReadSettings#maxProblems()}
 */
public record ReadResult(
    String name,
    Optional<Dossier> dossier,
    ImmutableList<Problem> problems,
    long problemCount,
    ImmutableList<Problem> warnings,
    ImmutableList<Unread> unread) {

  /**
   * The dossier, if nothing at all is wrong with it.
   *
   * @return the dossier
   * @throws DossierException if there is a problem, with all problems
   */
  public Dossier orElseThrow() {
    if (problemCount > 0 || dossier.isEmpty()) {
      throw new DossierException(name, problems, problemCount);
    }
    return dossier.get();
  }
}
