package org.allianceeffort.core.io;

import static org.allianceeffort.core.io.CellType.amount;
import static org.allianceeffort.core.io.CellType.date;
import static org.allianceeffort.core.io.CellType.flag;
import static org.allianceeffort.core.io.CellType.integer;
import static org.allianceeffort.core.io.CellType.oneOf;
import static org.allianceeffort.core.io.CellType.text;
import static org.allianceeffort.core.io.CellType.time;
import static org.allianceeffort.core.io.CellType.word;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.allianceeffort.core.alliance.Level;
import org.allianceeffort.core.evidence.Contact;
import org.allianceeffort.core.evidence.Endorsement;
import org.allianceeffort.core.evidence.Formality;
import org.allianceeffort.core.evidence.InterviewCode;
import org.allianceeffort.core.evidence.Moment;
import org.allianceeffort.core.evidence.SurveyInvitation;

/** The files about what people say to each other, and what they are asked. */
final class VoiceTables {

  /** One item of a survey response; rows of one respondent, date and instrument belong together. */
  record Answer(
      String respondent,
      String partner,
      Optional<Level> level,
      boolean inside,
      LocalDate date,
      String instrument,
      String item,
      Optional<Integer> score) {}

  /** The weight that a partner gives to an objective. */
  record Priority(String partner, LocalDate date, String objective, BigDecimal weight) {}

  static final Column<Contact, Moment> AT =
      Column.required("at", time(), Contact::at).describedAs("When.");
  static final Column<Contact, String> FROM =
      Column.required("from", text(), Contact::from)
          .refersTo(Reference.PERSON)
          .describedAs("Who turned to somebody.");
  static final Column<Contact, String> TO =
      Column.required("to", text(), Contact::to).refersTo(Reference.PERSON).describedAs("To whom.");
  static final Column<Contact, String> CHANNEL =
      Column.required("channel", word(), Contact::channel)
          .describedAs("How, a word of your own: email, chat, call.");
  static final Column<Contact, Formality> FORMALITY =
      Column.optional("formality", oneOf(Formality.class), Contact::formality)
          .describedAs("Whether it was a formal contact.");
  static final Column<Contact, Boolean> REPLY_EXPECTED =
      Column.optional("reply_expected", flag(), false, Contact::replyExpected)
          .describedAs("Whether a reply was asked for.");
  static final Column<Contact, Moment> REPLIED_AT =
      Column.optional("replied_at", time(), Contact::repliedAt).describedAs("When the reply came.");

  static final TableFormat<Contact> CONTACTS =
      TableFormat.of(
              "contacts",
              Contact.class,
              List.of(AT, FROM, TO, CHANNEL, FORMALITY, REPLY_EXPECTED, REPLIED_AT),
              row -> {
                Contact.Builder contact = Contact.builder();
                contact
                    .at(row.get(AT))
                    .from(row.get(FROM))
                    .to(row.get(TO))
                    .channel(row.get(CHANNEL))
                    .formality(row.find(FORMALITY))
                    .replyExpected(row.get(REPLY_EXPECTED))
                    .repliedAt(row.find(REPLIED_AT));
                return contact.build();
              })
          .checking(RowRule.times(AT, REPLIED_AT))
          .describedAs("One person turning to another.")
          .withExample(
              "2024-03-06T08:00:00Z", "p1", "p2", "email", "", "true", "2024-03-06T09:30:00Z");

  private static final Column<Answer, String> RESPONDENT =
      Column.required("respondent", text(), Answer::respondent)
          .describedAs("An opaque token, or the id of a person.");
  static final Column<Answer, String> ANSWER_PARTNER =
      Column.required("partner", text(), Answer::partner)
          .refersTo(Reference.PARTNER)
          .describedAs("The partner of the respondent.");
  static final Column<Answer, Level> ANSWER_LEVEL =
      Column.optional("level", oneOf(Level.class), Answer::level)
          .describedAs("The level of the respondent.");
  static final Column<Answer, Boolean> INSIDE =
      Column.optional("inside", flag(), true, Answer::inside)
          .describedAs("Whether the respondent works in the alliance itself.");
  private static final Column<Answer, LocalDate> ANSWER_DATE =
      Column.required("date", date(), Answer::date).describedAs("The day of the response.");
  private static final Column<Answer, String> INSTRUMENT =
      Column.required("instrument", text(), Answer::instrument)
          .refersTo(Reference.INSTRUMENT)
          .describedAs("The questionnaire.");
  static final Column<Answer, String> ITEM =
      Column.required("item", text(), Answer::item).describedAs("The item of the questionnaire.");
  private static final Column<Answer, Integer> SCORE =
      Column.optional("score", integer(), Answer::score)
          .describedAs(
              "The answer on the scale of the questionnaire; not answered where it is empty.");

  static final TableFormat<Answer> SURVEY_RESPONSES =
      TableFormat.of(
              "survey_responses",
              Answer.class,
              List.of(
                  RESPONDENT,
                  ANSWER_PARTNER,
                  ANSWER_LEVEL,
                  INSIDE,
                  ANSWER_DATE,
                  INSTRUMENT,
                  ITEM,
                  SCORE),
              row ->
                  new Answer(
                      row.get(RESPONDENT),
                      row.get(ANSWER_PARTNER),
                      row.find(ANSWER_LEVEL),
                      row.get(INSIDE),
                      row.get(ANSWER_DATE),
                      row.get(INSTRUMENT),
                      row.get(ITEM),
                      row.find(SCORE)))
          .checking(
              RowRule.of(
                  "partner must be the respondent's own where the token is the id of a person",
                  (row, known) ->
                      known
                          .partnerOf(row.get(RESPONDENT), row.get(ANSWER_DATE))
                          .filter(own -> !own.equals(row.get(ANSWER_PARTNER)))
                          .map(own -> "must be the respondent's own partner: " + own),
                  ANSWER_PARTNER,
                  RESPONDENT,
                  ANSWER_DATE),
              RowRule.among(
                  ITEM,
                  INSTRUMENT,
                  "must be an item of the instrument",
                  (known, instrument) -> known.scale(instrument).map(Known.Scale::items)),
              RowRule.of(
                  "score must be within the scale of the instrument",
                  (row, known) ->
                      row.find(SCORE)
                          .flatMap(
                              score ->
                                  known
                                      .scale(row.get(INSTRUMENT))
                                      .flatMap(scale -> scale.refuses(score))),
                  SCORE,
                  INSTRUMENT))
          .describedAs("Answers to survey items, one a row.")
          .uniqueBy(RESPONDENT, ANSWER_DATE, INSTRUMENT, ITEM)
          .alsoChecked(
              "partner, level and inside are the same in all rows of one respondent, date and instrument")
          .withExample("r01", "a", "manager", "", "2024-09-02", "trust-survey", "t1", "6");

  private static final Column<SurveyInvitation, String> INVITATION_INSTRUMENT =
      Column.required("instrument", text(), SurveyInvitation::instrument)
          .refersTo(Reference.INSTRUMENT)
          .describedAs("The questionnaire.");
  private static final Column<SurveyInvitation, LocalDate> INVITATION_DATE =
      Column.required("date", date(), SurveyInvitation::date)
          .describedAs("The day of the invitation.");
  private static final Column<SurveyInvitation, String> INVITATION_PARTNER =
      Column.required("partner", text(), SurveyInvitation::partner)
          .refersTo(Reference.PARTNER)
          .describedAs("The partner.");
  private static final Column<SurveyInvitation, Integer> INVITED =
      Column.required("invited", integer(0, Integer.MAX_VALUE), SurveyInvitation::invited)
          .describedAs("How many of its people were asked.");

  static final TableFormat<SurveyInvitation> SURVEY_INVITATIONS =
      TableFormat.of(
              "survey_invitations",
              SurveyInvitation.class,
              List.of(INVITATION_INSTRUMENT, INVITATION_DATE, INVITATION_PARTNER, INVITED),
              row -> {
                SurveyInvitation.Builder invitation = SurveyInvitation.builder();
                invitation
                    .instrument(row.get(INVITATION_INSTRUMENT))
                    .date(row.get(INVITATION_DATE))
                    .partner(row.get(INVITATION_PARTNER))
                    .invited(row.get(INVITED));
                return invitation.build();
              })
          .describedAs("How many were asked to answer an instrument.")
          .withExample("trust-survey", "2024-09-01", "a", "12");

  private static final Column<InterviewCode, String> INTERVIEW =
      Column.required("interview", text(), InterviewCode::interview)
          .describedAs("Which interview.");
  private static final Column<InterviewCode, String> INTERVIEW_PARTNER =
      Column.required("partner", text(), InterviewCode::partner)
          .refersTo(Reference.PARTNER)
          .describedAs("The partner of who was asked.");
  private static final Column<InterviewCode, LocalDate> INTERVIEW_DATE =
      Column.required("date", date(), InterviewCode::date).describedAs("The day.");
  private static final Column<InterviewCode, String> THEME =
      Column.required("theme", word(), InterviewCode::theme)
          .describedAs("What was spoken of, a word of your own.");
  private static final Column<InterviewCode, Integer> VALENCE =
      Column.required("valence", integer(-2, 2), InterviewCode::valence)
          .describedAs("From very negative, -2, to very positive, 2.");
  private static final Column<InterviewCode, String> CODER =
      Column.required("coder", text(), InterviewCode::coder).describedAs("Who gave the code.");

  static final TableFormat<InterviewCode> INTERVIEW_CODES =
      TableFormat.of(
              "interview_codes",
              InterviewCode.class,
              List.of(INTERVIEW, INTERVIEW_PARTNER, INTERVIEW_DATE, THEME, VALENCE, CODER),
              row -> {
                InterviewCode.Builder code = InterviewCode.builder();
                code.interview(row.get(INTERVIEW))
                    .partner(row.get(INTERVIEW_PARTNER))
                    .date(row.get(INTERVIEW_DATE))
                    .theme(row.get(THEME))
                    .valence(row.get(VALENCE))
                    .coder(row.get(CODER));
                return code.build();
              })
          .describedAs("Codes given to what was said in interviews.")
          .withExample("i1", "a", "2024-10-01", "trust", "1", "k1");

  private static final Column<Priority, String> PRIORITY_PARTNER =
      Column.required("partner", text(), Priority::partner)
          .refersTo(Reference.PARTNER)
          .describedAs("The partner that weighs.");
  private static final Column<Priority, LocalDate> PRIORITY_DATE =
      Column.required("date", date(), Priority::date).describedAs("The day of the statement.");
  static final Column<Priority, String> PRIORITY_OBJECTIVE =
      Column.required("objective", text(), Priority::objective)
          .refersTo(Reference.OBJECTIVE)
          .describedAs("The objective.");
  private static final Column<Priority, BigDecimal> PRIORITY_WEIGHT =
      Column.required("weight", amount(), Priority::weight)
          .describedAs("Its weight beside the others of the statement.");

  static final TableFormat<Priority> PRIORITIES =
      TableFormat.of(
              "priorities",
              Priority.class,
              List.of(PRIORITY_PARTNER, PRIORITY_DATE, PRIORITY_OBJECTIVE, PRIORITY_WEIGHT),
              row ->
                  new Priority(
                      row.get(PRIORITY_PARTNER),
                      row.get(PRIORITY_DATE),
                      row.get(PRIORITY_OBJECTIVE),
                      row.get(PRIORITY_WEIGHT)))
          .describedAs("The weight that each partner gives to each objective.")
          .uniqueBy(PRIORITY_PARTNER, PRIORITY_DATE, PRIORITY_OBJECTIVE)
          .withExample("a", "2024-02-01", "o1", "3");

  private static final Column<Endorsement, LocalDate> ENDORSED =
      Column.required("date", date(), Endorsement::date).describedAs("The day.");
  private static final Column<Endorsement, String> ENDORSER =
      Column.required("person", text(), Endorsement::person)
          .refersTo(Reference.PERSON)
          .describedAs("Who spoke for the alliance.");
  private static final Column<Endorsement, String> AUDIENCE =
      Column.required("audience", word(), Endorsement::audience)
          .describedAs("To whom, a word of your own.");

  static final TableFormat<Endorsement> ENDORSEMENTS =
      TableFormat.of(
              "endorsements",
              Endorsement.class,
              List.of(ENDORSED, ENDORSER, AUDIENCE),
              row -> {
                Endorsement.Builder endorsement = Endorsement.builder();
                endorsement
                    .date(row.get(ENDORSED))
                    .person(row.get(ENDORSER))
                    .audience(row.get(AUDIENCE));
                return endorsement.build();
              })
          .describedAs("Persons who spoke for the alliance.")
          .withExample("2024-02-12", "p1", "all-staff");

  private VoiceTables() {}
}
