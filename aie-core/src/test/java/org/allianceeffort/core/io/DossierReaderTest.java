package org.allianceeffort.core.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.allianceeffort.core.alliance.Alliance;
import org.allianceeffort.core.alliance.Level;
import org.allianceeffort.core.evidence.Contact;
import org.allianceeffort.core.evidence.Dispute;
import org.allianceeffort.core.evidence.Dossier;
import org.allianceeffort.core.evidence.Endorsement;
import org.allianceeffort.core.evidence.Evidence;
import org.allianceeffort.core.evidence.EvidenceTypes;
import org.allianceeffort.core.evidence.Meeting;
import org.allianceeffort.core.evidence.Milestone;
import org.allianceeffort.core.evidence.Moment;
import org.allianceeffort.core.evidence.Presence;
import org.allianceeffort.core.evidence.SurveyResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DossierReaderTest {

  private static final DossierReader READER = DossierReader.withDefaults();

  @TempDir Path temp;

  private Dossier full() throws IOException {
    return READER.read(FullDossier.write(FullDossier.files(), temp));
  }

  @Test
  void readsEveryKindOfRecord() throws IOException {
    Dossier dossier = full();
    for (Class<? extends Evidence> type : EvidenceTypes.builtIn()) {
      assertThat(dossier.log().records(type)).as(EvidenceTypes.nameOf(type)).isNotEmpty();
    }
    assertThat(dossier.log().declaredKept()).isEmpty();
  }

  @Test
  void readsTheStructure() throws IOException {
    Alliance alliance = full().alliance();
    assertThat(alliance.zone()).isEqualTo(ZoneId.of("Europe/Paris"));
    assertThat(alliance.organisations()).hasSize(2);
    var p2 = alliance.person("p2").orElseThrow();
    assertThat(p2.partner().at(LocalDate.of(2020, 12, 31))).contains("a");
    assertThat(p2.partner().at(LocalDate.of(2021, 1, 1))).contains("b");
    assertThat(p2.level().at(LocalDate.of(2020, 7, 1))).contains(Level.MANAGER);
    var wg = alliance.body("wg").orElseThrow();
    assertThat(wg.reportsTo().at(LocalDate.of(2020, 5, 31))).isEmpty();
    assertThat(wg.reportsTo().at(LocalDate.of(2020, 6, 1))).contains("jsc");
    assertThat(wg.membersAt(LocalDate.of(2020, 3, 1))).containsExactly("p1", "p2");
    assertThat(alliance.charter().terms().versions().get(0).value().performance()).isFalse();
    assertThat(alliance.charter().processes().versions().get(0).value())
        .containsExactly("release", "intake");
    assertThat(alliance.recordings()).hasSize(2);
  }

  @Test
  void putsRecordsTogetherFromSeveralFilesAndRows() throws IOException {
    var log = full().log();
    Meeting third = log.records(Meeting.class).get(2);
    assertThat(third.attendance()).isEqualTo(Map.of("p2", Presence.PRESENT, "p4", Presence.GUEST));
    assertThat(third.absencesRecorded()).isFalse();
    assertThat(log.records(Dispute.class).get(0).fairness()).hasSize(2);
    Milestone first = log.records(Milestone.class).get(0);
    assertThat(first.name()).isEqualTo("Interface, first \"draft\"");
    assertThat(first.currentDue()).isEqualTo(LocalDate.of(2020, 5, 25));
    assertThat(log.records(Milestone.class).get(1).name()).isEqualTo("Two\nlines");
    SurveyResponse token = log.records(SurveyResponse.class).get(1);
    assertThat(token.scores()).isEqualTo(Map.of("t1", 5));
    assertThat(token.unanswered()).containsExactly("t2");
    assertThat(token.inside()).isTrue();
  }

  @Test
  void readsContactsIntoColumns() throws IOException {
    var contacts = full().log().contacts();
    assertThat(contacts.size()).isEqualTo(4);
    Contact first = contacts.get(0);
    assertThat(first.repliedAt()).contains(Moment.ofEpochSecond(1578216600));
    // 2020-01-06T08:00:00.75+01:00, the fraction cut off.
    assertThat(contacts.at(1)).isEqualTo(1578294000L);
    assertThat(contacts.get(2).at()).isEqualTo(Moment.of(LocalDate.of(2020, 1, 7)));
    assertThat(contacts.get(3).formality()).isEmpty();
  }

  @Test
  void aFileWithOnlyAHeaderDeclaresThatItsKindIsKept() throws IOException {
    Map<String, String> files = FullDossier.files();
    files.put("endorsements.csv", "date,person,audience\r\n\r\n");
    Dossier dossier = READER.read(FullDossier.write(files, temp));
    assertThat(dossier.log().declaredKept()).containsExactly(Endorsement.class);
    assertThat(dossier.log().records(Endorsement.class)).isEmpty();
  }

  @Test
  void anAllianceAloneIsADossier() throws IOException {
    Map<String, String> files = Map.of("alliance.json", FullDossier.files().get("alliance.json"));
    assertThat(READER.read(FullDossier.write(files, temp)).log().size()).isZero();
  }

  @Test
  void marksOfByteOrderAndLineEndsOfWindowsMakeNoDifference() throws IOException {
    Map<String, String> files = FullDossier.files();
    files.replaceAll((name, text) -> '\uFEFF' + text.replace("Two\nlines", "Two lines"));
    Dossier unix = READER.read(FullDossier.write(files, temp));
    files.replaceAll((name, text) -> text.replace("\n", "\r\n"));
    assertThat(READER.read(FullDossier.write(files, temp))).isEqualTo(unix);
  }

  @Test
  void quotingEveryCellMakesNoDifference() throws IOException {
    Map<String, String> files = FullDossier.files();
    files.put("contacts.csv", quoted(files.get("contacts.csv")));
    files.put("scope_changes.csv", quoted(files.get("scope_changes.csv")));
    assertThat(READER.read(FullDossier.write(files, temp))).isEqualTo(full());
  }

  private static String quoted(String table) {
    StringBuilder text = new StringBuilder();
    table
        .lines()
        .forEach(line -> text.append('"').append(line.replace(",", "\",\"")).append("\"\n"));
    return text.toString();
  }

  @Test
  void aStrictReadingThrowsWithAllProblems() {
    Map<String, String> files = FullDossier.files();
    files.put("endorsements.csv", "date,person,audience\n2020-02-30,p9,\n");
    Path folder = FullDossier.write(files, temp);
    assertThatThrownBy(() -> READER.read(folder))
        .isInstanceOfSatisfying(DossierException.class, e -> assertThat(e.problems()).hasSize(3))
        .hasMessage(
            folder.getFileName()
                + ": 3 problems\n"
                + "  endorsements.csv, line 2, date: \"2020-02-30\" must be a date, YYYY-MM-DD,"
                + " that the calendar has\n"
                + "  endorsements.csv, line 2, person: \"p9\" must be the id of a known person\n"
                + "  endorsements.csv, line 2, audience: must not be empty");
  }

  @Test
  void aLenientReadingGivesWhatCouldBeRead() throws IOException {
    Map<String, String> files = FullDossier.files();
    files.put("meetings.csv", files.get("meetings.csv").replace("m1,jsc,2020", "m1,jsc,2O20"));
    ReadResult result = READER.readLeniently(FullDossier.write(files, temp));
    assertThat(result.problems()).hasSize(1);
    var log = result.dossier().orElseThrow().log();
    assertThat(log.records(Meeting.class)).extracting(Meeting::id).containsExactly("m2", "m3");
    assertThat(log.records(Dispute.class)).hasSize(2);
  }

  @Test
  void withoutAnAllianceThereIsNoDossierButTheOtherFilesAreStillChecked() throws IOException {
    Map<String, String> files = FullDossier.files();
    files.remove("alliance.json");
    files.put("endorsements.csv", "date,person,audience\n2020-02-30,p9,all\n");
    ReadResult result = READER.readLeniently(FullDossier.write(files, temp));
    assertThat(result.dossier()).isEqualTo(Optional.empty());
    assertThat(result.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "alliance.json: must be there",
            "endorsements.csv, line 2, date: \"2020-02-30\" must be a date, YYYY-MM-DD, that the calendar has");
  }

  @Test
  void onlyTheFirstProblemsAreKeptButAllAreCounted() throws IOException {
    Map<String, String> files = FullDossier.files();
    files.put("endorsements.csv", "date,person,audience\n" + "2020-02-30,p1,all\n".repeat(50));
    DossierReader reader = READER.withSettings(ReadSettings.withDefaults().withMaxProblems(7));
    ReadResult result = reader.readLeniently(FullDossier.write(files, temp));
    assertThat(result.problems()).hasSize(7);
    assertThat(result.problemCount()).isEqualTo(50);
  }

  @Test
  void otherTablesAreWarnedAboutAndOtherFilesIgnored() throws IOException {
    Map<String, String> files = FullDossier.files();
    files.put("meeting.csv", "id\n");
    files.put("x_guests.csv", "id\n");
    files.put("README.md", "words");
    ReadResult result = READER.readLeniently(FullDossier.write(files, temp));
    assertThat(result.problems()).isEmpty();
    assertThat(result.warnings())
        .extracting(Problem::file)
        .containsExactly("meeting.csv", "x_guests.csv");
  }

  @Test
  void aLinkIsFollowedInsideTheFolderOnly() throws IOException {
    Path folder = FullDossier.write(FullDossier.files(), temp);
    Dossier plain = READER.read(folder);
    Files.move(folder.resolve("meetings.csv"), folder.resolve("stored.txt"));
    Files.createSymbolicLink(folder.resolve("meetings.csv"), Path.of("stored.txt"));
    assertThat(READER.read(folder)).isEqualTo(plain);
    Files.move(folder.resolve("stored.txt"), temp.resolve("stored.txt"));
    Files.delete(folder.resolve("meetings.csv"));
    Files.createSymbolicLink(folder.resolve("meetings.csv"), temp.resolve("stored.txt"));
    assertThat(READER.readLeniently(folder).problems())
        .extracting(Problem::toString)
        .containsExactly("meetings.csv: must not be a link that leads out of the folder");
  }

  @Test
  void aKnownNameMustBeARegularFileOfThatVeryName() throws IOException {
    Map<String, String> files = FullDossier.files();
    files.remove("outcomes.csv");
    files.put("Outcomes.csv", "x");
    files.remove("endorsements.csv");
    Path folder = FullDossier.write(files, temp);
    Files.createDirectory(folder.resolve("endorsements.csv"));
    assertThat(READER.readLeniently(folder).problems())
        .extracting(Problem::toString)
        .containsExactlyInAnyOrder(
            "Outcomes.csv: must be named outcomes.csv, in lower case",
            "endorsements.csv: must be a regular file");
  }
}
