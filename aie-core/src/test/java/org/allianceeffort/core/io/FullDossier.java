package org.allianceeffort.core.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The files of a small invented dossier that has every file and every key of the format. */
final class FullDossier {

  private static final String ALLIANCE =
      """
      {
        "id": "full", "name": "A dossier with everything",
        "type": "consortium",
        "signed": "2020-01-01",
        "zone": "Europe/Paris",
        "currency": "EUR",
        "partners": [
          {"id": "a", "name": "Partner A", "organisation": true,
           "culture": [
             {"dimension": "decision-speed", "score": 5.5, "assessors": 4, "assessed": "2020-02-01"},
             {"dimension": "hierarchy", "score": 2}
           ]},
          {"id": "b", "name": "Partner Bé"},
          {"id": "c", "name": "Volunteers", "organisation": false}
        ],
        "people": [
          {"id": "p1", "partner": "a", "level": "manager",
           "roles": ["alliance-manager", "mediator"],
           "trained": {"alliance-skills": "2020-02-15"},
           "from": "2020-01-01",
           "until": null},
          {"id": "p2",
           "partner": [
             {"value": "a", "until": "2021-01-01"},
             {"value": "b", "from": "2021-01-01"}
           ],
           "level": [{"value": "front-line", "until": "2020-07-01"}, {"value": "manager", "from": "2020-07-01"}]},
          {"id": "p3", "partner": "b", "level": "senior-leader", "from": "2020-03-01", "until": "2022-03-01"},
          {"id": "p4", "partner": "c"}
        ],
        "bodies": [
          {"id": "jsc", "name": "Joint Steering Committee", "kind": "joint-steering-committee",
           "mandate": "Steer.",
           "decision_rights": ["budget", "scope"],
           "members": ["p1", "p3"],
           "cadence": "P1M",
           "quorum": 0.5},
          {"id": "wg", "name": "Working Group", "kind": "working-group",
           "area": "data-exchange",
           "reports_to": [{"value": null, "until": "2020-06-01"}, {"value": "jsc", "from": "2020-06-01"}],
           "cadence": [{"value": "P2W", "until": "2021-01-01"}, {"value": "P14D", "from": "2021-01-01"}],
           "from": "2020-02-01"}
        ],
        "ties": [
          {"partners": ["a", "b"],
           "competitors": true,
           "earlier": [{"name": "Before", "ended": "2015-06-30", "success": 0.8}]}
        ],
        "charter": {
          "objectives": [
            {"id": "o1", "kind": "operational", "baseline": 0, "target": 100, "unit": "percent", "due": "2021-12-31"},
            {"id": "o2", "kind": "learning", "target": 3, "due": "2022-06-30"}
          ],
          "agreed_shares": {"a": 0.6, "b": 0.4},
          "communication": {"channels": ["email", "meeting"], "reply_within": "PT48H"},
          "terms": {"exit": true, "intellectual_property": true, "disputes": false, "charging": true},
          "clarity": [{"value": {"who_does_what": true}, "from": "2020-02-01"}],
          "risks": [{"id": "r1", "contingency_plan": true}, {"id": "r2"}],
          "review_cadence": "P6M",
          "norms": [{"text": "Answer within two days.", "from": "2020-02-01"}],
          "integration_areas": ["data-exchange", "quality"],
          "processes": ["release", "intake"],
          "partners_assessed": "2019-12-01",
          "relationship_building": ["2020-02-02", "2020-01-15"],
          "hours_per_fte_month": 150
        },
        "instruments": [
          {"id": "s1", "construct": "trust", "min": 1, "max": 7,
           "items": [{"id": "t1"}, {"id": "t2", "reversed": true}]}
        ],
        "phases": [
          {"phase": "preparation", "until": "2020-01-01"},
          {"phase": "forming", "from": "2020-01-01"}
        ],
        "recording": [
          {"type": "contacts", "from": "2020-01-01", "until": "2022-01-01", "internal": true},
          {"type": "effort_hours", "partners": ["a"], "completeness": 0.9}
        ],
        "x_note": {"anything": ["goes", 1e999]}
      }
      """;

  private static final String[] TABLES = {
    "meetings",
    """
    id,body,date,status,mode,absences_recorded
    m1,jsc,2020-01-20,held,face-to-face,true
    m2,jsc,2020-02-20,cancelled,,
    m3,wg,2020-03-05,held,remote,false
    """,
    "attendance",
    """
    meeting,person,presence
    m1,p1,present
    m1,p3,excused
    m3,p2,present
    m3,p4,guest
    """,
    "members",
    """
    body,person,from,until
    wg,p2,2020-02-01,
    wg,p1,,2021-01-01
    """,
    "decisions",
    """
    id,body,requested,decided,withdrawn
    d1,jsc,2020-01-10,2020-01-20T15:30:00+01:00,
    d2,jsc,2020-02-01T09:00Z,,2020-02-10
    d3,wg,2020-03-01,,
    """,
    "disputes",
    """
    id,raised_by,opened,escalated,resolved,withdrawn,level_opened,level_resolved
    x1,a,2020-04-01,2020-04-10,2020-05-01,,working,body
    x2,b,2020-06-01T10:00:00Z,,,2020-06-03T10:00:00Z,body,
    """,
    "contingencies",
    """
    id,kind,arose,handled,planned_for
    c1,external,2020-04-15,2020-04-20,true
    c2,resource,2020-08-01,,false
    """,
    "fairness",
    """
    about,partner,rating,date
    x1,a,4,2020-05-02
    x1,b,3,2020-05-03
    c1,a,5,2020-04-25
    """,
    "milestones",
    """
    id,name,area,baseline_due,completed,weight
    k1,"Interface, first ""draft\""",data-exchange,2020-05-01,2020-05-20,2
    k2,"Two
    lines",,2020-09-01,,
    """,
    "milestone_dues",
    """
    milestone,due,set_on
    k1,2020-05-15,2020-04-01
    k1,2020-05-25,2020-05-10
    k2,2020-10-01,2020-08-15
    """,
    "contacts",
    """
    at,from,to,channel,formality,reply_expected,replied_at
    2020-01-05T08:00:00Z,p1,p3,email,formal,true,2020-01-05T09:30:00Z
    2020-01-06T08:00:00.75+01:00,p3,p1,email,informal,true,
    2020-01-07,p2,p4,chat,,,
    2020-01-08T08:00:00Z,p1,p3,email,,false,
    """,
    "knowledge_transfers",
    """
    id,date,from_partner,to_partner,mechanism,knowledge,participants,succeeded
    t1,2020-03-10,a,b,joint-training,tacit,12,true
    t2,2020-04-10,b,a,repository,,,false
    """,
    "process_alignments",
    """
    process,stage,date
    release,identified,2020-02-01
    release,mapped,2020-03-01
    """,
    "commitments",
    """
    id,partner,kind,amount,unit,agreed,from,to
    q1,a,budget,120000.50,EUR,2020-01-01,2020-01-01,2021-01-01
    q2,b,staff-time,1e3,hours,,2020-01-01,2020-07-01
    """,
    "deliveries",
    """
    commitment,date,amount,accepted,quality
    q1,2020-03-01,30000,2020-03-15,0.95
    q2,2020-04-01,250.25,,
    """,
    "assignments",
    """
    person,from,planned_until,ended,reason
    p1,2020-01-01,2021-01-01,2020-11-01,withdrawn
    p3,2020-03-01,,,
    """,
    "effort_hours",
    """
    person,date,hours,activity
    p1,2020-01-15,7.5,governance
    p3,2020-03-16,4,monitoring
    """,
    "survey_responses",
    """
    respondent,partner,level,inside,date,instrument,item,score
    p1,a,manager,true,2020-06-01,s1,t1,6
    p1,a,manager,true,2020-06-01,s1,t2,2
    r77,b,,,2020-06-02,s1,t1,5
    r77,b,,,2020-06-02,s1,t2,
    """,
    "survey_invitations",
    """
    instrument,date,partner,invited
    s1,2020-05-25,a,3
    s1,2020-05-25,b,4
    """,
    "interview_codes",
    """
    interview,partner,date,theme,valence,coder
    i1,a,2020-07-01,trust,-1,k
    i1,a,2020-07-01,speed,2,k
    """,
    "scope_changes",
    """
    id,date,share,approved,approved_by
    s1,2020-08-01,0.1,2020-08-20,jsc
    s2,2020-09-01,-0.05,,
    """,
    "mandate_reviews",
    """
    date,body,result
    2020-12-01,jsc,reaffirmed
    """,
    "priorities",
    """
    partner,date,objective,weight
    a,2020-01-15,o1,3
    a,2020-01-15,o2,1
    b,2020-01-16,o2,2
    """,
    "endorsements",
    """
    date,person,audience
    2020-02-10,p3,all-staff
    """,
    "outcomes",
    """
    objective,date,actual
    o1,2020-12-31,40
    o1,2021-12-31,95.5
    """,
  };

  private FullDossier() {}

  /** The text of each file by its name. */
  static Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    files.put("alliance.json", ALLIANCE);
    for (int i = 0; i < TABLES.length; i += 2) {
      files.put(TABLES[i] + ".csv", TABLES[i + 1]);
    }
    return files;
  }

  /** Writes files into a new folder. */
  static Path write(Map<String, String> files, Path parent) {
    try {
      Path folder = Files.createTempDirectory(parent, "dossier");
      for (Map.Entry<String, String> file : files.entrySet()) {
        Files.write(
            folder.resolve(file.getKey()), file.getValue().getBytes(StandardCharsets.UTF_8));
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
