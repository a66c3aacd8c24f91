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
 * @param dossier what could be read; empty if there is not even an alliance with an id, a name, a
 *     day of signing and two partners
 * @param problems what is wrong, up to {@link ReadSettings#maxProblems()}
 * @param problemCount how many problems were met, those that were not kept included
 * @param warnings files that look as if they belonged to the dossier, but are not read
 */
public record ReadResult(
    Optional<Dossier> dossier,
    ImmutableList<Problem> problems,
    long problemCount,
    ImmutableList<Problem> warnings) {}
