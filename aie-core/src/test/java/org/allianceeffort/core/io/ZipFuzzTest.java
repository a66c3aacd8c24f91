package org.allianceeffort.core.io;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes as a zip file. */
class ZipFuzzTest {

  private static final ReadSettings SETTINGS =
      ReadSettings.withDefaults().withMaxArchiveFiles(30).withMaxExpandedBytes(100_000);

  @TempDir static Path temp;

  /** A zip of files, compressed or stored as they are. */
  static byte[] zip(Map<String, byte[]> files, boolean isStored) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        ZipEntry entry = new ZipEntry(file.getKey());
        if (isStored) {
          CRC32 sum = new CRC32();
          sum.update(file.getValue());
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(file.getValue().length);
          entry.setCrc(sum.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(file.getValue());
      }
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
    return bytes.toByteArray();
  }

  static Stream<byte[]> archives() {
    byte[] alliance =
        """
        {"id":"a","name":"b","signed":"2020-01-01","partners":[{"id":"a","name":"A"},{"id":"b","name":"B"}]}
        """
            .getBytes(StandardCharsets.UTF_8);
    byte[] outcomes = "objective,date,actual\n".getBytes(StandardCharsets.UTF_8);
    Map<String, byte[]> plain = Map.of("alliance.json", alliance);
    Map<String, byte[]> two = Map.of("alliance.json", alliance, "outcomes.csv", outcomes);
    Map<String, byte[]> odd = new TreeMap<>();
    odd.put("d/", new byte[0]);
    odd.put("d/alliance.json.gz", CsvFuzzTest.gzip(alliance));
    odd.put("d/outcomes.csv", outcomes);
    odd.put("d/e/outcomes.csv", outcomes);
    odd.put("d/../meetings.csv", outcomes);
    odd.put("/members.csv", outcomes);
    odd.put("d/Priorities.CSV", outcomes);
    odd.put("d/other.csv", outcomes);
    return Stream.of(zip(plain, true), zip(two, false), zip(odd, true));
  }

  @Timeout(60)
  @MethodSource("archives")
  @FuzzTest
  void anyArchiveIsReadOrRefused(byte[] input) throws IOException {
    Path file = Files.write(temp.resolve("dossier.zip"), input);
    ReadResult result = ReadingLaws.readArchive(file, SETTINGS);
    ReadingLaws.check(result, names(file));
    ReadingLaws.checkWriting(result);
  }

  /** The names that a problem may give: those of the archive and of its entries. */
  private static Set<String> names(Path file) throws IOException {
    Set<String> names = new HashSet<>(Set.of("dossier.zip"));
    try (FileChannel channel = FileChannel.open(file)) {
      for (ZipDirectory.Entry entry : ZipDirectory.read(channel, Integer.MAX_VALUE)) {
        names.add(Shown.name(entry.name()));
        names.add(Shown.name(entry.name().substring(entry.name().indexOf('/') + 1)));
      }
    } catch (IOException damaged) {
      return names;
    }
    return names;
  }
}
