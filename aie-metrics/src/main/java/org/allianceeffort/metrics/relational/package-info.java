/** What the people on both sides experience: one file a metric. */
package org.allianceeffort.metrics.relational;
