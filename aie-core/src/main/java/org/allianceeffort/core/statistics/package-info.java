/**
 * Pure statistics, usable alone: no type of the alliance domain is known here.
 *
 * <p>A statistic is one small file. What is kept and merged is exact (integers, exact decimals);
 * what is computed from it is a double.
 */
package org.allianceeffort.core.statistics;
