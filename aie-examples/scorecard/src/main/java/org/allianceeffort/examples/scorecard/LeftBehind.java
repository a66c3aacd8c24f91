package org.allianceeffort.examples.scorecard;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.allianceeffort.core.io.ReadResult;
import org.allianceeffort.core.io.ReadSettings;
import org.allianceeffort.core.io.Unread;

/**
 * What is in a folder or archive beside the dossier, and therefore not in what is written of it.
 *
 * @param things each as a line for people
 * @param descriptor what describes the files to other tools, as it was before
 */
record LeftBehind(ImmutableList<String> things, Optional<ByteBuffer> descriptor) {

  private static final String DESCRIPTOR = "datapackage.json";
  private static final int DESCRIPTOR_BYTES = 16 << 20;
  private static final int NAMED = 50;

  /**
   * What stays behind.
   *
   * @param inPlace whether the dossier is to replace itself: in a folder other files then stay
   */
  static LeftBehind of(Path path, ReadResult read, boolean inPlace) throws IOException {
    boolean filesStay = inPlace && Files.isDirectory(path);
    ImmutableList<String> things =
        read.unread().stream()
            .filter(unread -> unread.column().isPresent() || !filesStay)
            .map(LeftBehind::line)
            .collect(ImmutableList.toImmutableList());
    return new LeftBehind(things, descriptor(path));
  }

  private static String line(Unread unread) {
    return unread.file() + unread.column().map(column -> ", " + kind(column) + column).orElse("");
  }

  private static String kind(String column) {
    return column.startsWith("/") ? "" : "column ";
  }

  /** This, and the old descriptor where the new one of what was written says something else. */
  LeftBehind withDescriptor(Path written) throws IOException {
    if (descriptor.isEmpty() || descriptor.equals(descriptor(written))) {
      return this;
    }
    List<String> more = new ArrayList<>(things);
    more.add(DESCRIPTOR + ", which was written anew");
    return new LeftBehind(ImmutableList.copyOf(more), descriptor);
  }

  private static Optional<ByteBuffer> descriptor(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      Path file = path.resolve(DESCRIPTOR);
      return Files.isRegularFile(file)
          ? Optional.of(start(Files.newInputStream(file)))
          : Optional.empty();
    }
    try (ZipFile zip = new ZipFile(path.toFile())) {
      Optional<? extends ZipEntry> entry =
          zip.stream().filter(each -> each.getName().matches("([^/]*/)?" + DESCRIPTOR)).findFirst();
      return entry.isPresent()
          ? Optional.of(start(zip.getInputStream(entry.get())))
          : Optional.empty();
    }
  }

  private static ByteBuffer start(InputStream content) throws IOException {
    try (content) {
      return ByteBuffer.wrap(content.readNBytes(DESCRIPTOR_BYTES));
    }
  }

  boolean isEmpty() {
    return things.isEmpty();
  }

  void say(String what, Terminal terminal) {
    if (things.isEmpty()) {
      return;
    }
    terminal.say(what + ":");
    things.stream().limit(NAMED).forEach(thing -> terminal.say("  " + thing));
    if (things.size() > NAMED) {
      // The reader keeps no more of them than of problems.
      boolean allKnown = things.size() < ReadSettings.withDefaults().maxProblems();
      terminal.say(
          "  and "
              + (allKnown ? "" : "at least ")
              + Figures.count(things.size() - NAMED)
              + " more");
    }
  }
}
