package org.allianceeffort.core.io;

import static org.allianceeffort.core.io.AllianceKey.Rule.DATED;
import static org.allianceeffort.core.io.AllianceKey.Rule.OPTIONAL;
import static org.allianceeffort.core.io.AllianceKey.Rule.REQUIRED;

import com.google.common.collect.ImmutableList;
import org.allianceeffort.core.alliance.AllianceType;
import org.allianceeffort.core.alliance.BodyKind;
import org.allianceeffort.core.alliance.Level;
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

  static final String ID = "id";
  static final String TEXT = "text";
  static final String DATE = "date";
  static final String FLAG = "true or false";
  static final String LIST = "list of objects";
  static final String SHARE = "number within 0 and 1";

  private static final ImmutableList<AllianceKey> ALL =
      ImmutableList.<AllianceKey>builder()
          .add(key("", "id", REQUIRED, TEXT, "The alliance's own id."))
          .add(key("", "name", REQUIRED, TEXT, "What people call it."))
          .add(key("", "type", OPTIONAL, AllianceType.class, "What kind of alliance it is."))
          .add(key("", "signed", REQUIRED, DATE, "The day of signing."))
          .add(
              key(
                  "",
                  "zone",
                  OPTIONAL,
                  "time zone",
                  "The zone in which a date is a day; UTC if not given."))
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
          .add(
              key(
                  "partners[]",
                  "organisation",
                  OPTIONAL,
                  FLAG,
                  "false if it is none, such as volunteers; true if not given."))
          .add(key("partners[]", "culture", OPTIONAL, LIST, "Its culture as assessed."))
          .add(key("partners[].culture[]", "dimension", REQUIRED, "word", "What was assessed."))
          .add(
              key(
                  "partners[].culture[]",
                  "score",
                  REQUIRED,
                  "number within 1 and 7",
                  "From 1 to 7."))
          .add(
              key(
                  "partners[].culture[]",
                  "assessors",
                  OPTIONAL,
                  "whole number",
                  "How many people assessed it."))
          .add(
              key("partners[].culture[]", "assessed", OPTIONAL, DATE, "The day of the assessment."))
          .add(key("people[]", "id", REQUIRED, ID, "Its own id; a pseudonym will do."))
          .add(
              key(
                  "people[]",
                  "partner",
                  Rule.REQUIRED_DATED,
                  "id of a partner",
                  "The partner to whom the person belongs."))
          .add(
              key(
                  "people[]",
                  "level",
                  DATED,
                  Level.class,
                  "How high the person stands in the own organisation."))
          .add(
              key(
                  "people[]",
                  "roles",
                  DATED,
                  Role.class,
                  "What the person is in the alliance: a list."))
          .add(key("people[]", "trained", OPTIONAL, "object", "The trainings for the alliance."))
          .add(validity("people[]", "in the alliance"))
          .add(
              key(
                  "people[].trained",
                  "alliance-skills",
                  OPTIONAL,
                  DATE,
                  "The day of the training."))
          .add(
              key("people[].trained", "cross-cultural", OPTIONAL, DATE, "The day of the training."))
          .add(key("bodies[]", "id", REQUIRED, ID, "Its own id."))
          .add(key("bodies[]", "name", REQUIRED, TEXT, "What people call it."))
          .add(key("bodies[]", "kind", REQUIRED, BodyKind.class, "What kind of body it is."))
          .add(key("bodies[]", "area", OPTIONAL, "word", "The area of its work."))
          .add(key("bodies[]", "mandate", DATED, TEXT, "What it is there for."))
          .add(key("bodies[]", "decision_rights", DATED, "list of texts", "What it decides."))
          .add(key("bodies[]", "reports_to", DATED, "id of a body", "The body above it."))
          .add(
              key(
                  "bodies[]",
                  "members",
                  OPTIONAL,
                  "list of ids of persons",
                  "Members without dates; see also members.csv."))
          .add(key("bodies[]", "cadence", DATED, "duration", "How often it is to meet."))
          .add(
              key(
                  "bodies[]",
                  "quorum",
                  OPTIONAL,
                  SHARE,
                  "The share of members without whom it cannot decide."))
          .add(validity("bodies[]", "of the body"))
          .add(key("ties[]", "partners", REQUIRED, "list of two ids of partners", "Between whom."))
          .add(key("ties[]", "competitors", DATED, FLAG, "Whether they compete."))
          .add(key("ties[]", "earlier", OPTIONAL, LIST, "Alliances that they had before."))
          .add(key("ties[].earlier[]", "name", REQUIRED, TEXT, "What it was called."))
          .add(key("ties[].earlier[]", "ended", OPTIONAL, DATE, "When it ended."))
          .add(key("ties[].earlier[]", "success", OPTIONAL, SHARE, "How well it went."))
          .addAll(CharterKeys.ALL)
          .add(key("instruments[]", "id", REQUIRED, ID, "Its own id."))
          .add(key("instruments[]", "construct", REQUIRED, "word", "What it measures: trust."))
          .add(key("instruments[]", "min", REQUIRED, "whole number", "The lowest score."))
          .add(key("instruments[]", "max", REQUIRED, "whole number above min", "The highest."))
          .add(key("instruments[]", "items", REQUIRED, LIST, "One or more."))
          .add(key("instruments[].items[]", "id", REQUIRED, ID, "Its own id."))
          .add(
              key(
                  "instruments[].items[]",
                  "reversed",
                  OPTIONAL,
                  FLAG,
                  "true where a low score is a good one; false if not given."))
          .add(key("phases[]", "phase", REQUIRED, Phase.class, "Which phase."))
          .add(validity("phases[]", "of the phase"))
          .add(
              key(
                  "recording[]",
                  "type",
                  REQUIRED,
                  "name of a file",
                  "The name without .csv: contacts."))
          .add(validity("recording[]", "that was kept"))
          .add(
              key(
                  "recording[]",
                  "partners",
                  OPTIONAL,
                  "list of ids of partners",
                  "The partners that kept it; all if not given."))
          .add(
              key(
                  "recording[]",
                  "completeness",
                  OPTIONAL,
                  SHARE,
                  "The share of what happened that was written down; 1 if not given."))
          .add(
              key(
                  "recording[]",
                  "internal",
                  OPTIONAL,
                  FLAG,
                  "Whether contacts inside a partner were kept too; false if not given."))
          .build();

  /**
   * The keys of {@code alliance.json}, object by object, in the order in which they are written.
   *
   * @return all keys; only those beginning with {@code x_} are not among them
   */
  public static ImmutableList<AllianceKey> all() {
    return ALL;
  }

  static AllianceKey key(String object, String name, Rule rule, String type, String meaning) {
    return new AllianceKey(object, name, rule, type, ImmutableList.of(), meaning);
  }

  static <E extends Enum<E>> AllianceKey key(
      String object, String name, Rule rule, Class<E> type, String meaning) {
    ImmutableList<String> values = CellType.oneOf(type).vocabulary();
    return new AllianceKey(object, name, rule, "one of", values, meaning);
  }

  private static AllianceKey[] validity(String object, String what) {
    return new AllianceKey[] {
      key(object, "from", OPTIONAL, DATE, "First day " + what + "."),
      key(object, "until", OPTIONAL, DATE, "First day no longer so.")
    };
  }
}
