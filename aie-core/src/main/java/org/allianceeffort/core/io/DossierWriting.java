package org.allianceeffort.core.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterators;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.allianceeffort.core.alliance.GovernanceBody;
import org.allianceeffort.core.evidence.Contact;
import org.allianceeffort.core.evidence.Contingency;
import org.allianceeffort.core.evidence.Dispute;
import org.allianceeffort.core.evidence.Dossier;
import org.allianceeffort.core.evidence.Evidence;
import org.allianceeffort.core.evidence.EvidenceLog;
import org.allianceeffort.core.evidence.EvidenceTypes;
import org.allianceeffort.core.evidence.Meeting;
import org.allianceeffort.core.evidence.Milestone;
import org.allianceeffort.core.evidence.PriorityStatement;
import org.allianceeffort.core.evidence.SurveyResponse;
import org.allianceeffort.core.io.GovernanceTables.Mark;
import org.allianceeffort.core.io.GovernanceTables.Member;
import org.allianceeffort.core.io.GovernanceTables.Rating;
import org.allianceeffort.core.io.VoiceTables.Answer;
import org.allianceeffort.core.io.VoiceTables.Priority;
import org.allianceeffort.core.io.WorkTables.LaterDue;

/** The files of one dossier, each as what writes its content. */
final class DossierWriting {

  /** Writes the content of a file; leaves the stream open. */
  interface Content {
    void write(OutputStream out) throws IOException;
  }

  private final Dossier dossier;
  private final EvidenceLog log;
  private final ImmutableList<TableFormat<? extends Evidence>> ownTables;
  private final Map<String, Content> files = new LinkedHashMap<>();
  private final List<TableFormat<?>> written = new ArrayList<>();

  private DossierWriting(
      Dossier dossier, ImmutableList<TableFormat<? extends Evidence>> ownTables) {
    this.dossier = dossier;
    this.log = dossier.log();
    this.ownTables = ownTables;
  }

  /** The files of a dossier by name, in the order of the format. */
  static Map<String, Content> files(
      Dossier dossier, ImmutableList<TableFormat<? extends Evidence>> ownTables) {
    return new DossierWriting(dossier, ownTables).collect();
  }

  private Map<String, Content> collect() {
    checkTypes();
    files.put(
        DossierFiles.ALLIANCE,
        out ->
            JsonOut.write(
                out,
                json -> new AllianceWriter(json, this::recordingName).write(dossier.alliance())));
    for (TableFormat<?> format : StandardTables.ALL) {
      standard(format);
    }
    ownTables.forEach(this::records);
    files.put(
        DataPackage.FILE,
        out ->
            JsonOut.write(
                out, json -> new DataPackage(json).write(dossier.alliance().name(), written)));
    return files;
  }

  private void checkTypes() {
    for (Class<? extends Evidence> type : log.types()) {
      if (!EvidenceTypes.builtIn().contains(type) && ownTable(type).isEmpty()) {
        throw new IllegalArgumentException(
            "there must be a table for records of type " + EvidenceTypes.nameOf(type));
      }
    }
    dossier.alliance().recordings().forEach(recording -> recordingName(recording.type()));
  }

  private Optional<TableFormat<? extends Evidence>> ownTable(Class<?> type) {
    return ownTables.stream().filter(table -> table.recordType().equals(type)).findFirst();
  }

  private String recordingName(String type) {
    if (StandardTables.ALL.stream().anyMatch(table -> table.name().equals(type))
        || type.startsWith("x_")) {
      return type;
    }
    return ownTables.stream()
        .filter(table -> EvidenceTypes.nameOf(table.recordType()).equals(type))
        .findFirst()
        .map(TableFormat::name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there must be a table for the type of a recording: " + type));
  }

  private void standard(TableFormat<?> format) {
    if (format == GovernanceTables.ATTENDANCE) {
      table(GovernanceTables.ATTENDANCE, parts(Meeting.class, DossierWriting::marks), false);
    } else if (format == GovernanceTables.MEMBERS) {
      List<GovernanceBody> bodies = dossier.alliance().bodies();
      table(GovernanceTables.MEMBERS, () -> flat(bodies, DossierWriting::members), false);
    } else if (format == GovernanceTables.FAIRNESS) {
      table(GovernanceTables.FAIRNESS, this::ratings, false);
    } else if (format == WorkTables.MILESTONE_DUES) {
      table(WorkTables.MILESTONE_DUES, parts(Milestone.class, DossierWriting::dues), false);
    } else if (format == VoiceTables.SURVEY_RESPONSES) {
      table(
          VoiceTables.SURVEY_RESPONSES,
          parts(SurveyResponse.class, DossierWriting::answers),
          isKept(SurveyResponse.class));
    } else if (format == VoiceTables.PRIORITIES) {
      table(
          VoiceTables.PRIORITIES,
          parts(PriorityStatement.class, DossierWriting::priorities),
          isKept(PriorityStatement.class));
    } else if (format == VoiceTables.CONTACTS) {
      table(VoiceTables.CONTACTS, () -> log.contacts().asList().iterator(), isKept(Contact.class));
    } else {
      evidence(format);
    }
  }

  /** A file of the format each of whose rows is a record. */
  @SuppressWarnings("unchecked") // the type of its records is that of the built-in type
  private void evidence(TableFormat<?> format) {
    if (Evidence.class.isAssignableFrom(format.recordType())) {
      records((TableFormat<? extends Evidence>) format);
    } else {
      throw new IllegalStateException("not a table of records: " + format.name());
    }
  }

  private <R extends Evidence> void records(TableFormat<R> format) {
    Class<R> type = format.recordType();
    table(format, () -> log.records(type).iterator(), isKept(type));
  }

  private boolean isKept(Class<? extends Evidence> type) {
    return log.declaredKept().contains(type);
  }

  private <R> void table(TableFormat<R> format, Iterable<? extends R> records, boolean kept) {
    if (kept || records.iterator().hasNext()) {
      written.add(format);
      files.put(format.name() + ".csv", out -> CsvWriter.write(format, records.iterator(), out));
    }
  }

  private <E extends Evidence, R> Iterable<R> parts(Class<E> type, Function<E, Stream<R>> parts) {
    return () -> flat(log.records(type), parts);
  }

  private static <E, R> Iterator<R> flat(List<E> records, Function<E, Stream<R>> parts) {
    return Iterators.concat(
        Iterators.transform(records.iterator(), record -> parts.apply(record).iterator()));
  }

  private static Stream<Mark> marks(Meeting meeting) {
    return meeting.attendance().entrySet().stream()
        .map(mark -> new Mark(meeting.id(), mark.getKey(), mark.getValue()));
  }

  private static Stream<Member> members(GovernanceBody body) {
    return body.members().stream()
        .filter(member -> member.validity().isDated())
        .map(
            member ->
                new Member(
                    body.id(),
                    member.person(),
                    member.validity().from(),
                    member.validity().until()));
  }

  private Iterator<Rating> ratings() {
    return Iterators.concat(
        flat(
            log.records(Dispute.class),
            dispute -> dispute.fairness().stream().map(r -> new Rating(dispute.id(), r))),
        flat(
            log.records(Contingency.class),
            event -> event.fairness().stream().map(r -> new Rating(event.id(), r))));
  }

  private static Stream<LaterDue> dues(Milestone milestone) {
    return milestone.laterDues().stream().map(due -> new LaterDue(milestone.id(), due));
  }

  private static Stream<Answer> answers(SurveyResponse response) {
    return response.items().stream()
        .map(
            item ->
                new Answer(
                    response.respondent(),
                    response.partner(),
                    response.level(),
                    response.inside(),
                    response.date(),
                    response.instrument(),
                    item,
                    Optional.ofNullable(response.scores().get(item))));
  }

  private static Stream<Priority> priorities(PriorityStatement statement) {
    return statement.weights().entrySet().stream()
        .map(
            weight ->
                new Priority(
                    statement.partner(), statement.date(), weight.getKey(), weight.getValue()));
  }
}
