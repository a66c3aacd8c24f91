package org.allianceeffort.core.io;

import static org.allianceeffort.core.io.AllianceKey.DATE;
import static org.allianceeffort.core.io.AllianceKey.FLAG;
import static org.allianceeffort.core.io.AllianceKey.ID;
import static org.allianceeffort.core.io.AllianceKey.LIST;
import static org.allianceeffort.core.io.AllianceKey.Rule.DATED;
import static org.allianceeffort.core.io.AllianceKey.Rule.OPTIONAL;
import static org.allianceeffort.core.io.AllianceKey.Rule.REQUIRED;
import static org.allianceeffort.core.io.AllianceKey.TEXT;
import static org.allianceeffort.core.io.AllianceKey.key;

import com.google.common.collect.ImmutableList;
import org.allianceeffort.core.alliance.ObjectiveKind;

/** The keys of the charter in {@code alliance.json}. */
final class CharterKeys {

  private static final String IN = "charter";

  static final ImmutableList<AllianceKey> ALL =
      ImmutableList.<AllianceKey>builder()
          .add(key(IN, "objectives", OPTIONAL, LIST, "What the alliance is for."))
          .add(key(IN, "agreed_shares", DATED, "object", "The share of each partner, by its id."))
          .add(key(IN, "communication", OPTIONAL, "object", "How to talk to each other."))
          .add(
              key(
                  IN,
                  "terms",
                  DATED,
                  "object",
                  "Which terms are settled; those not given are not."))
          .add(
              key(
                  IN,
                  "clarity",
                  DATED,
                  "object",
                  "What is settled about working together; what is not given is not."))
          .add(key(IN, "risks", OPTIONAL, LIST, "The risks foreseen."))
          .add(key(IN, "review_cadence", DATED, "duration", "How often mandates are reviewed."))
          .add(key(IN, "norms", OPTIONAL, LIST, "What partners hold each other to."))
          .add(key(IN, "integration_areas", DATED, "list of words", "Where work is to be joined."))
          .add(key(IN, "processes", DATED, "list of words", "Processes to be aligned."))
          .add(
              key(
                  IN,
                  "partners_assessed",
                  OPTIONAL,
                  DATE,
                  "The day on which they had been assessed before being chosen."))
          .add(
              key(
                  IN,
                  "relationship_building",
                  OPTIONAL,
                  "list of dates",
                  "The days of events for it."))
          .add(
              key(
                  IN,
                  "hours_per_fte_month",
                  DATED,
                  "number above 0",
                  "Hours of a full-time post in a month."))
          .add(key("charter.objectives[]", "id", REQUIRED, ID, "Its own id."))
          .add(
              key(
                  "charter.objectives[]",
                  "kind",
                  REQUIRED,
                  ObjectiveKind.class,
                  "What sort of outcome it is."))
          .add(key("charter.objectives[]", "baseline", OPTIONAL, "number", "Where it began."))
          .add(
              key(
                  "charter.objectives[]",
                  "target",
                  REQUIRED,
                  "number",
                  "What is to be reached; below the baseline where less is better."))
          .add(
              key("charter.objectives[]", "unit", OPTIONAL, TEXT, "The unit of the three figures."))
          .add(key("charter.objectives[]", "due", REQUIRED, DATE, "By when."))
          .add(
              key(
                  "charter.communication",
                  "channels",
                  DATED,
                  "list of words",
                  "The channels agreed."))
          .add(
              key(
                  "charter.communication",
                  "reply_within",
                  DATED,
                  "duration",
                  "Within which a message is to be answered."))
          .add(key("charter.terms", "exit", OPTIONAL, FLAG, "How to leave."))
          .add(
              key(
                  "charter.terms",
                  "intellectual_property",
                  OPTIONAL,
                  FLAG,
                  "Who owns what is made."))
          .add(key("charter.terms", "disputes", OPTIONAL, FLAG, "How to resolve them."))
          .add(key("charter.terms", "charging", OPTIONAL, FLAG, "Who pays what."))
          .add(key("charter.terms", "performance", OPTIONAL, FLAG, "How performance is measured."))
          .add(key("charter.clarity", "who_does_what", OPTIONAL, FLAG, "The division of work."))
          .add(key("charter.clarity", "information_shared", OPTIONAL, FLAG, "What to tell whom."))
          .add(key("charter.clarity", "standards", OPTIONAL, FLAG, "Which standards hold."))
          .add(key("charter.risks[]", "id", REQUIRED, ID, "Its own id."))
          .add(
              key(
                  "charter.risks[]",
                  "contingency_plan",
                  OPTIONAL,
                  FLAG,
                  "Whether there is a plan for it; false if not given."))
          .add(key("charter.norms[]", "text", REQUIRED, TEXT, "The norm."))
          .add(key("charter.norms[]", "from", OPTIONAL, DATE, "Since when."))
          .build();

  private CharterKeys() {}
}
