package org.allianceeffort.core.metric;

import com.google.common.collect.ImmutableList;

/**
 * How a jar brings metrics of its own: declared with {@code provides} in {@code module-info} and in
 * {@code META-INF/services}, found when an application asks with {@link MetricCatalogue#discover}.
 *
 * <p>Named in {@code META-INF/services} a provider has a public constructor without arguments.
 */
public interface MetricProvider {

  /**
   * The calculators it brings. Their ids carry the provider's owner before a dot.
   *
   * @return in the order in which they are to be listed
   */
  ImmutableList<MetricCalculator> calculators();
}
