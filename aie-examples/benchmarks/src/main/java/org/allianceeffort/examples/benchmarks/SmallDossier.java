package org.allianceeffort.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * A small alliance as files: 3 partners, 12 persons, a committee that meets every two weeks for a
 * year, its decisions, some milestones and 200 contacts.
 */
final class SmallDossier {

  private static final LocalDate SIGNED = LocalDate.of(2023, 1, 1);
  private static final int PERSONS = 12;
  private static final int MEETINGS = 26;
  private static final int DECISIONS = 20;
  private static final int MILESTONES = 10;
  private static final int CONTACTS = 200;

  private final SplittableRandom random;

  private SmallDossier(int number) {
    this.random = new SplittableRandom(number);
  }

  static void write(Path folder, int number) throws IOException {
    SmallDossier dossier = new SmallDossier(number);
    Files.writeString(folder.resolve("alliance.json"), alliance(number));
    Files.writeString(folder.resolve("meetings.csv"), meetings());
    Files.writeString(folder.resolve("attendance.csv"), dossier.attendance());
    Files.writeString(folder.resolve("decisions.csv"), dossier.decisions());
    Files.writeString(folder.resolve("milestones.csv"), dossier.milestones());
    Files.writeString(folder.resolve("contacts.csv"), dossier.contacts());
  }

  private static String alliance(int number) {
    StringBuilder people = new StringBuilder();
    StringBuilder members = new StringBuilder();
    for (int person = 0; person < PERSONS; person++) {
      String end = person + 1 < PERSONS ? "," : "";
      people.append(
          "{\"id\": \"p%d\", \"partner\": \"%s\"}%s"
              .formatted(person, "abc".charAt(person % 3), end));
      members.append("\"p").append(person).append('"').append(end);
    }
    return """
        {"id": "small-%d", "name": "Small %d", "signed": "%s",
         "partners": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}, {"id": "c", "name": "C"}],
         "people": [%s],
         "bodies": [{"id": "jsc", "name": "Committee", "kind": "joint-steering-committee",
                     "members": [%s], "cadence": "P14D", "mandate": "Steers"}]}
        """
        .formatted(number, number, SIGNED, people, members);
  }

  private static String meetings() {
    StringBuilder csv = new StringBuilder("id,body,date,status,mode\n");
    for (int meeting = 0; meeting < MEETINGS; meeting++) {
      LocalDate day = SIGNED.plusDays(14L * meeting);
      csv.append("m" + meeting + ",jsc," + day + ",held,remote\n");
    }
    return csv.toString();
  }

  private String attendance() {
    StringBuilder csv = new StringBuilder("meeting,person,presence\n");
    for (int meeting = 0; meeting < MEETINGS; meeting++) {
      for (int person = 0; person < PERSONS; person++) {
        String presence = random.nextInt(4) == 0 ? "absent" : "present";
        csv.append("m" + meeting + ",p" + person + "," + presence + "\n");
      }
    }
    return csv.toString();
  }

  private String decisions() {
    StringBuilder csv = new StringBuilder("id,body,requested,decided\n");
    for (int decision = 0; decision < DECISIONS; decision++) {
      LocalDate requested = day();
      csv.append("d" + decision + ",jsc," + requested + "," + laterOrNever(requested) + "\n");
    }
    return csv.toString();
  }

  private String milestones() {
    StringBuilder csv = new StringBuilder("id,name,baseline_due,completed\n");
    for (int milestone = 0; milestone < MILESTONES; milestone++) {
      LocalDate due = day();
      csv.append("s" + milestone + ",Step," + due + "," + laterOrNever(due) + "\n");
    }
    return csv.toString();
  }

  private String contacts() {
    StringBuilder csv = new StringBuilder("at,from,to,channel,replied_at\n");
    for (int contact = 0; contact < CONTACTS; contact++) {
      LocalDate day = day();
      String from = "p" + random.nextInt(PERSONS);
      String to = "p" + random.nextInt(PERSONS);
      String reply = random.nextInt(10) == 0 ? day + "T15:30:00Z" : "";
      csv.append(day + "T09:15:00Z," + from + "," + to + ",email," + reply + "\n");
    }
    return csv.toString();
  }

  private LocalDate day() {
    return SIGNED.plusDays(random.nextInt(365));
  }

  private String laterOrNever(LocalDate day) {
    return random.nextInt(5) == 0 ? "" : day.plusDays(random.nextInt(40)).toString();
  }
}
