import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Builds the jars of the libraries a second time, in another folder and at another time, and
 * compares them byte by byte.
 *
 * <pre>
 * java gates/ReproducibleJars.java ROOT SCRATCH MAVEN-HOME MODULE...
 * </pre>
 *
 * <p>The sources under {@code ROOT} are copied to {@code SCRATCH} without what was built, and
 * packaged there with the Maven that runs. A jar that is missing there, or differs, fails.
 */
public final class ReproducibleJars {
  private ReproducibleJars() {}

  public static void main(String[] args) throws Exception {
    if (args.length < 4) {
      System.err.println("usage: ROOT SCRATCH MAVEN-HOME MODULE...");
      System.exit(2);
    }
    Path root = Path.of(args[0]).toAbsolutePath().normalize();
    Path scratch = Path.of(args[1]).toAbsolutePath().normalize();
    List<String> modules = List.of(args).subList(3, args.length);
    delete(scratch);
    copy(root, scratch);
    build(scratch, Path.of(args[2]), modules);

    int compared = 0;
    int problems = 0;
    for (String module : modules) {
      for (Path jar : jars(root.resolve(module).resolve("target"))) {
        Path again = scratch.resolve(root.relativize(jar));
        compared++;
        if (!Files.exists(again)) {
          problems++;
          System.err.println("[reproducible-jars] not built the second time: " + jar);
        } else if (Files.mismatch(jar, again) >= 0) {
          problems++;
          System.err.println(
              "[reproducible-jars] differs from byte "
                  + Files.mismatch(jar, again)
                  + ": "
                  + jar
                  + " and "
                  + again);
        }
      }
    }
    if (compared == 0) {
      problems++;
      System.err.println("[reproducible-jars] no jar to compare in " + modules);
    }
    if (problems > 0) {
      System.err.println(
          "[reproducible-jars] Maybe a jar holds what an earlier build left: try ./mvnw clean verify");
    }
    if (problems == 0) {
      System.out.println("[reproducible-jars] the same when built again: " + compared + " jars");
      delete(scratch);
    }
    System.exit(problems == 0 ? 0 : 1);
  }

  private static List<Path> jars(Path target) throws IOException {
    if (!Files.isDirectory(target)) {
      return List.of();
    }
    try (Stream<Path> list = Files.list(target)) {
      return list.filter(path -> path.toString().endsWith(".jar"))
          .filter(path -> !path.toString().endsWith("-javadoc.jar"))
          .sorted()
          .toList();
    }
  }

  private static void build(Path folder, Path mavenHome, List<String> modules) throws Exception {
    boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    List<String> command = new ArrayList<>();
    command.add(mavenHome.resolve("bin").resolve(windows ? "mvn.cmd" : "mvn").toString());
    command.addAll(List.of("--batch-mode", "--quiet", "--offline", "--also-make"));
    command.addAll(List.of("--projects", String.join(",", modules)));
    command.addAll(List.of("-Dmaven.test.skip=true", "-Dmaven.javadoc.skip=true"));
    String repository = System.getProperty("maven.repo.local", "");
    if (!repository.isEmpty()) {
      command.add("-Dmaven.repo.local=" + repository);
    }
    command.add("package");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).inheritIO();
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().remove("MAVEN_ARGS");
    int status = builder.start().waitFor();
    if (status != 0) {
      System.err.println(
          "[reproducible-jars] the second build failed: " + String.join(" ", command));
      System.exit(status);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            String name = folder.getFileName().toString();
            if (name.equals("target") || name.equals(".git")) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(to.resolve(from.relativize(folder)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(file, to.resolve(from.relativize(file)));
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException failure)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
