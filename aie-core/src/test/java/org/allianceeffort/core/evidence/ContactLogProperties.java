package org.allianceeffort.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A log of contacts against a plain sorted list. */
class ContactLogProperties {

  /** Contacts of one zone, and the first of the days on which they fall. */
  record Case(ZoneId zone, LocalDate start, List<Contact> contacts, long shuffle) {

    List<Contact> shuffled() {
      List<Contact> other = new ArrayList<>(contacts);
      Collections.shuffle(other, new Random(shuffle));
      return other;
    }

    ContactLog log() {
      return ContactLog.of(zone, contacts);
    }
  }

  @Provide
  Arbitrary<Case> cases() {
    return Combinators.combine(Records.zones(), Records.starts(), Arbitraries.longs())
        .flatAs(
            (zone, start, shuffle) ->
                Records.contacts(start, zone)
                    .list()
                    .ofMaxSize(15)
                    .map(contacts -> new Case(zone, start, contacts, shuffle)));
  }

  /** The canonical order, said over records. */
  private static List<Contact> sorted(List<Contact> contacts, ZoneId zone) {
    Comparator<Contact> order =
        Comparator.comparingLong((Contact contact) -> contact.at().epochSecond(zone))
            .thenComparing(contact -> !contact.at().isDate())
            .thenComparing(contact -> contact.at().toString())
            .thenComparing(Contact::from)
            .thenComparing(Contact::to)
            .thenComparing(Contact::channel)
            .thenComparing(
                contact ->
                    List.of("", "formal", "informal")
                        .indexOf(contact.formality().map(Formality::label).orElse("")))
            .thenComparing(contact -> contact.replyExpected() ? 1 : 0)
            .thenComparing(
                contact ->
                    contact
                        .repliedAt()
                        .map(moment -> moment.epochSecond(zone))
                        .orElse(Long.MAX_VALUE))
            .thenComparing(
                contact -> contact.repliedAt().map(moment -> !moment.isDate()).orElse(true))
            .thenComparing(contact -> contact.repliedAt().map(Moment::toString).orElse(""));
    return contacts.stream().sorted(order).toList();
  }

  @Property(tries = 1000, seed = "1", edgeCases = EdgeCasesMode.NONE)
  void listViewEqualsASortedList(@ForAll("cases") Case given) {
    assertThat(given.log().asList())
        .containsExactlyElementsOf(sorted(given.contacts(), given.zone()));
  }

  @Property(tries = 1000, seed = "1", edgeCases = EdgeCasesMode.NONE)
  void orderOfInsertionDoesNotMatter(@ForAll("cases") Case given) {
    ContactLog log = given.log();
    ContactLog other = ContactLog.of(given.zone(), given.shuffled());
    assertThat(other).isEqualTo(log).hasSameHashCodeAs(log);
    assertThat(other.asList()).isEqualTo(log.asList());
  }

  @Property(tries = 1000, seed = "1", edgeCases = EdgeCasesMode.NONE)
  void anySplitIntoAppendsGivesTheSameLog(
      @ForAll("cases") Case given, @ForAll @IntRange(min = 1, max = 7) int step) {
    ContactLog log = ContactLog.empty(given.zone());
    List<Contact> shuffled = given.shuffled();
    for (int i = 0; i < shuffled.size(); i += step) {
      log = log.plus(shuffled.subList(i, Math.min(i + step, shuffled.size())));
    }
    assertThat(log).isEqualTo(given.log());
    assertThat(log.asList()).isEqualTo(given.log().asList());
  }

  @Property(tries = 1000, seed = "1", edgeCases = EdgeCasesMode.NONE)
  void joiningLogsOfOtherNumbersGivesTheSameLog(@ForAll("cases") Case given) {
    int half = given.contacts().size() / 2;
    ContactLog first = ContactLog.of(given.zone(), given.shuffled().subList(0, half));
    ContactLog second =
        ContactLog.of(given.zone(), given.shuffled().subList(half, given.contacts().size()));
    assertThat(second.toBuilder().addAll(first).build()).isEqualTo(given.log());
  }

  @Property(tries = 1000, seed = "1", edgeCases = EdgeCasesMode.NONE)
  void asOfEqualsTheLogOfTheContactsAsOf(
      @ForAll("cases") Case given, @ForAll @IntRange(min = 0, max = Records.DAYS) int day) {
    AsOf t = new AsOf(given.start().plusDays(day), given.zone());
    List<Contact> known = given.contacts().stream().flatMap(c -> c.asOf(t).stream()).toList();
    ContactLog view = given.log().asOf(t.to());
    ContactLog made = ContactLog.of(given.zone(), known);
    assertThat(view).isEqualTo(made).hasSameHashCodeAs(made);
    assertThat(view.asList()).isEqualTo(made.asList());
    // Appending to a view appends to what it shows.
    assertThat(view.plus(given.contacts())).isEqualTo(made.plus(given.contacts()));
  }

  @Property(tries = 1000, seed = "1", edgeCases = EdgeCasesMode.NONE)
  void asOfIsIdempotentAndMonotone(
      @ForAll("cases") Case given,
      @ForAll @IntRange(min = 0, max = Records.DAYS) int a,
      @ForAll @IntRange(min = 0, max = Records.DAYS) int b) {
    LocalDate first = given.start().plusDays(a);
    LocalDate second = given.start().plusDays(b);
    LocalDate earlier = first.isBefore(second) ? first : second;
    assertThat(given.log().asOf(first).asOf(second)).isEqualTo(given.log().asOf(earlier));
  }

  @Property(tries = 1000, seed = "1", edgeCases = EdgeCasesMode.NONE)
  void viewsAreTheRowsOfTheirRange(
      @ForAll("cases") Case given,
      @ForAll @IntRange(min = 0, max = Records.DAYS) int a,
      @ForAll @IntRange(min = 0, max = Records.DAYS) int b) {
    LocalDate from = given.start().plusDays(a);
    LocalDate to = given.start().plusDays(b);
    List<Contact> within =
        given.log().asList().stream()
            .filter(
                contact -> {
                  LocalDate day = contact.at().date(given.zone());
                  return !day.isBefore(from) && day.isBefore(to);
                })
            .toList();
    ContactLog view = given.log().between(from, to);
    assertThat(view.asList()).isEqualTo(within);
    assertThat(view).isEqualTo(ContactLog.of(given.zone(), within));
    assertThat(view.between(from, to)).isEqualTo(view);
    int middle = view.size() / 2;
    assertThat(view.slice(middle, view.size()).asList())
        .isEqualTo(within.subList(middle, within.size()));
  }

  @Property(tries = 1000, seed = "1", edgeCases = EdgeCasesMode.NONE)
  void cursorAndRowsSayWhatTheContactSays(@ForAll("cases") Case given) {
    ContactLog log = given.log().asOf(given.start().plusDays(6));
    ContactCursor row = log.cursor();
    for (int i = 0; i < log.size(); i++) {
      assertThat(row.next()).isTrue();
      Contact contact = log.get(i);
      assertThat(row.contact()).isEqualTo(contact);
      assertThat(row.at()).isEqualTo(log.at(i)).isEqualTo(contact.at().epochSecond(log.zone()));
      assertThat(row.isAtDate()).isEqualTo(contact.at().isDate());
      assertThat(row.from()).isEqualTo(log.from(i));
      assertThat(log.person(row.from())).isEqualTo(contact.from());
      assertThat(row.to()).isEqualTo(log.to(i));
      assertThat(log.person(row.to())).isEqualTo(contact.to());
      assertThat(row.channel()).isEqualTo(log.channel(i));
      assertThat(log.channelName(row.channel())).isEqualTo(contact.channel());
      assertThat(row.formality()).isEqualTo(contact.formality());
      assertThat(row.isFormal())
          .isEqualTo(contact.formality().equals(Optional.of(Formality.FORMAL)));
      assertThat(row.isInformal())
          .isEqualTo(contact.formality().equals(Optional.of(Formality.INFORMAL)));
      assertThat(row.isReplyExpected()).isEqualTo(contact.replyExpected());
      assertThat(row.isReplied())
          .isEqualTo(log.isReplied(i))
          .isEqualTo(contact.repliedAt().isPresent());
      assertThat(row.isRepliedDate())
          .isEqualTo(contact.repliedAt().map(Moment::isDate).orElse(false));
      if (row.isReplied()) {
        assertThat(row.repliedAt())
            .isEqualTo(log.repliedAt(i))
            .isEqualTo(contact.repliedAt().orElseThrow().epochSecond(log.zone()));
      }
    }
    assertThat(row.next()).isFalse();
    assertThat(row.next()).isFalse();
  }
}
