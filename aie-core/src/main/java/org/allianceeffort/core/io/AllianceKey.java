package org.allianceeffort.core.io;

import static org.allianceeffort.core.io.AllianceKey.Rule.DATED;
import static org.allianceeffort.core.io.AllianceKey.Rule.OPTIONAL;
import static org.allianceeffort.core.io.AllianceKey.Rule.REQUIRED;

import com.google.common.collect.ImmutableList;
import org.allianceeffort.core.alliance.AllianceType;
import org.allianceeffort.core.alliance.BodyKind;
import org.allianceeffort.core.alliance.Level;
import org.allianceeffort.core.alliance.ObjectiveKind;
import org.allianceeffort.core.alliance.Phase;
import org.allianceeffort.core.alliance.Role;

/**
 * A key of {@code alliance.json}, for those who write such files, or a page about them.
 *
 * @param object the object whose key it is, such as {@code people[]}; empty for the file itself
 * @param name the key
 * @param rule whether it must be there, and whether it may change over time
 * @param type what its value is, in words
 * @param vocabulary all values there are, where the type is closed; else empty
 * @param meaning a short sentence
 */
public record AllianceKey(
    String object,
    String name,
    Rule rule,
    String type,
    ImmutableList<String> vocabulary,
    String meaning) {

  /** Whether a key must be there, and whether its value may change over time. */
  public enum Rule {
    /** It must be there. */
    REQUIRED,
    /** It must be there, and may be a list of versions with their dates. */
    REQUIRED_DATED,
    /** It may be left out. */
    OPTIONAL,
    /** It may be left out, or be a list of versions with their dates. */
    DATED;

    /**
     * Whether the key must be there.
     *
     * @return true if it must
     */
    public boolean isRequired() {
      return this == REQUIRED || this == REQUIRED_DATED;
    }

    /**
     * Whether the value may be a list of versions with their dates.
     *
     * @return true if it may
     */
    public boolean isDated() {
      return this == DATED || this == REQUIRED_DATED;
    }
  }

  private static final String ID = "id";
  private static final String TEXT = "text";
  private static final String DATE = "date";
  private static final String FLAG = "true or false";
  private static final String LIST = "list of objects";
  private static final String SHARE = "number within 0 and 1";

  private static final ImmutableList<AllianceKey> ALL =
      ImmutableList.<AllianceKey>builder()
          .add(key("", "id", REQUIRED, TEXT, "The alliance's own id."))
          .add(key("", "name", REQUIRED, TEXT, "What people call it."))
          .add(key("", "type", OPTIONAL, AllianceType.class, "What kind of alliance it is."))
          .add(key("", "signed", REQUIRED, DATE, "The day of signing."))
          .add(key("", "zone", OPTIONAL, "time zone", "Where a date begins and ends; UTC if not."))
          .add(key("", "currency", OPTIONAL, "currency", "The currency of figures in money."))
          .add(key("", "partners", REQUIRED, LIST, "Two or more."))
          .add(key("", "people", OPTIONAL, LIST, "Everybody whom a file names."))
          .add(key("", "bodies", OPTIONAL, LIST, "The bodies that govern it."))
          .add(key("", "ties", OPTIONAL, LIST, "What joins two partners beside the alliance."))
          .add(key("", "charter", OPTIONAL, "object", "What was agreed."))
          .add(key("", "instruments", OPTIONAL, LIST, "The questionnaires."))
          .add(key("", "phases", OPTIONAL, LIST, "The phases of its life."))
          .add(key("", "recording", OPTIONAL, LIST, "What was written down, and since when."))
          .add(key("partners[]", "id", REQUIRED, ID, "Its own id."))
          .add(key("partners[]", "name", REQUIRED, TEXT, "What people call it."))
          .add(key("partners[]", "organisation", OPTIONAL, FLAG, "false if it is none; else true."))
          .add(key("partners[]", "culture", OPTIONAL, LIST, "Its culture as assessed."))
          .add(key("partners[].culture[]", "dimension", REQUIRED, "word", "What was assessed."))
          .add(key("partners[].culture[]", "score", REQUIRED, "number within 1 and 7", "How much."))
          .add(key("partners[].culture[]", "assessors", OPTIONAL, "whole number", "By how many."))
          .add(key("partners[].culture[]", "assessed", OPTIONAL, DATE, "When."))
          .add(key("people[]", "id", REQUIRED, ID, "Its own id; a pseudonym will do."))
          .add(key("people[]", "partner", Rule.REQUIRED_DATED, "id of a partner", "The employer."))
          .add(key("people[]", "level", DATED, Level.class, "The place in its hierarchy."))
          .add(key("people[]", "roles", DATED, Role.class, "A list: the roles for the alliance."))
          .add(key("people[]", "trained", OPTIONAL, "object", "What was learnt for the alliance."))
          .add(validity("people[]", "in the alliance"))
          .add(key("people[].trained", "alliance-skills", OPTIONAL, DATE, "The day of it."))
          .add(key("people[].trained", "cross-cultural", OPTIONAL, DATE, "The day of it."))
          .add(key("bodies[]", "id", REQUIRED, ID, "Its own id."))
          .add(key("bodies[]", "name", REQUIRED, TEXT, "What people call it."))
          .add(key("bodies[]", "kind", REQUIRED, BodyKind.class, "What kind of body it is."))
          .add(key("bodies[]", "area", OPTIONAL, "word", "The area of its work."))
          .add(key("bodies[]", "mandate", DATED, TEXT, "What it is there for."))
          .add(key("bodies[]", "decision_rights", DATED, "list of texts", "What it decides."))
          .add(key("bodies[]", "reports_to", DATED, "id of a body", "The body above it."))
          .add(key("bodies[]", "members", OPTIONAL, "list of ids of persons", "See members.csv."))
          .add(key("bodies[]", "cadence", DATED, "duration", "How often it is to meet."))
          .add(key("bodies[]", "quorum", OPTIONAL, SHARE, "Members without whom it cannot decide."))
          .add(validity("bodies[]", "of the body"))
          .add(key("ties[]", "partners", REQUIRED, "list of two ids of partners", "Between whom."))
          .add(key("ties[]", "competitors", DATED, FLAG, "Whether they compete."))
          .add(key("ties[]", "earlier", OPTIONAL, LIST, "Alliances that they had before."))
          .add(key("ties[].earlier[]", "name", REQUIRED, TEXT, "What it was called."))
          .add(key("ties[].earlier[]", "ended", OPTIONAL, DATE, "When it ended."))
          .add(key("ties[].earlier[]", "success", OPTIONAL, SHARE, "How well it went."))
          .addAll(charter())
          .add(key("instruments[]", "id", REQUIRED, ID, "Its own id."))
          .add(key("instruments[]", "construct", REQUIRED, "word", "What it measures: trust."))
          .add(key("instruments[]", "min", REQUIRED, "whole number", "The lowest score."))
          .add(key("instruments[]", "max", REQUIRED, "whole number above min", "The highest."))
          .add(key("instruments[]", "items", REQUIRED, LIST, "One or more."))
          .add(key("instruments[].items[]", "id", REQUIRED, ID, "Its own id."))
          .add(key("instruments[].items[]", "reversed", OPTIONAL, FLAG, "true if less is more."))
          .add(key("phases[]", "phase", REQUIRED, Phase.class, "Which phase."))
          .add(validity("phases[]", "of the phase"))
          .add(key("recording[]", "type", REQUIRED, "name of a file", "Without .csv."))
          .add(validity("recording[]", "that was kept"))
          .add(
              key(
                  "recording[]",
                  "partners",
                  OPTIONAL,
                  "list of ids of partners",
                  "By whom; all if not."))
          .add(key("recording[]", "completeness", OPTIONAL, SHARE, "The share kept; 1 if not."))
          .add(key("recording[]", "internal", OPTIONAL, FLAG, "Contacts inside partners too."))
          .build();

  private static ImmutableList<AllianceKey> charter() {
    String in = "charter";
    return ImmutableList.<AllianceKey>builder()
        .add(key(in, "objectives", OPTIONAL, LIST, "What the alliance is for."))
        .add(key(in, "agreed_shares", DATED, "object", "The share of each partner, by its id."))
        .add(key(in, "communication", OPTIONAL, "object", "How to talk to each other."))
        .add(key(in, "terms", DATED, "object", "Which terms are settled; false if not."))
        .add(key(in, "clarity", DATED, "object", "What is clear to all; false if not."))
        .add(key(in, "risks", OPTIONAL, LIST, "The risks foreseen."))
        .add(key(in, "review_cadence", DATED, "duration", "How often mandates are reviewed."))
        .add(key(in, "norms", OPTIONAL, LIST, "What partners hold each other to."))
        .add(key(in, "integration_areas", DATED, "list of words", "Where work is to be joined."))
        .add(key(in, "processes", DATED, "list of words", "Processes to be aligned."))
        .add(key(in, "partners_assessed", OPTIONAL, DATE, "When, before they were chosen."))
        .add(key(in, "relationship_building", OPTIONAL, "list of dates", "Days spent on it."))
        .add(key(in, "hours_per_fte_month", DATED, "number above 0", "Of one full post."))
        .add(key("charter.objectives[]", "id", REQUIRED, ID, "Its own id."))
        .add(key("charter.objectives[]", "kind", REQUIRED, ObjectiveKind.class, "Of what kind."))
        .add(key("charter.objectives[]", "baseline", OPTIONAL, "number", "Where it began."))
        .add(key("charter.objectives[]", "target", REQUIRED, "number", "Where it is to end."))
        .add(key("charter.objectives[]", "unit", OPTIONAL, TEXT, "The unit of the three figures."))
        .add(key("charter.objectives[]", "due", REQUIRED, DATE, "By when."))
        .add(key("charter.communication", "channels", DATED, "list of words", "Those agreed."))
        .add(key("charter.communication", "reply_within", DATED, "duration", "How soon to reply."))
        .add(key("charter.terms", "exit", OPTIONAL, FLAG, "How to leave."))
        .add(key("charter.terms", "intellectual_property", OPTIONAL, FLAG, "Who owns what."))
        .add(key("charter.terms", "disputes", OPTIONAL, FLAG, "How to resolve them."))
        .add(key("charter.terms", "charging", OPTIONAL, FLAG, "Who pays what."))
        .add(key("charter.terms", "performance", OPTIONAL, FLAG, "What is measured."))
        .add(key("charter.clarity", "who_does_what", OPTIONAL, FLAG, "The division of work."))
        .add(key("charter.clarity", "information_shared", OPTIONAL, FLAG, "What to tell whom."))
        .add(key("charter.clarity", "standards", OPTIONAL, FLAG, "Which standards hold."))
        .add(key("charter.risks[]", "id", REQUIRED, ID, "Its own id."))
        .add(key("charter.risks[]", "contingency_plan", OPTIONAL, FLAG, "Whether there is a plan."))
        .add(key("charter.norms[]", "text", REQUIRED, TEXT, "The norm."))
        .add(key("charter.norms[]", "from", OPTIONAL, DATE, "Since when."))
        .build();
  }

  /**
   * The keys of {@code alliance.json}, object by object, in the order in which they are written.
   *
   * @return all keys; only those beginning with {@code x_} are not among them
   */
  public static ImmutableList<AllianceKey> all() {
    return ALL;
  }

  private static AllianceKey key(
      String object, String name, Rule rule, String type, String meaning) {
    return new AllianceKey(object, name, rule, type, ImmutableList.of(), meaning);
  }

  private static <E extends Enum<E>> AllianceKey key(
      String object, String name, Rule rule, Class<E> type, String meaning) {
    ImmutableList<String> values = CellType.oneOf(type).vocabulary();
    return new AllianceKey(object, name, rule, "one of", values, meaning);
  }

  private static AllianceKey[] validity(String object, String what) {
    return new AllianceKey[] {
      key(object, "from", OPTIONAL, DATE, "First day " + what + "."),
      key(object, "until", OPTIONAL, DATE, "First day after it.")
    };
  }
}
