package org.allianceeffort.core.io;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.allianceeffort.core.evidence.AlignmentStage;
import org.allianceeffort.core.evidence.Contingency;
import org.allianceeffort.core.evidence.Dispute;
import org.allianceeffort.core.evidence.DueDate;
import org.allianceeffort.core.evidence.Evidence;
import org.allianceeffort.core.evidence.FairnessRating;
import org.allianceeffort.core.evidence.Meeting;
import org.allianceeffort.core.evidence.MeetingStatus;
import org.allianceeffort.core.evidence.Milestone;
import org.allianceeffort.core.evidence.Presence;
import org.allianceeffort.core.evidence.PriorityStatement;
import org.allianceeffort.core.evidence.ProcessAlignment;
import org.allianceeffort.core.evidence.SurveyResponse;
import org.allianceeffort.core.io.GovernanceTables.Mark;
import org.allianceeffort.core.io.GovernanceTables.Rating;
import org.allianceeffort.core.io.VoiceTables.Answer;
import org.allianceeffort.core.io.VoiceTables.Priority;
import org.allianceeffort.core.io.WorkTables.LaterDue;

/**
 * Records while they are read: those that several rows or files make up are put together here.
 *
 * <p>Keys of several cells are comparable, so that a map finds them quickly even where a file is
 * made of texts that have one hash.
 */
final class EvidenceDraft {

  /** A mark at a meeting, the line on which it stands, and whether it can be kept. */
  private record Marked(Presence presence, long line, boolean isKept) {}

  private record ResponseKey(String respondent, LocalDate date, String instrument)
      implements Comparable<ResponseKey> {
    private static final Comparator<ResponseKey> ORDER =
        Comparator.comparing(ResponseKey::respondent)
            .thenComparing(ResponseKey::date)
            .thenComparing(ResponseKey::instrument);

    @Override
    public int compareTo(ResponseKey other) {
      return ORDER.compare(this, other);
    }
  }

  private record StatementKey(String partner, LocalDate date) implements Comparable<StatementKey> {
    private static final Comparator<StatementKey> ORDER =
        Comparator.comparing(StatementKey::partner).thenComparing(StatementKey::date);

    @Override
    public int compareTo(StatementKey other) {
      return ORDER.compare(this, other);
    }
  }

  private record AlignmentKey(String process, AlignmentStage stage, LocalDate date)
      implements Comparable<AlignmentKey> {
    private static final Comparator<AlignmentKey> ORDER =
        Comparator.comparing(AlignmentKey::process)
            .thenComparing(AlignmentKey::stage)
            .thenComparing(AlignmentKey::date);

    @Override
    public int compareTo(AlignmentKey other) {
      return ORDER.compare(this, other);
    }
  }

  /** The answers of one response so far, and its first row, which says whose it is. */
  private static final class Answers {
    private final Answer first;
    private final long line;
    private final TreeMap<String, Integer> scores = new TreeMap<>();
    private final TreeSet<String> unanswered = new TreeSet<>();

    Answers(Answer first, long line) {
      this.first = first;
      this.line = line;
    }
  }

  private final List<Evidence> records = new ArrayList<>();
  private final Map<String, Meeting> meetings = new LinkedHashMap<>();
  private final Map<String, Map<String, Marked>> attendance = new HashMap<>();
  private final Map<String, Dispute> disputes = new LinkedHashMap<>();
  private final Map<String, Contingency> contingencies = new LinkedHashMap<>();
  private final Map<String, List<FairnessRating>> ratings = new HashMap<>();
  private final Map<String, Milestone> milestones = new LinkedHashMap<>();
  private final Map<String, Map<LocalDate, LaterDue>> dues = new HashMap<>();
  private final Map<String, Map<LocalDate, Long>> dueLines = new HashMap<>();
  private final Map<AlignmentKey, Long> alignments = new HashMap<>();
  private final Map<ResponseKey, Map<String, Long>> answerLines = new HashMap<>();
  private final Map<ResponseKey, Answers> responses = new LinkedHashMap<>();
  private final Map<StatementKey, Map<String, BigDecimal>> priorities = new LinkedHashMap<>();
  private final Map<StatementKey, Map<String, Long>> priorityLines = new HashMap<>();

  void record(Evidence record) {
    records.add(record);
  }

  void add(Meeting meeting) {
    meetings.put(meeting.id(), meeting);
  }

  void add(Mark mark, RowReader<Mark> at) {
    Meeting meeting = meetings.get(mark.meeting());
    if (meeting != null && meeting.status() == MeetingStatus.CANCELLED) {
      at.wrong(
          GovernanceTables.MARK_MEETING,
          mark.meeting(),
          "must be a meeting that was held, but it was cancelled");
      return;
    }
    Marked before =
        attendance
            .computeIfAbsent(mark.meeting(), m -> new HashMap<>())
            .putIfAbsent(mark.person(), new Marked(mark.presence(), at.line(), !at.isDangling()));
    if (before != null) {
      at.wrong(
          GovernanceTables.MARK_PERSON,
          mark.person(),
          "must be marked once at a meeting, but is marked on line " + before.line());
    }
  }

  void add(Dispute dispute) {
    disputes.put(dispute.id(), dispute);
  }

  void add(Contingency contingency) {
    contingencies.put(contingency.id(), contingency);
  }

  void add(Rating rating) {
    ratings.computeIfAbsent(rating.about(), a -> new ArrayList<>()).add(rating.rating());
  }

  void add(Milestone milestone) {
    milestones.put(milestone.id(), milestone);
  }

  void add(LaterDue later, RowReader<LaterDue> at) {
    LocalDate day = later.due().setOn();
    Long before =
        dueLines
            .computeIfAbsent(later.milestone(), m -> new HashMap<>())
            .putIfAbsent(day, at.line());
    if (before != null) {
      at.wrong(
          WorkTables.SET_ON,
          day,
          "must differ for each due date of a milestone, but is given on line " + before);
      return;
    }
    if (at.isDangling()) {
      return;
    }
    dues.computeIfAbsent(later.milestone(), m -> new TreeMap<>()).put(day, later);
  }

  void add(ProcessAlignment alignment, RowReader<ProcessAlignment> at) {
    AlignmentKey key = new AlignmentKey(alignment.process(), alignment.stage(), alignment.date());
    Long before = alignments.putIfAbsent(key, at.line());
    if (before != null) {
      at.wrong(
          WorkTables.PROCESS,
          alignment.process(),
          "must be given once with a stage and date, but is given on line " + before);
      return;
    }
    if (!at.isDangling()) {
      records.add(alignment);
    }
  }

  void add(Answer answer, RowReader<Answer> at) {
    ResponseKey key = new ResponseKey(answer.respondent(), answer.date(), answer.instrument());
    Long before =
        answerLines
            .computeIfAbsent(key, k -> new HashMap<>())
            .putIfAbsent(answer.item(), at.line());
    if (before != null) {
      at.wrong(
          VoiceTables.ITEM,
          answer.item(),
          "must be given once in a response, but is given on line " + before);
      return;
    }
    if (at.isDangling()) {
      return;
    }
    Answers response = responses.computeIfAbsent(key, k -> new Answers(answer, at.line()));
    String rule = "must be the same in all rows of a response: see line " + response.line;
    if (!answer.partner().equals(response.first.partner())) {
      at.wrong(VoiceTables.ANSWER_PARTNER, answer.partner(), rule);
    } else if (!answer.level().equals(response.first.level())) {
      at.wrongOrEmpty(VoiceTables.ANSWER_LEVEL, answer.level(), rule);
    } else if (answer.inside() != response.first.inside()) {
      at.wrong(VoiceTables.INSIDE, answer.inside(), rule);
    } else if (answer.score().isPresent()) {
      response.scores.put(answer.item(), answer.score().get());
    } else {
      response.unanswered.add(answer.item());
    }
  }

  void add(Priority priority, RowReader<Priority> at) {
    StatementKey key = new StatementKey(priority.partner(), priority.date());
    Long before =
        priorityLines
            .computeIfAbsent(key, k -> new HashMap<>())
            .putIfAbsent(priority.objective(), at.line());
    if (before != null) {
      at.wrong(
          VoiceTables.PRIORITY_OBJECTIVE,
          priority.objective(),
          "must be given once in a statement, but is given on line " + before);
      return;
    }
    if (at.isDangling()) {
      return;
    }
    priorities
        .computeIfAbsent(key, k -> new TreeMap<>())
        .put(priority.objective(), priority.weight());
  }

  /** All records but contacts, in no order. */
  List<Evidence> build() {
    meetings.values().forEach(meeting -> records.add(withAttendance(meeting)));
    disputes.values().forEach(dispute -> records.add(withFairness(dispute)));
    contingencies.values().forEach(contingency -> records.add(withFairness(contingency)));
    milestones.values().forEach(milestone -> records.add(withLaterDues(milestone)));
    responses.forEach((key, answers) -> records.add(response(key, answers)));
    priorities.forEach(
        (key, weights) -> {
          PriorityStatement.Builder statement = PriorityStatement.builder();
          statement
              .partner(key.partner())
              .date(key.date())
              .weights(ImmutableSortedMap.copyOf(weights));
          records.add(statement.build());
        });
    return records;
  }

  private Meeting withAttendance(Meeting meeting) {
    Map<String, Marked> marks = attendance.get(meeting.id());
    if (marks == null) {
      return meeting;
    }
    Meeting.Builder builder = meeting.toBuilder();
    marks.forEach(
        (person, mark) -> {
          if (mark.isKept()) {
            builder.putAttendance(person, mark.presence());
          }
        });
    return builder.build();
  }

  private Dispute withFairness(Dispute dispute) {
    Dispute.Builder builder = dispute.toBuilder();
    builder.fairness(ratings.getOrDefault(dispute.id(), List.of()));
    return builder.build();
  }

  private Contingency withFairness(Contingency contingency) {
    Contingency.Builder builder = contingency.toBuilder();
    builder.fairness(ratings.getOrDefault(contingency.id(), List.of()));
    return builder.build();
  }

  private Milestone withLaterDues(Milestone milestone) {
    Map<LocalDate, LaterDue> later = dues.get(milestone.id());
    if (later == null) {
      return milestone;
    }
    List<DueDate> inOrder = later.values().stream().map(LaterDue::due).toList();
    Milestone.Builder builder = milestone.toBuilder();
    builder.laterDues(inOrder);
    return builder.build();
  }

  private static SurveyResponse response(ResponseKey key, Answers answers) {
    SurveyResponse.Builder response = SurveyResponse.builder();
    response
        .respondent(key.respondent())
        .date(key.date())
        .instrument(key.instrument())
        .partner(answers.first.partner())
        .level(answers.first.level())
        .inside(answers.first.inside())
        .scores(ImmutableSortedMap.copyOf(answers.scores))
        .unanswered(ImmutableSortedSet.copyOf(answers.unanswered));
    return response.build();
  }
}
