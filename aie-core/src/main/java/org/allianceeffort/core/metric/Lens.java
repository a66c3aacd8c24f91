package org.allianceeffort.core.metric;

/** The theoretical lens under which a metric is read. */
public enum Lens {
  /** The resource-based view: what is brought in and combined. */
  RESOURCE_BASED,

  /** Organisational learning: what is passed on. */
  LEARNING,

  /** Transaction-cost economics: safeguards, disputes and delays. */
  TRANSACTION_COST,

  /** Relational governance: norms, trust and ties. */
  RELATIONAL_GOVERNANCE
}
