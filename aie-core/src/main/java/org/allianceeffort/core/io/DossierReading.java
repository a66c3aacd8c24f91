package org.allianceeffort.core.io;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import org.allianceeffort.core.alliance.Alliance;
import org.allianceeffort.core.alliance.Membership;
import org.allianceeffort.core.alliance.Validity;
import org.allianceeffort.core.evidence.Contact;
import org.allianceeffort.core.evidence.ContactLog;
import org.allianceeffort.core.evidence.ContactLogBuilder;
import org.allianceeffort.core.evidence.Dossier;
import org.allianceeffort.core.evidence.Evidence;
import org.allianceeffort.core.evidence.EvidenceLog;
import org.allianceeffort.core.evidence.EvidenceLogBuilder;
import org.allianceeffort.core.evidence.EvidenceTypes;
import org.allianceeffort.core.io.GovernanceTables.Member;

/** The reading of one dossier, file by file in the order of the format. */
final class DossierReading {

  private final DossierFiles files;
  private final ImmutableList<TableFormat<? extends Evidence>> ownTables;
  private final Problems problems;
  private final ReadSettings settings;
  private final Known known = new Known();
  private final EvidenceDraft draft = new EvidenceDraft();
  private final Set<Class<? extends Evidence>> kept = new HashSet<>();
  private Optional<ContactLog> contacts = Optional.empty();

  DossierReading(
      DossierFiles files,
      ImmutableList<TableFormat<? extends Evidence>> ownTables,
      Problems problems,
      ReadSettings settings) {
    this.files = files;
    this.ownTables = ownTables;
    this.problems = problems;
    this.settings = settings;
  }

  /** Everything that can be read; what is wrong is in the problems afterwards. */
  Optional<Dossier> read() throws IOException {
    JsonReadings json = new JsonReadings(allianceFile(), problems);
    Optional<AllianceDraft> alliance = alliance(json);
    tables(alliance);
    return alliance.flatMap(a -> a.build(json)).map(this::dossier);
  }

  private String allianceFile() {
    return files.isReadable(DossierFiles.ALLIANCE)
        ? files.file(DossierFiles.ALLIANCE)
        : DossierFiles.ALLIANCE;
  }

  private Optional<AllianceDraft> alliance(JsonReadings json) throws IOException {
    if (!files.has(DossierFiles.ALLIANCE)) {
      problems.file(DossierFiles.ALLIANCE, "must be there");
    }
    Optional<JsonValue> tree = Optional.empty();
    if (files.isReadable(DossierFiles.ALLIANCE)) {
      JsonTree parser = new JsonTree(allianceFile(), problems, settings);
      try (InputStream in = files.open(DossierFiles.ALLIANCE)) {
        tree = parser.read(in);
      } catch (ZipException | EOFException | ExpansionBudget.ExceededException damaged) {
        problems.file(allianceFile(), damage(damaged));
      }
    }
    if (tree.isEmpty()) {
      known.openAll();
      return Optional.empty();
    }
    return Optional.of(new AllianceReader(json, known, recordingTypes()).read(tree.get()));
  }

  private ImmutableMap<String, String> recordingTypes() {
    ImmutableMap.Builder<String, String> types = ImmutableMap.builder();
    StandardTables.ALL.forEach(table -> types.put(table.name(), table.name()));
    for (TableFormat<? extends Evidence> table : ownTables) {
      types.put(table.name(), EvidenceTypes.nameOf(table.recordType()));
    }
    return types.buildOrThrow();
  }

  private static String damage(IOException damaged) {
    if (damaged instanceof ExpansionBudget.ExceededException) {
      return String.valueOf(damaged.getMessage());
    }
    return damaged.getMessage() == null
        ? "must be whole, but ends too early"
        : "must be whole: " + damaged.getMessage();
  }

  private void tables(Optional<AllianceDraft> alliance) throws IOException {
    table(GovernanceTables.MEETINGS, kept((meeting, at) -> draft.add(meeting)));
    table(GovernanceTables.ATTENDANCE, draft::add);
    table(GovernanceTables.MEMBERS, kept((member, at) -> alliance.ifPresent(a -> add(member, a))));
    records(GovernanceTables.DECISIONS);
    table(GovernanceTables.DISPUTES, kept((dispute, at) -> draft.add(dispute)));
    table(GovernanceTables.CONTINGENCIES, kept((contingency, at) -> draft.add(contingency)));
    table(GovernanceTables.FAIRNESS, kept((rating, at) -> draft.add(rating)));
    table(WorkTables.MILESTONES, kept((milestone, at) -> draft.add(milestone)));
    table(WorkTables.MILESTONE_DUES, draft::add);
    whole(VoiceTables.CONTACTS, this::contacts);
    records(WorkTables.KNOWLEDGE_TRANSFERS);
    table(WorkTables.PROCESS_ALIGNMENTS, draft::add);
    records(WorkTables.COMMITMENTS);
    records(WorkTables.DELIVERIES);
    records(WorkTables.ASSIGNMENTS);
    records(WorkTables.EFFORT_HOURS);
    table(VoiceTables.SURVEY_RESPONSES, draft::add);
    records(VoiceTables.SURVEY_INVITATIONS);
    records(VoiceTables.INTERVIEW_CODES);
    records(GovernanceTables.SCOPE_CHANGES);
    records(GovernanceTables.MANDATE_REVIEWS);
    table(VoiceTables.PRIORITIES, draft::add);
    records(VoiceTables.ENDORSEMENTS);
    records(WorkTables.OUTCOMES);
    for (TableFormat<? extends Evidence> table : ownTables) {
      records(table);
    }
  }

  /** A sink that takes only records whose references are all there. */
  private static <R> RowSink<R> kept(RowSink<R> sink) {
    return (record, at) -> {
      if (!at.isDangling()) {
        sink.accept(record, at);
      }
    };
  }

  private static void add(Member member, AllianceDraft alliance) {
    Validity validity = Validity.of(member.from(), member.until());
    alliance.add(member.body(), new Membership(member.person(), validity));
  }

  private void contacts(RowReader<Contact> reader) throws IOException {
    ContactLogBuilder log = ContactLog.builder(known.zone());
    contacts = Optional.of(new ContactsReading(reader, problems, log).read());
  }

  /** A file each of whose rows is a record. */
  private <R extends Evidence> void records(TableFormat<R> format) throws IOException {
    table(format, kept((record, at) -> draft.record(record)));
  }

  /** Takes the record of a row. */
  private interface RowSink<R> {
    void accept(R record, RowReader<R> at);
  }

  private <R> void table(TableFormat<R> format, RowSink<R> sink) throws IOException {
    whole(
        format,
        reader -> {
          while (reader.advance()) {
            Optional<R> record = reader.read();
            if (record.isPresent()) {
              sink.accept(record.get(), reader);
            }
          }
        });
  }

  /** Reads the rows of a file whose header has been read. */
  private interface Body<R> {
    void read(RowReader<R> reader) throws IOException;
  }

  private <R> void whole(TableFormat<R> format, Body<R> body) throws IOException {
    String proper = format.name() + ".csv";
    if (!files.has(proper)) {
      return;
    }
    if (!files.isReadable(proper) || files.budget().isSpent()) {
      known.open(format);
      return;
    }
    String file = files.file(proper);
    try (InputStream in = files.open(proper);
        RowReader<R> reader = new RowReader<>(format, file, in, known, problems, settings)) {
      if (reader.readHeader()) {
        body.read(reader);
        if (!reader.hasRows()) {
          typeOf(format).ifPresent(kept::add);
        }
      }
    } catch (ZipException | EOFException | ExpansionBudget.ExceededException damaged) {
      problems.file(file, damage(damaged));
      known.open(format);
    }
  }

  private Optional<Class<? extends Evidence>> typeOf(TableFormat<?> format) {
    Optional<Class<? extends Evidence>> builtIn = EvidenceTypes.builtIn(format.name());
    return builtIn.isPresent()
        ? builtIn
        : ownTables.stream().filter(own -> own == format).findFirst().map(TableFormat::recordType);
  }

  private Dossier dossier(Alliance alliance) {
    EvidenceLogBuilder log = EvidenceLog.builder(alliance.zone());
    log.addAll(draft.build());
    contacts.ifPresent(log::contacts);
    kept.forEach(log::keeps);
    return Dossier.of(alliance, log.build());
  }
}
