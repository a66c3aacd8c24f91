package org.allianceeffort.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * A thousand copies of a dossier with every key of {@code alliance.json}, each damaged at random in
 * up to five places of that file: every damage is reported at its line and JSON pointer, none
 * twice, none missed, and nothing else, in none of the files that refer to it.
 */
class DamagedAllianceProperties {

  /** Keys of which nothing can be done without, by the pointer of the object they belong to. */
  private static final Map<Pattern, List<String>> REQUIRED =
      Map.of(
          Pattern.compile(""), List.of("id", "name", "signed", "partners"),
          Pattern.compile("/partners/\\d"), List.of("id", "name"),
          Pattern.compile("/partners/\\d/culture/\\d"), List.of("dimension", "score"),
          Pattern.compile("/people/\\d"), List.of("id", "partner"),
          Pattern.compile("/bodies/\\d"), List.of("id", "name", "kind"),
          Pattern.compile("/ties/\\d"), List.of("partners"),
          Pattern.compile("/charter/objectives/\\d"), List.of("id", "kind", "target", "due"),
          Pattern.compile("/instruments/\\d"), List.of("id", "construct", "min", "max", "items"),
          Pattern.compile("/phases/\\d"), List.of("phase"),
          Pattern.compile("/recording/\\d"), List.of("type"));

  private static final Pattern DATE =
      Pattern.compile(
          ".*/(signed|assessed|from|until|ended|due|partners_assessed)|.*/(trained|relationship_building)/[^/]+");

  /** Numbers out of range. */
  private static final Map<Pattern, String> RANGES =
      Map.of(
          Pattern.compile(".*/culture/\\d/score"), "7.5",
          Pattern.compile(".*/assessors"), "-1",
          Pattern.compile(".*/(quorum|success|completeness)"), "1.25",
          Pattern.compile(".*/agreed_shares/[ab]"), "-0.1",
          Pattern.compile(".*/hours_per_fte_month"), "0",
          Pattern.compile(".*/instruments/\\d/max"), "1");

  /** Places at which an id of another thing stands, and of what. */
  private static final Map<Pattern, Reference> REFERENCES =
      Map.of(
          Pattern.compile("/people/\\d/partner(/\\d/value)?"), Reference.PARTNER,
          Pattern.compile("/bodies/\\d/members/\\d"), Reference.PERSON,
          Pattern.compile("/bodies/\\d/reports_to/\\d/value"), Reference.BODY,
          Pattern.compile("/ties/\\d/partners/\\d"), Reference.PARTNER,
          Pattern.compile("/recording/\\d/partners/\\d"), Reference.PARTNER);

  /** Values of closed vocabularies. */
  private static final Pattern CLOSED =
      Pattern.compile(
          "/type|/zone|/currency|.*/(kind|phase|level|construct|dimension|cadence|review_cadence"
              + "|reply_within)|.*/(roles|channels|integration_areas)/\\d|/recording/\\d/type");

  /** Ids, of whatever. */
  private static final Map<Pattern, Reference> IDS =
      Map.of(
          Pattern.compile("/partners/\\d"), Reference.PARTNER,
          Pattern.compile("/people/\\d"), Reference.PERSON,
          Pattern.compile("/bodies/\\d"), Reference.BODY,
          Pattern.compile("/charter/objectives/\\d"), Reference.OBJECTIVE,
          Pattern.compile("/instruments/\\d"), Reference.INSTRUMENT);

  /** Sections in which things with ids are listed. */
  private static final Map<String, Set<Reference>> SECTIONS =
      Map.of(
          "/partners", EnumSet.of(Reference.PARTNER),
          "/people", EnumSet.of(Reference.PERSON),
          "/bodies", EnumSet.of(Reference.BODY),
          "/instruments", EnumSet.of(Reference.INSTRUMENT),
          "/charter", EnumSet.of(Reference.OBJECTIVE, Reference.PROCESS),
          "/charter/objectives", EnumSet.of(Reference.OBJECTIVE),
          "/charter/processes", EnumSet.of(Reference.PROCESS));

  private static final DossierReader READER = DossierReader.withDefaults();

  private static Path folder = Path.of("");
  private static String json = "";

  @BeforeContainer
  static void write() throws IOException {
    json = FullDossier.files().getOrDefault("alliance.json", "");
    folder = FullDossier.write(FullDossier.files(), Files.createTempDirectory("damage"));
  }

  @AfterContainer
  static void delete() throws IOException {
    for (Path path : FolderFiles.sorted(folder)) {
      Files.delete(path);
    }
    Files.delete(folder);
    Files.delete(folder.toAbsolutePath().getParent());
  }

  private static JsonNode root() throws IOException {
    Problems problems = new Problems(10);
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return JsonNode.of(
        new JsonTree("", problems, ReadSettings.withDefaults())
            .read(new ByteArrayInputStream(bytes))
            .orElseThrow());
  }

  /** A value, what holds it, and its place. */
  private record Spot(JsonNode parent, String key, int index, JsonNode value, String pointer) {}

  /** Where a damage must be reported. */
  private record Expected(JsonNode line, String pointer) {}

  /** The damages of one copy. */
  private static final class Copy {
    private final Random random;
    private final JsonNode root = root();
    private final List<Expected> expected = new ArrayList<>();
    private final List<String> damaged = new ArrayList<>();
    private final EnumSet<Reference> opened = EnumSet.noneOf(Reference.class);
    private final EnumSet<Reference> referred = EnumSet.noneOf(Reference.class);

    Copy(long seed) throws IOException {
      random = new Random(seed);
    }

    private List<Spot> spots() {
      List<Spot> spots = new ArrayList<>();
      collect(root, "", spots);
      return spots;
    }

    private static void collect(JsonNode node, String pointer, List<Spot> spots) {
      for (int i = 0; i < node.entries().size(); i++) {
        JsonNode.Entry entry = node.entries().get(i);
        boolean isMember = node.kind() == JsonValue.Kind.OBJECT;
        String step = isMember ? entry.key() : Integer.toString(i);
        if (!step.startsWith("x_")) {
          spots.add(new Spot(node, entry.key(), i, entry.value(), pointer + "/" + step));
          collect(entry.value(), pointer + "/" + step, spots);
        }
      }
    }

    /** Damages one place, if one is found for the kind of damage that comes up. */
    void damage() {
      int kind = random.nextInt(11);
      List<Spot> spots = spots();
      Collections.shuffle(spots, random);
      int before = expected.size();
      for (int i = 0; i < spots.size() && expected.size() == before; i++) {
        if (isFree(spots.get(i).pointer())) {
          damage(kind, spots.get(i));
        }
      }
    }

    private void damage(int kind, Spot spot) {
      Optional<Expected> done =
          switch (kind) {
            case 0 -> wrongKind(spot);
            case 1 -> unknownKey(spot);
            case 2 -> twice(spot);
            case 3 -> noSuch(spot);
            case 4 -> badDate(spot);
            case 5 -> outOfRange(spot);
            case 6 -> missing(spot);
            case 7 -> otherWord(spot);
            case 8 -> reversed(spot);
            case 9 -> misspelt(spot);
            default -> repeated(spot);
          };
      done.ifPresent(
          e -> {
            expected.add(e);
            damaged.add(thingOf(e.pointer()));
          });
    }

    /** The thing in a list, or the fact, that a value belongs to: it is damaged once at most. */
    private static String thingOf(String pointer) {
      String[] steps = pointer.split("/", -1);
      int length = pointer.startsWith("/charter/objectives/") ? 4 : Math.min(steps.length, 3);
      return String.join("/", List.of(steps).subList(0, Math.min(steps.length, length)));
    }

    private boolean isFree(String pointer) {
      String thing = thingOf(pointer);
      return damaged.stream()
          .noneMatch(
              other ->
                  other.equals(thing)
                      || other.startsWith(thing + "/")
                      || thing.startsWith(other + "/"));
    }

    private static <T> Optional<T> find(Map<Pattern, T> map, String pointer) {
      return map.entrySet().stream()
          .filter(e -> e.getKey().matcher(pointer).matches())
          .findFirst()
          .map(Map.Entry::getValue);
    }

    private void replace(Spot spot, JsonNode value) {
      spot.parent().entries().set(spot.index(), new JsonNode.Entry(spot.key(), value));
    }

    private Optional<Expected> replaced(Spot spot, JsonNode value) {
      replace(spot, value);
      return Optional.of(new Expected(value, spot.pointer()));
    }

    /** Ids get lost, unless something refers to what has none: then nobody knows what it means. */
    private boolean open(Set<Reference> references) {
      if (references.stream().anyMatch(referred::contains)) {
        return false;
      }
      opened.addAll(references);
      return true;
    }

    /** The same for what a pointer leads to, if there are ids in it. */
    private boolean openAt(String pointer) {
      Set<Reference> lost = EnumSet.noneOf(Reference.class);
      lost.addAll(SECTIONS.getOrDefault(pointer, Set.of()));
      if (pointer.matches("/charter/processes/\\d")) {
        lost.add(Reference.PROCESS);
      }
      find(IDS, pointer).ifPresent(lost::add);
      if (pointer.endsWith("/id")) {
        find(IDS, pointer.substring(0, pointer.length() - 3)).ifPresent(lost::add);
      }
      return open(lost);
    }

    private Optional<Expected> wrongKind(Spot spot) {
      // A list whose only version is none is a value that stands alone, and wrong as a whole.
      if (spot.value().kind() == JsonValue.Kind.NULL
          || spot.pointer().equals("/charter/clarity/0")
          || !openAt(spot.pointer())) {
        return Optional.empty();
      }
      boolean isNumber = spot.value().kind() == JsonValue.Kind.NUMBER;
      return replaced(spot, isNumber ? JsonNode.text("1") : JsonNode.number("17"));
    }

    private Optional<Expected> unknownKey(Spot spot) {
      if (spot.value().kind() != JsonValue.Kind.OBJECT || spot.pointer().endsWith("_shares")) {
        return Optional.empty();
      }
      JsonNode value = JsonNode.number("17");
      spot.value().put("quite-another", value);
      return Optional.of(new Expected(value, spot.pointer() + "/quite-another"));
    }

    private Optional<Expected> twice(Spot spot) {
      if (spot.key().isEmpty() || spot.value().isContainer()) {
        return Optional.empty();
      }
      JsonNode again = spot.value().copy();
      spot.parent().entries().add(new JsonNode.Entry(spot.key(), again));
      return Optional.of(new Expected(again, spot.pointer()));
    }

    private Optional<Expected> misspelt(Spot spot) {
      if (spot.key().length() < 5
          || spot.pointer().matches(".*(_shares/.*|/x_.*)")
          || !openAt(spot.pointer())) {
        return Optional.empty();
      }
      spot.parent().entries().set(spot.index(), new JsonNode.Entry(spot.key() + "s", spot.value()));
      return Optional.of(new Expected(spot.value(), spot.pointer() + "s"));
    }

    private Optional<Expected> noSuch(Spot spot) {
      Optional<Reference> reference = find(REFERENCES, spot.pointer());
      if (reference.isEmpty()
          || spot.value().kind() != JsonValue.Kind.STRING
          || opened.contains(reference.get())) {
        return Optional.empty();
      }
      referred.add(reference.get());
      return replaced(spot, JsonNode.text("no-such"));
    }

    private Optional<Expected> badDate(Spot spot) {
      if (!DATE.matcher(spot.pointer()).matches() || spot.value().kind() != JsonValue.Kind.STRING) {
        return Optional.empty();
      }
      return replaced(spot, JsonNode.text("2020-02-30"));
    }

    private Optional<Expected> outOfRange(Spot spot) {
      return find(RANGES, spot.pointer())
          .flatMap(number -> replaced(spot, JsonNode.number(number)));
    }

    private Optional<Expected> missing(Spot spot) {
      JsonNode object = random.nextInt(20) == 0 ? root : spot.value();
      String pointer = object == root ? "" : spot.pointer();
      List<String> keys = find(REQUIRED, pointer).orElse(List.of());
      if (keys.isEmpty()) {
        return Optional.empty();
      }
      String key = keys.get(random.nextInt(keys.size()));
      if (!isFree(pointer + "/" + key) || !openAt(pointer + "/" + key)) {
        return Optional.empty();
      }
      object.entries().removeIf(entry -> entry.key().equals(key));
      return Optional.of(new Expected(object, pointer + "/" + key));
    }

    private Optional<Expected> otherWord(Spot spot) {
      if (!CLOSED.matcher(spot.pointer()).matches()
          || spot.value().kind() != JsonValue.Kind.STRING) {
        return Optional.empty();
      }
      return replaced(spot, JsonNode.text("Not This"));
    }

    private Optional<Expected> reversed(Spot spot) {
      JsonNode object = spot.value();
      if (object.kind() != JsonValue.Kind.OBJECT
          || object.get("from").filter(f -> f.kind() == JsonValue.Kind.STRING).isEmpty()
          || spot.pointer().startsWith("/charter/norms")) {
        return Optional.empty();
      }
      JsonNode before = JsonNode.text("1900-01-01");
      object.put("until", before);
      return Optional.of(new Expected(before, spot.pointer() + "/until"));
    }

    /** A thing is there twice; the copy is what is wrong. */
    private Optional<Expected> repeated(Spot spot) {
      Optional<JsonNode> id = spot.value().get("id");
      if (id.isEmpty()) {
        return Optional.empty();
      }
      JsonNode copy = spot.value().copy();
      spot.parent().entries().add(new JsonNode.Entry("", copy));
      int last = spot.parent().entries().size() - 1;
      damaged.add(thingOf(spot.pointer()));
      String list = spot.pointer().substring(0, spot.pointer().lastIndexOf('/'));
      return Optional.of(new Expected(copy.get("id").orElseThrow(), list + "/" + last + "/id"));
    }

    String place(Expected e) {
      return "alliance.json:" + root.lineOf(e.line()) + ":" + e.pointer();
    }
  }

  private static List<String> read(JsonNode root) throws IOException {
    Files.writeString(folder.resolve("alliance.json"), root.print());
    return READER.readLeniently(folder).problems().stream()
        .map(p -> p.file() + ":" + p.line().orElse(0) + ":" + p.column().orElse("") + " " + p)
        .toList();
  }

  private static Set<String> places(List<String> problems) {
    Set<String> places = new HashSet<>();
    problems.forEach(problem -> places.add(problem.substring(0, problem.indexOf(' '))));
    return places;
  }

  @Example
  void theUndamagedHasNoProblem() throws IOException {
    assertThat(read(root())).isEmpty();
  }

  @Property(tries = 1000, seed = "1")
  void everyDamageIsReportedOnceAndInItsPlace(@ForAll long seed) throws IOException {
    Copy copy = new Copy(seed);
    int damages = 1 + copy.random.nextInt(5);
    for (int i = 0; i < damages; i++) {
      copy.damage();
    }
    List<String> problems = read(copy.root);
    assertThat(places(problems))
        .as(() -> String.join("\n", problems))
        .containsExactlyInAnyOrderElementsOf(copy.expected.stream().map(copy::place).toList());
    assertThat(problems).hasSameSizeAs(copy.expected);
  }
}
