package org.allianceeffort.core.io;

import com.google.common.collect.ImmutableList;

/** The files of the format, in its order. */
final class StandardTables {

  static final ImmutableList<TableFormat<?>> ALL =
      ImmutableList.of(
          GovernanceTables.MEETINGS,
          GovernanceTables.ATTENDANCE,
          GovernanceTables.MEMBERS,
          GovernanceTables.DECISIONS,
          GovernanceTables.DISPUTES,
          GovernanceTables.CONTINGENCIES,
          GovernanceTables.FAIRNESS,
          WorkTables.MILESTONES,
          WorkTables.MILESTONE_DUES,
          VoiceTables.CONTACTS,
          WorkTables.KNOWLEDGE_TRANSFERS,
          WorkTables.PROCESS_ALIGNMENTS,
          WorkTables.COMMITMENTS,
          WorkTables.DELIVERIES,
          WorkTables.ASSIGNMENTS,
          WorkTables.EFFORT_HOURS,
          VoiceTables.SURVEY_RESPONSES,
          VoiceTables.SURVEY_INVITATIONS,
          VoiceTables.INTERVIEW_CODES,
          GovernanceTables.SCOPE_CHANGES,
          GovernanceTables.MANDATE_REVIEWS,
          VoiceTables.PRIORITIES,
          VoiceTables.ENDORSEMENTS,
          WorkTables.OUTCOMES);

  private StandardTables() {}
}
