package org.allianceeffort.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.allianceeffort.core.alliance.GovernanceBody;
import org.allianceeffort.core.alliance.Membership;
import org.allianceeffort.core.alliance.Partner;
import org.allianceeffort.core.alliance.Person;
import org.allianceeffort.core.alliance.Recording;
import org.allianceeffort.core.evidence.Contact;
import org.allianceeffort.core.evidence.Decision;
import org.allianceeffort.core.evidence.Dispute;
import org.allianceeffort.core.evidence.Dossier;
import org.allianceeffort.core.evidence.Evidence;
import org.allianceeffort.core.evidence.EvidenceTypes;
import org.allianceeffort.core.evidence.Meeting;
import org.allianceeffort.core.evidence.Milestone;
import org.allianceeffort.core.evidence.Window;
import org.allianceeffort.core.metric.TownHall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomDossiersTest {

  private final ImmutableList<Dossier> dossiers = RandomDossiers.of(1).dossiers(300);

  @Test
  void theSameSeedAndNumberGiveTheSameDossier() {
    assertThat(RandomDossiers.of(1).dossiers(300)).isEqualTo(dossiers);
    assertThat(RandomDossiers.of(2).dossier(7)).isNotEqualTo(RandomDossiers.of(1).dossier(7));
    assertThat(RandomDossiers.of(1).window(dossiers.get(3), 4))
        .isEqualTo(RandomDossiers.of(1).window(dossiers.get(3), 4));
  }

  List<Class<? extends Evidence>> types() {
    return EvidenceTypes.builtIn().asList();
  }

  @ParameterizedTest
  @MethodSource("types")
  void recordsOfEveryTypeAreDrawn(Class<? extends Evidence> type) {
    assertThat(dossiers)
        .filteredOn(each -> each.log().records(type).size() > 4)
        .hasSizeGreaterThan(4);
  }

  private <E extends Evidence> void someRecord(Class<E> type, Predicate<E> shape) {
    assertThat(dossiers).anyMatch(each -> each.log().records(type).stream().anyMatch(shape));
  }

  private void someDossier(Predicate<Dossier> shape) {
    assertThat(dossiers).anyMatch(shape);
  }

  @Test
  void spellsAreOpenEndedOneWayOrAnotherOnDaysAndAtTimes() {
    someRecord(Decision.class, d -> d.decided().isEmpty() && d.withdrawn().isEmpty());
    someRecord(Decision.class, d -> d.withdrawn().isPresent());
    someRecord(Decision.class, d -> d.decided().isPresent() && d.requested().isDate());
    someRecord(
        Decision.class,
        d -> !d.requested().isDate() && d.decided().filter(end -> !end.isDate()).isPresent());
    someRecord(Decision.class, d -> d.decided().filter(d.requested()::equals).isPresent());
    someRecord(Dispute.class, d -> d.escalated().isPresent() && d.resolved().isPresent());
    someRecord(Dispute.class, d -> d.withdrawn().isPresent() && !d.fairness().isEmpty());
    someRecord(Milestone.class, m -> m.laterDues().size() == 2 && m.completed().isEmpty());
    someRecord(Milestone.class, m -> m.weight().signum() == 0);
    someRecord(Contact.class, c -> c.repliedAt().isPresent());
    someRecord(Contact.class, c -> c.replyExpected() && c.repliedAt().isEmpty());
    someRecord(Contact.class, c -> c.from().equals(c.to()));
  }

  @Test
  void someRecordsLookTheSame() {
    someDossier(
        each -> {
          List<Contact> contacts = each.log().records(Contact.class);
          return contacts.stream().distinct().count() < contacts.size();
        });
    someRecord(Meeting.class, meeting -> meeting.id().endsWith("-again"));
  }

  @Test
  void structureIsDatedInVersionsOrNeither() {
    someDossier(each -> each.alliance().partners().stream().anyMatch(p -> !p.organisation()));
    someDossier(each -> each.alliance().organisations().size() == 3);
    someBody(body -> body.members().stream().anyMatch(m -> m.validity().until().isPresent()));
    someBody(body -> body.members().stream().map(Membership::validity).noneMatch(v -> v.isDated()));
    someBody(body -> body.cadence().versions().size() == 2);
    someBody(body -> body.reportsTo().isAbsent());
    someBody(body -> !body.reportsTo().isAbsent());
    somePerson(person -> person.partner().versions().size() == 2);
    somePerson(person -> person.level().versions().size() == 2);
    somePerson(person -> person.validity().isDated());
    somePerson(person -> !person.trained().isEmpty());
    someDossier(each -> each.alliance().charter().agreedShares().versions().size() == 2);
    someDossier(each -> !each.alliance().ties().isEmpty());
    someDossier(each -> !each.alliance().instruments().isEmpty());
    someDossier(each -> !each.alliance().phases().isEmpty());
    someDossier(each -> !each.undatedFacts().isEmpty());
    someDossier(
        each ->
            each.alliance().partners().stream()
                .map(Partner::culture)
                .allMatch(culture -> culture.size() > 2));
  }

  private void someBody(Predicate<GovernanceBody> shape) {
    someDossier(each -> each.alliance().bodies().stream().anyMatch(shape));
  }

  private void somePerson(Predicate<Person> shape) {
    someDossier(each -> each.alliance().people().stream().anyMatch(shape));
  }

  @Test
  void recordingIsStatedInPartsAssumedOrDeclared() {
    someRecording(recording -> !recording.partners().isEmpty());
    someRecording(recording -> recording.completeness().signum() == 0);
    someRecording(Recording::internal);
    someDossier(each -> each.alliance().recordings().isEmpty());
    someDossier(each -> !each.log().declaredKept().isEmpty());
    someDossier(
        each ->
            each.alliance().recordings().stream()
                    .filter(recording -> recording.type().equals("meetings"))
                    .count()
                == 2);
  }

  private void someRecording(Predicate<Recording> shape) {
    someDossier(each -> each.alliance().recordings().stream().anyMatch(shape));
  }

  @Test
  void recordsLieOnTheEdgesOfWindowsAndOutside() {
    int[] on = new int[4];
    for (Dossier dossier : dossiers) {
      Window window = RandomDossiers.of(1).window(dossier, 0);
      RandomDossiers.records(dossier)
          .map(record -> record.at().date(dossier.alliance().zone()))
          .forEach(
              day -> {
                on[0] += day.equals(window.to()) ? 1 : 0;
                on[1] += day.equals(window.to().minusDays(1)) ? 1 : 0;
                on[2] += day.equals(window.from()) ? 1 : 0;
                on[3] += day.isAfter(window.to()) ? 1 : 0;
              });
    }
    assertThat(IntStream.of(on).boxed()).allMatch(count -> count > 20);
  }

  @Test
  void sizesAreLimits() {
    RandomDossiers small = RandomDossiers.of(1).withRecords(3).withPeople(2);
    for (Dossier dossier : small.dossiers(50)) {
      assertThat(dossier.log().size()).isLessThanOrEqualTo(3);
      assertThat(dossier.alliance().people()).hasSize(2);
    }
    assertThat(RandomDossiers.of(1).withRecords(0).dossier(1).log().size()).isZero();
  }

  @Test
  void typesMayBeChosen() {
    RandomDossiers contacts = RandomDossiers.of(1).withTypes(List.of(Contact.class));

    assertThat(contacts.dossiers(50))
        .allMatch(each -> each.log().contacts().size() == each.log().size())
        .anyMatch(each -> each.log().size() > 30);
  }

  @Test
  void anApplicationsOwnRecordsAreAmongTheOthers() {
    RandomDossiers own =
        RandomDossiers.of(1).including((day, number) -> new TownHall(day, "h" + number, number));
    assertThat(own.dossiers(20))
        .filteredOn(each -> each.log().types().contains(TownHall.class))
        .hasSizeGreaterThan(10);
  }

  @Test
  void sizesHaveTheirRules() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RandomDossiers.of(1).withRecords(-1))
        .withMessage("the number of records must not be negative: -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RandomDossiers.of(1).withPeople(1))
        .withMessage("the number of persons is at least 2: 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RandomDossiers.of(1).dossiers(-1))
        .withMessage("the number of dossiers must not be negative: -1");
  }
}
