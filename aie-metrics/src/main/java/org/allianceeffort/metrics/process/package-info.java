/** How well the joint mechanisms run: one file a metric. */
package org.allianceeffort.metrics.process;
