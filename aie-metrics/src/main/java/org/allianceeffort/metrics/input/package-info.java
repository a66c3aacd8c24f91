/** How much was put in, and whether it was what was promised: one file a metric. */
package org.allianceeffort.metrics.input;
