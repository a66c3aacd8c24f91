package org.allianceeffort.core.metric;

/** What the effort is spent on: the part of implementing an alliance that a metric speaks of. */
public enum Component {
  /** Aligning and integrating the processes of the partners. */
  PROCESS_SYNCHRONIZATION,

  /** Meeting, talking and answering across the boundary. */
  COMMUNICATION,

  /** Money, people, infrastructure and attention given as promised. */
  RESOURCE_COMMITMENT,

  /** Mandates, decisions, disputes and contingencies. */
  GOVERNANCE,

  /** Shared goals, scope and perception. */
  STRATEGIC_ALIGNMENT,

  /** Understanding and bridging differences of culture. */
  CULTURE,

  /** Passing on and taking up knowledge and skills. */
  LEARNING,

  /** Support by leaders and by staff outside the alliance. */
  BUY_IN,

  /** Trust and personal ties. */
  RELATIONSHIP
}
