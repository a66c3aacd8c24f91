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

  static final Column<Contact, Moment> AT = Column.required("at", time(), Contact::at);
  static final Column<Contact, String> FROM =
      Column.required("from", text(), Contact::from).refersTo(Reference.PERSON);
  static final Column<Contact, String> TO =
      Column.required("to", text(), Contact::to).refersTo(Reference.PERSON);
  static final Column<Contact, String> CHANNEL =
      Column.required("channel", word(), Contact::channel);
  static final Column<Contact, Formality> FORMALITY =
      Column.optional("formality", oneOf(Formality.class), Contact::formality);
  static final Column<Contact, Boolean> REPLY_EXPECTED =
      Column.optional("reply_expected", flag(), false, Contact::replyExpected);
  static final Column<Contact, Moment> REPLIED_AT =
      Column.optional("replied_at", time(), Contact::repliedAt);

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
          .describedAs("One person turning to another.");

  private static final Column<Answer, String> RESPONDENT =
      Column.required("respondent", text(), Answer::respondent)
          .describedAs("An opaque token, or the id of a person.");
  static final Column<Answer, String> ANSWER_PARTNER =
      Column.required("partner", text(), Answer::partner).refersTo(Reference.PARTNER);
  static final Column<Answer, Level> ANSWER_LEVEL =
      Column.optional("level", oneOf(Level.class), Answer::level);
  static final Column<Answer, Boolean> INSIDE =
      Column.optional("inside", flag(), true, Answer::inside);
  private static final Column<Answer, LocalDate> ANSWER_DATE =
      Column.required("date", date(), Answer::date);
  private static final Column<Answer, String> INSTRUMENT =
      Column.required("instrument", text(), Answer::instrument).refersTo(Reference.INSTRUMENT);
  static final Column<Answer, String> ITEM = Column.required("item", text(), Answer::item);
  private static final Column<Answer, Integer> SCORE =
      Column.optional("score", integer(), Answer::score);

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
                  (row, known) ->
                      row.find(SCORE)
                          .flatMap(
                              score ->
                                  known
                                      .scale(row.get(INSTRUMENT))
                                      .flatMap(scale -> scale.refuses(score))),
                  SCORE,
                  INSTRUMENT))
          .describedAs("Answers to survey items, one a row.");

  private static final Column<SurveyInvitation, String> INVITATION_INSTRUMENT =
      Column.required("instrument", text(), SurveyInvitation::instrument)
          .refersTo(Reference.INSTRUMENT);
  private static final Column<SurveyInvitation, LocalDate> INVITATION_DATE =
      Column.required("date", date(), SurveyInvitation::date);
  private static final Column<SurveyInvitation, String> INVITATION_PARTNER =
      Column.required("partner", text(), SurveyInvitation::partner).refersTo(Reference.PARTNER);
  private static final Column<SurveyInvitation, Integer> INVITED =
      Column.required("invited", integer(0, Integer.MAX_VALUE), SurveyInvitation::invited);

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
          .describedAs("How many were asked to answer an instrument.");

  private static final Column<InterviewCode, String> INTERVIEW =
      Column.required("interview", text(), InterviewCode::interview);
  private static final Column<InterviewCode, String> INTERVIEW_PARTNER =
      Column.required("partner", text(), InterviewCode::partner).refersTo(Reference.PARTNER);
  private static final Column<InterviewCode, LocalDate> INTERVIEW_DATE =
      Column.required("date", date(), InterviewCode::date);
  private static final Column<InterviewCode, String> THEME =
      Column.required("theme", word(), InterviewCode::theme);
  private static final Column<InterviewCode, Integer> VALENCE =
      Column.required("valence", integer(-2, 2), InterviewCode::valence);
  private static final Column<InterviewCode, String> CODER =
      Column.required("coder", text(), InterviewCode::coder);

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
          .describedAs("Codes given to what was said in interviews.");

  private static final Column<Priority, String> PRIORITY_PARTNER =
      Column.required("partner", text(), Priority::partner).refersTo(Reference.PARTNER);
  private static final Column<Priority, LocalDate> PRIORITY_DATE =
      Column.required("date", date(), Priority::date);
  static final Column<Priority, String> PRIORITY_OBJECTIVE =
      Column.required("objective", text(), Priority::objective).refersTo(Reference.OBJECTIVE);
  private static final Column<Priority, BigDecimal> PRIORITY_WEIGHT =
      Column.required("weight", amount(), Priority::weight);

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
          .describedAs("The weight that each partner gives to each objective.");

  private static final Column<Endorsement, LocalDate> ENDORSED =
      Column.required("date", date(), Endorsement::date);
  private static final Column<Endorsement, String> ENDORSER =
      Column.required("person", text(), Endorsement::person).refersTo(Reference.PERSON);
  private static final Column<Endorsement, String> AUDIENCE =
      Column.required("audience", word(), Endorsement::audience);

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
          .describedAs("Persons who spoke for the alliance.");

  private VoiceTables() {}
}
