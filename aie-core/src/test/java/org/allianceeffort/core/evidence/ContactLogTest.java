package org.allianceeffort.core.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ContactLogTest {

  private static final ZoneId UTC = ZoneOffset.UTC;
  private static final Moment NOON = Moment.ofEpochSecond(1_700_000_000L);

  private static Contact contact(long second, String from, String to, long replyAfter) {
    return Contact.builder()
        .at(Moment.ofEpochSecond(second))
        .from(from)
        .to(to)
        .channel("email")
        .repliedAt(
            replyAfter < 0
                ? Optional.empty()
                : Optional.of(Moment.ofEpochSecond(second + replyAfter)))
        .build();
  }

  /** More contacts than many blocks hold, with many ties, out of order. */
  private static List<Contact> many(int count, long seed) {
    Random random = new Random(seed);
    List<Contact> contacts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      contacts.add(
          contact(
              1_700_000_000L + random.nextInt(count / 4) * 3600L,
              "p" + random.nextInt(30),
              "p" + random.nextInt(30),
              random.nextInt(5) - 2));
    }
    return contacts;
  }

  @Test
  void aContactTakesAtMost24Bytes() {
    int count = 50_000;
    ContactLog log = ContactLog.of(UTC, many(count, 1));

    assertThat(log.size()).isEqualTo(count);
    assertThat(log.columnBytes()).isLessThanOrEqualTo(24L * count);
  }

  @Test
  void aContactStillTakesAtMost24BytesAfterManyAppends() {
    ContactLog log = ContactLog.empty(UTC);
    List<Contact> contacts = many(40_000, 2);
    for (int i = 0; i < contacts.size(); i += 500) {
      log = log.plus(contacts.subList(i, i + 500));
    }

    assertThat(log.columnBytes()).isLessThanOrEqualTo(24L * log.size());
    assertThat(log).isEqualTo(ContactLog.of(UTC, contacts));
    assertThat(Arrays.stream(log.blocks()).mapToInt(ContactBlock::size).min().orElse(0))
        .isPositive();
  }

  @Test
  void appendingSharesTheBlocksBeforeAndAfter() {
    List<Contact> contacts = many(40_000, 3);
    ContactLog log = ContactLog.of(UTC, contacts);
    Contact middle = contact(1_700_000_000L + 5_000 * 3600L + 1, "new", "p1", -1);
    ContactLog longer = log.plus(List.of(middle));

    Set<ContactBlock> before = Arrays.stream(log.blocks()).collect(Collectors.toSet());
    long fresh = Arrays.stream(longer.blocks()).filter(block -> !before.contains(block)).count();
    assertThat(longer.size()).isEqualTo(log.size() + 1);
    assertThat(fresh).isLessThanOrEqualTo(2);
    assertThat(longer.asList()).contains(middle);
    assertThat(log.asList()).doesNotContain(middle);
  }

  @Test
  void manySingleAppendsKeepTheListOfBlocksShort() {
    ContactLog log = ContactLog.empty(UTC);
    List<Contact> contacts = many(6_000, 4);
    for (Contact contact : contacts) {
      log = log.plus(List.of(contact));
    }

    assertThat(log).isEqualTo(ContactLog.of(UTC, contacts));
    assertThat(log.blocks().length).isLessThan(8);
  }

  @Test
  void theOrderOfManyContactsDoesNotDependOnTheirArrival() {
    List<Contact> contacts = many(60_000, 5);
    List<Contact> other = new ArrayList<>(contacts);
    Collections.shuffle(other, new Random(6));
    ContactLog log = ContactLog.of(UTC, contacts);
    ContactLog second = ContactLog.of(UTC, other);
    LocalDate day = LocalDate.of(2024, 6, 1);

    assertThat(second).isEqualTo(log).hasSameHashCodeAs(log);
    assertThat(second.asOf(day)).isEqualTo(log.asOf(day)).isNotEqualTo(log);
    assertThat(log.asOf(day).size()).isBetween(1, log.size() - 1);
  }

  @Test
  void aViewCopiesNothing() {
    ContactLog log = ContactLog.of(UTC, many(20_000, 7));
    ContactLog view = log.asOf(LocalDate.of(2023, 12, 1));

    assertThat(view.blocks()).containsExactly(log.blocks());
  }

  @Test
  void aReplyAfterAHundredYearsIsKept() {
    Contact late = contact(0, "p1", "p2", 100L * 366 * 86_400);
    ContactLog log = ContactLog.of(UTC, List.of(late, contact(5, "p2", "p1", 7)));

    assertThat(log.get(0)).isEqualTo(late);
    assertThat(log.repliedAt(0)).isEqualTo(100L * 366 * 86_400);
    assertThat(log.asOf(LocalDate.of(2060, 1, 1)).isReplied(0)).isFalse();
  }

  @Test
  void aDayThatTheZoneSkippedIsKept() {
    ZoneId apia = ZoneId.of("Pacific/Apia");
    Contact skipped =
        Contact.builder()
            .at(Moment.of(LocalDate.of(2011, 12, 30)))
            .from("p1")
            .to("p2")
            .channel("email")
            .build();
    ContactLog log = ContactLog.of(apia, List.of(skipped));

    assertThat(log.get(0)).isEqualTo(skipped);
    // The day counts as the one after it.
    assertThat(log.asOf(LocalDate.of(2011, 12, 31)).isEmpty()).isTrue();
    assertThat(skipped.asOf(new AsOf(LocalDate.of(2011, 12, 31), apia))).isEmpty();
  }

  @Test
  void rowsOfNumbersMakeTheSameLogAsRecords() {
    ContactLogBuilder builder = ContactLog.builder(UTC);
    int p1 = builder.person("p1");
    int p2 = builder.person("p2");
    int email = builder.channel("email");
    builder
        .add(NOON.epochSecond(UTC), p1, p2, email, Optional.empty(), false, OptionalLong.empty())
        .add(0, p2, p1, email, Optional.empty(), false, OptionalLong.of(60));

    assertThat(builder.build())
        .isEqualTo(
            ContactLog.of(
                UTC, List.of(contact(0, "p2", "p1", 60), contact(1_700_000_000L, "p1", "p2", -1))));
  }

  @Test
  void numbersLeadToNamesAndBack() {
    ContactLog log = ContactLog.of(UTC, List.of(contact(0, "p1", "p2", -1)));

    assertThat(log.personNumber("p2")).hasValue(log.to(0));
    assertThat(log.personNumber("p3")).isEmpty();
    assertThat(log.persons()).isEqualTo(2);
    assertThat(log.channels()).isEqualTo(1);
  }

  @Test
  void invalidRowsAreRefused() {
    ContactLogBuilder builder = ContactLog.builder(UTC);
    int p1 = builder.person("p1");
    int email = builder.channel("email");

    assertThatThrownBy(() -> builder.person("")).hasMessage("person must not be empty");
    assertThatThrownBy(() -> builder.channel("E mail"))
        .hasMessage("channel must be a lower-case hyphenated word: \"E mail\"");
    assertThatThrownBy(
            () -> builder.add(0, p1, 7, email, Optional.empty(), false, OptionalLong.empty()))
        .hasMessage("the number of a person must come from this builder: 7");
    assertThatThrownBy(
            () -> builder.add(0, p1, p1, -1, Optional.empty(), false, OptionalLong.empty()))
        .hasMessage("the number of a channel must come from this builder: -1");
    assertThatThrownBy(
            () -> builder.add(60, p1, p1, email, Optional.empty(), false, OptionalLong.of(0)))
        .hasMessage(
            "replied_at must not be before at: at 1970-01-01T00:01:00Z, replied_at"
                + " 1970-01-01T00:00:00Z");
    assertThatThrownBy(
            () ->
                builder.add(
                    Long.MAX_VALUE, p1, p1, email, Optional.empty(), false, OptionalLong.empty()))
        .hasMessageStartingWith("the year must be within 0 and 9999: ");
  }

  @Test
  void moreChannelsThanTheColumnHoldsAreRefused() {
    ContactLogBuilder builder = ContactLog.builder(UTC);
    for (int i = 0; i < 65_536; i++) {
      builder.channel("c" + i);
    }

    assertThatThrownBy(() -> builder.channel("one-more"))
        .hasMessage("a log holds at most 65536 channels: \"one-more\"");
  }

  @Test
  void aReplyGivenAsADayBeforeTheContactInTheZoneIsRefused() {
    // 03:00 in UTC is the evening before in Denver.
    Contact mixed =
        Contact.builder()
            .at(Moment.ofEpochSecond(86_400 + 3 * 3600))
            .from("p1")
            .to("p2")
            .channel("email")
            .repliedAt(Moment.of(LocalDate.of(1970, 1, 1)))
            .build();

    assertThat(ContactLog.of(ZoneId.of("America/Denver"), List.of(mixed)).get(0)).isEqualTo(mixed);
    assertThatThrownBy(() -> ContactLog.of(UTC, List.of(mixed)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "replied_at must not be before at: at 1970-01-02T03:00:00Z, replied_at 1970-01-01");
  }

  @Test
  void logsOfDifferentZonesAreNotJoined() {
    assertThatThrownBy(
            () -> ContactLog.builder(UTC).addAll(ContactLog.empty(ZoneId.of("Europe/Paris"))))
        .hasMessage("logs of different zones are not joined: Z and Europe/Paris");
  }

  @Test
  void askingForAReplyThatIsNotThereFails() {
    ContactLog log = ContactLog.of(UTC, List.of(contact(0, "p1", "p2", -1)));
    ContactCursor row = log.cursor();
    assertThat(row.next()).isTrue();

    assertThatThrownBy(() -> log.repliedAt(0)).hasMessage("there is no reply: row 0");
    assertThatThrownBy(row::repliedAt)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("there is no reply: Contact{");
    assertThatThrownBy(() -> log.at(1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void theTextOfALogDoesNotListItsContacts() {
    assertThat(ContactLog.of(UTC, many(40, 8))).hasToString("ContactLog{size=40, zone=Z}");
  }
}
