/** Real alliances as data, and a simulator of alliances with known truth. */
package org.allianceeffort.examples.samples;
