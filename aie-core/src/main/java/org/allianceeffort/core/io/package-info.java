/**
 * Dossiers as files: an alliance and its evidence as a folder, or a zip of one, of {@code
 * alliance.json} beside CSV files that any other tool can read.
 *
 * <p>{@link org.allianceeffort.core.io.DossierReader} reads strictly by default: either everything
 * is right, or a {@link org.allianceeffort.core.io.DossierException} carries every {@link
 * org.allianceeffort.core.io.Problem} that was found, each with its file, line and column and with
 * what would be right. Every CSV file is described once, by a {@link
 * org.allianceeffort.core.io.TableFormat}; an application adds a kind of record of its own by
 * giving one more.
 *
 * <p>All input is bounded ({@link org.allianceeffort.core.io.ReadSettings}), so that a hostile file
 * costs no more than a large one. Nothing here depends on the default time zone, locale or charset.
 */
package org.allianceeffort.core.io;
