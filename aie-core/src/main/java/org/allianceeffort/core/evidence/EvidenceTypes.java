package org.allianceeffort.core.evidence;

import com.google.common.collect.ImmutableBiMap;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.Optional;

/**
 * The names of record types: the stem of the file for those of the library, such as {@code
 * meetings}; the canonical name of the class for those of an application.
 */
public final class EvidenceTypes {

  private static final ImmutableBiMap<String, Class<? extends Evidence>> BUILT_IN =
      ImmutableBiMap.<String, Class<? extends Evidence>>builder()
          .put("meetings", Meeting.class)
          .put("decisions", Decision.class)
          .put("disputes", Dispute.class)
          .put("contingencies", Contingency.class)
          .put("milestones", Milestone.class)
          .put("contacts", Contact.class)
          .put("knowledge_transfers", KnowledgeTransfer.class)
          .put("process_alignments", ProcessAlignment.class)
          .put("commitments", ResourceCommitment.class)
          .put("deliveries", ResourceDelivery.class)
          .put("assignments", Assignment.class)
          .put("effort_hours", EffortHours.class)
          .put("survey_responses", SurveyResponse.class)
          .put("survey_invitations", SurveyInvitation.class)
          .put("interview_codes", InterviewCode.class)
          .put("scope_changes", ScopeChange.class)
          .put("mandate_reviews", MandateReview.class)
          .put("priorities", PriorityStatement.class)
          .put("endorsements", Endorsement.class)
          .put("outcomes", OutcomeObservation.class)
          .buildOrThrow();

  /** The types whose records have an id of their own, which is their key. */
  private static final ImmutableSet<Class<? extends Evidence>> IDENTIFIED =
      ImmutableSet.of(
          Meeting.class,
          Decision.class,
          Dispute.class,
          Contingency.class,
          Milestone.class,
          KnowledgeTransfer.class,
          ResourceCommitment.class,
          ScopeChange.class);

  /**
   * An order that does not depend on the run; types of one name are told apart by their loaders.
   */
  static final Comparator<Class<? extends Evidence>> BY_NAME =
      Comparator.comparing(EvidenceTypes::nameOf);

  private EvidenceTypes() {}

  /**
   * Returns the record types of the library, in the order of the format.
   *
   * @return the types
   */
  public static ImmutableSet<Class<? extends Evidence>> builtIn() {
    return BUILT_IN.values();
  }

  /**
   * Returns the name of a record type.
   *
   * @param type the type
   * @return the stem of its file, or the canonical name of the class (its binary name if it has no
   *     other)
   */
  public static String nameOf(Class<? extends Evidence> type) {
    String name = BUILT_IN.inverse().get(type);
    if (name != null) {
      return name;
    }
    String canonical = type.getCanonicalName();
    return canonical != null ? canonical : type.getName();
  }

  /**
   * Returns the record type of the library with a name.
   *
   * @param name the stem of the file
   * @return the type, or empty if the library has none of this name
   */
  public static Optional<Class<? extends Evidence>> builtIn(String name) {
    return Optional.ofNullable(BUILT_IN.get(name));
  }

  /** Whether the records of a type have an id of their own, which is their key. */
  static boolean isIdentified(Class<? extends Evidence> type) {
    return IDENTIFIED.contains(type);
  }
}
