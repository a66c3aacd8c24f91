/**
 * What was observed: dated records, the log that holds them, and the window and scope under which
 * they are looked at.
 *
 * <p>Nothing of this package knows a metric. What reaches a metric is an observation, and an
 * observation holds only what was known before the end of its window.
 */
package org.allianceeffort.core.evidence;
