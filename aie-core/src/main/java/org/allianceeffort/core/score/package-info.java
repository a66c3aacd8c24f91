/**
 * From metrics to a score that explains itself: a plan says which metrics count, how much and on
 * which scale; a scorer turns an observation into a scorecard with intervals, coverage, bounds and
 * contributions.
 */
package org.allianceeffort.core.score;
