/** The command {@code aie}: a dossier in, a scorecard out. */
package org.allianceeffort.examples.scorecard;
