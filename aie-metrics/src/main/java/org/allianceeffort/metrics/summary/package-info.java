/**
 * The summaries that metrics share: exact, immutable, mergeable, each made in one pass over the
 * records of its type.
 */
package org.allianceeffort.metrics.summary;
