import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Compares the tests that ran with the tests that are there, so that a test which a filter, a class
 * name or an empty provider leaves out fails the build instead of passing it in silence.
 *
 * <pre>
 * java gates/ExecutedTests.java check MODULE REPORTS [FURTHER-TEST-SOURCES...]
 * java gates/ExecutedTests.java count ROOT
 * </pre>
 *
 * <p>{@code check} reads every method that a test annotation marks from the sources of a module
 * (with the compiler's own parser, so that comments and strings do not count) and every test case
 * from its Surefire reports. A method without a test case fails, and so does a test that was
 * skipped unless {@code MODULE/src/test/skipped-tests.txt} names it ({@code Class#method} and the
 * reason, one a line); a line there that names no skipped test fails too. A method of an abstract
 * class or an interface has run when a test case of any class carries its name.
 *
 * <p>{@code count} adds up all Surefire reports under a folder, prints {@code N passed, N failed, N
 * skipped}, and fails when no test ran.
 */
public final class ExecutedTests {
  private static final Set<String> MARKS =
      Set.of(
          "Test",
          "ParameterizedTest",
          "RepeatedTest",
          "TestFactory",
          "TestTemplate", // JUnit
          "Property",
          "Example", // jqwik
          "ArchTest", // ArchUnit
          "FuzzTest"); // Jazzer

  /** A test method as the sources have it; {@code type} is the binary name of its class. */
  private record Method(String type, String name, boolean inherited, Path file) {
    @Override
    public String toString() {
      return type + "#" + name;
    }
  }

  /** A test case as a report has it. */
  private record Case(String type, String name, String outcome) {
    /**
     * Cases of one method differ in what follows its name: an index, the types of its parameters.
     */
    String method() {
      int end = 0;
      while (end < name.length() && Character.isJavaIdentifierPart(name.charAt(end))) {
        end++;
      }
      return name.substring(0, end);
    }
  }

  private ExecutedTests() {}

  public static void main(String[] args) throws Exception {
    List<String> problems;
    if (args.length >= 3 && args[0].equals("check")) {
      List<Path> sources = new ArrayList<>();
      sources.add(Path.of(args[1], "src", "test", "java"));
      Arrays.stream(args).skip(3).map(Path::of).forEach(sources::add);
      problems = check(Path.of(args[1]), Path.of(args[2]), sources);
    } else if (args.length == 2 && args[0].equals("count")) {
      problems = count(Path.of(args[1]));
    } else {
      problems = List.of("usage: check MODULE REPORTS [FURTHER-TEST-SOURCES...] | count ROOT");
    }
    problems.forEach(problem -> System.err.println("[executed-tests] " + problem));
    System.exit(problems.isEmpty() ? 0 : 1);
  }

  private static List<String> check(Path module, Path reports, List<Path> sources)
      throws Exception {
    List<Method> methods = new ArrayList<>();
    for (Path root : sources) {
      methods.addAll(methods(root));
    }
    List<Case> cases = cases(reports);
    Set<String> ran = new TreeSet<>();
    Set<String> ranSomewhere = new TreeSet<>();
    Set<String> skipped = new TreeSet<>();
    for (Case one : cases) {
      ran.add(one.type() + "#" + one.method());
      ranSomewhere.add(one.method());
      if (one.outcome().equals("skipped")) {
        skipped.add(one.type() + "#" + one.method());
      }
    }

    List<String> problems = new ArrayList<>();
    for (Method method : methods) {
      boolean found =
          method.inherited()
              ? ranSomewhere.contains(method.name())
              : ran.contains(method.toString());
      if (!found) {
        problems.add(
            "did not run: "
                + method
                + " ("
                + module.relativize(method.file().toAbsolutePath())
                + ")");
      }
    }
    Set<String> listed = listed(module.resolve("src/test/skipped-tests.txt"), problems);
    for (String test : skipped) {
      if (!listed.contains(test)) {
        problems.add("skipped, but src/test/skipped-tests.txt does not say why: " + test);
      }
    }
    for (String test : listed) {
      if (!skipped.contains(test)) {
        problems.add("listed in src/test/skipped-tests.txt, but was not skipped: " + test);
      }
    }
    if (!problems.isEmpty()) {
      problems.add(
          String.format(
              Locale.ROOT,
              "%d test methods are there, %d test cases ran in %s; %d problems",
              methods.size(),
              cases.size(),
              reports,
              problems.size()));
    }
    return problems;
  }

  private static Set<String> listed(Path file, List<String> problems) throws IOException {
    Set<String> listed = new TreeSet<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        if (line.isBlank() || line.startsWith("//")) {
          continue;
        }
        String[] parts = line.strip().split("\\s+", 2);
        if (parts.length < 2) {
          problems.add("no reason given in src/test/skipped-tests.txt: " + line);
        }
        listed.add(parts[0]);
      }
    }
    return listed;
  }

  private static List<String> count(Path root) throws Exception {
    TreeMap<String, Integer> outcomes = new TreeMap<>();
    try (Stream<Path> folders =
        Files.find(root, 8, (path, a) -> path.endsWith("target/surefire-reports"))) {
      for (Path folder : (Iterable<Path>) folders.sorted()::iterator) {
        for (Case one : cases(folder)) {
          outcomes.merge(one.outcome(), 1, Integer::sum);
        }
      }
    }
    int passed = outcomes.getOrDefault("passed", 0);
    int failed = outcomes.getOrDefault("failed", 0);
    int skipped = outcomes.getOrDefault("skipped", 0);
    System.out.printf(Locale.ROOT, "%d passed, %d failed, %d skipped%n", passed, failed, skipped);
    return passed + failed == 0 ? List.of("no test ran") : List.of();
  }

  private static List<Method> methods(Path root) throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    List<Path> files;
    try (Stream<Path> walk = Files.walk(root)) {
      files = walk.filter(path -> path.toString().endsWith(".java")).sorted().toList();
    }
    if (files.isEmpty()) {
      return List.of();
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<Method> methods = new ArrayList<>();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  null,
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(files));
      for (CompilationUnitTree unit : task.parse()) {
        String prefix = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
        for (Tree type : unit.getTypeDecls()) {
          if (type instanceof ClassTree tree) {
            collect(
                tree,
                prefix + tree.getSimpleName(),
                Path.of(unit.getSourceFile().toUri()),
                methods);
          }
        }
      }
    }
    return methods;
  }

  private static void collect(ClassTree type, String name, Path file, List<Method> into) {
    boolean inherited =
        type.getKind() == Tree.Kind.INTERFACE
            || type.getModifiers().getFlags().contains(Modifier.ABSTRACT);
    for (Tree member : type.getMembers()) {
      if (member instanceof ClassTree nested) {
        collect(nested, name + "$" + nested.getSimpleName(), file, into);
      } else if (member instanceof MethodTree method
          && method.getModifiers().getAnnotations().stream().anyMatch(ExecutedTests::marks)) {
        into.add(new Method(name, method.getName().toString(), inherited, file));
      }
    }
  }

  private static boolean marks(AnnotationTree annotation) {
    Tree type = annotation.getAnnotationType();
    if (type instanceof IdentifierTree identifier) {
      return MARKS.contains(identifier.getName().toString());
    }
    return type instanceof MemberSelectTree select
        && MARKS.contains(select.getIdentifier().toString());
  }

  private static List<Case> cases(Path reports) throws Exception {
    if (!Files.isDirectory(reports)) {
      return List.of();
    }
    List<Path> files;
    try (Stream<Path> list = Files.list(reports)) {
      files =
          list.filter(path -> path.getFileName().toString().matches("TEST-.*\\.xml"))
              .sorted()
              .toList();
    }
    List<Case> cases = new ArrayList<>();
    for (Path file : files) {
      NodeList found =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(file.toFile())
              .getElementsByTagName("testcase");
      for (int i = 0; i < found.getLength(); i++) {
        Element one = (Element) found.item(i);
        boolean failed =
            one.getElementsByTagName("failure").getLength()
                    + one.getElementsByTagName("error").getLength()
                > 0;
        boolean skipped = one.getElementsByTagName("skipped").getLength() > 0;
        cases.add(
            new Case(
                one.getAttribute("classname"),
                one.getAttribute("name"),
                failed ? "failed" : skipped ? "skipped" : "passed"));
      }
    }
    return cases;
  }
}
