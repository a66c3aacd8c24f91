package org.allianceeffort.core.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Folders in which something is not the file that it is called. */
@Timeout(60)
class HostileFolderTest {

  private static final DossierReader READER = DossierReader.withDefaults();

  @TempDir Path temp;
  private Path folder = Path.of("");

  @BeforeEach
  void write() {
    folder = FullDossier.write(FullDossier.files(), temp);
  }

  private void expect(String... problems) throws IOException {
    assertThat(READER.readLeniently(folder).problems())
        .extracting(Problem::toString)
        .containsExactly(problems);
  }

  /** Removes a file, so that something else can take its place. */
  private Path vacant(String file) throws IOException {
    Path path = folder.resolve(file);
    Files.delete(path);
    return path;
  }

  private static void pipe(Path path) throws IOException, InterruptedException {
    Process made;
    try {
      made = new ProcessBuilder("mkfifo", path.toString()).start();
    } catch (IOException none) {
      assumeThat(false).as("there are pipes").isTrue();
      throw none;
    }
    assumeThat(made.waitFor(10, TimeUnit.SECONDS) && made.exitValue() == 0).isTrue();
  }

  @Test
  void aPipeIsNotWaitedFor() throws IOException, InterruptedException {
    pipe(vacant("endorsements.csv"));
    expect("endorsements.csv: must be a regular file");
    pipe(vacant("alliance.json"));
    expect("alliance.json: must be a regular file", "endorsements.csv: must be a regular file");
  }

  @Test
  void aPipeInTheGzippedFormOfANameIsNotWaitedFor() throws IOException, InterruptedException {
    Files.delete(folder.resolve("endorsements.csv"));
    pipe(folder.resolve("endorsements.csv.gz"));
    expect("endorsements.csv.gz: must be a regular file");
  }

  @Test
  void aPipeInPlaceOfADossierIsNotWaitedFor() throws IOException, InterruptedException {
    Path pipe = temp.resolve("pipe.zip");
    pipe(pipe);
    assertThat(READER.readLeniently(pipe).problems())
        .extracting(Problem::toString)
        .containsExactly("pipe.zip: must be a folder or a zip of one");
    assertThat(READER.readPortfolioLeniently(temp)).hasSize(1);
  }

  @Test
  void aLinkToADeviceIsNotFollowed() throws IOException {
    assumeThat(Path.of("/dev/zero")).exists();
    Files.createSymbolicLink(vacant("endorsements.csv"), Path.of("/dev/zero"));
    expect("endorsements.csv: must be a regular file");
  }

  @Test
  void aDeviceInPlaceOfADossierIsNotRead() throws IOException {
    Path device = Path.of("/dev/zero");
    assumeThat(device).exists();
    assertThat(READER.readLeniently(device).problems())
        .extracting(Problem::toString)
        .containsExactly("zero: must be a folder or a zip of one");
  }

  @Test
  void aLinkThatLeadsToItselfIsNotFollowed() throws IOException {
    Path link = vacant("endorsements.csv");
    Files.createSymbolicLink(link, link.getFileName());
    expect("endorsements.csv: must be a regular file");
  }

  @Test
  void aLinkThatLeadsNowhereIsNotFollowed() throws IOException {
    Files.createSymbolicLink(vacant("endorsements.csv"), Path.of("gone.csv"));
    expect("endorsements.csv: must be a regular file");
  }

  @Test
  void aLinkThatClimbsAndComesBackIsFollowed() throws IOException {
    Path link = vacant("endorsements.csv");
    Files.writeString(folder.resolve("stored"), "date,person,audience\n");
    Files.createSymbolicLink(link, Path.of("..", folder.getFileName().toString(), "stored"));
    expect();
  }

  @Test
  void aLinkIntoASiblingOfALongerNameLeadsOut() throws IOException {
    Path sibling = Files.createDirectory(temp.resolve(folder.getFileName() + "2"));
    Path target = Files.writeString(sibling.resolve("e.csv"), "date,person,audience\n");
    Files.createSymbolicLink(vacant("endorsements.csv"), target);
    expect("endorsements.csv: must not be a link that leads out of the folder");
  }

  @Test
  void aFolderThatIsALinkIsReadAsTheFolder() throws IOException {
    Path link = Files.createSymbolicLink(temp.resolve("link"), folder);
    assertThat(READER.read(link)).isEqualTo(READER.read(folder));
  }

  @Test
  void aPortfolioThatLinksToItselfEnds() throws IOException {
    Path portfolio = Files.createDirectory(temp.resolve("portfolio"));
    Files.createSymbolicLink(portfolio.resolve("self"), portfolio);
    assertThat(READER.readPortfolioLeniently(portfolio))
        .singleElement()
        .satisfies(r -> assertThat(r.problems()).hasSize(1));
  }

  @Test
  void aFolderInPlaceOfAFileIsNotRead() throws IOException {
    Files.createDirectory(vacant("meetings.csv"));
    Files.createDirectory(vacant("alliance.json"));
    expect("alliance.json: must be a regular file", "meetings.csv: must be a regular file");
  }

  @Test
  void aSocketInPlaceOfAFileIsNotRead() throws IOException {
    Path path = vacant("endorsements.csv");
    assumeThat(path.toString().length()).isLessThan(100);
    try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      socket.bind(UnixDomainSocketAddress.of(path));
      expect("endorsements.csv: must be a regular file");
    } catch (UnsupportedOperationException none) {
      assumeThat(false).as("there are such sockets").isTrue();
    }
  }

  @Test
  void aFileThatMayNotBeReadIsAnExceptionThatNamesItUnlessTheUserMayReadAll() throws IOException {
    Path path = folder.resolve("endorsements.csv");
    if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("---------"));
    }
    if (Files.isReadable(path)) {
      assertThat(READER.readLeniently(folder).problems()).isEmpty();
    } else {
      assertThatThrownBy(() -> READER.readLeniently(folder))
          .isInstanceOf(AccessDeniedException.class)
          .hasMessageContaining("endorsements.csv");
    }
  }

  @Test
  void aDossierThatIsNotThereIsAnException() {
    assertThatThrownBy(() -> READER.readLeniently(temp.resolve("nowhere")))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("nowhere");
  }

  @Test
  void aFileThatVanishesWhileItIsListedIsAnException() throws IOException {
    Problems problems = new Problems(10);
    DossierFiles files =
        FolderFiles.of(folder, Set.of("endorsements.csv"), problems, ReadSettings.withDefaults());
    Files.delete(folder.resolve("endorsements.csv"));
    assertThatThrownBy(() -> files.open("endorsements.csv"))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void aFileThatEndsInTheMiddleOfARowWhileItIsReadLosesThatRow() throws IOException {
    Files.writeString(
        folder.resolve("endorsements.csv"), "date,person,audience\n2020-02-10,p3,all\n2020-02-");
    expect("endorsements.csv, line 3: must have 3 cells, as the header has: it has 1");
  }

  @Test
  void namesThatOnlyLookLikeKnownOnesAreNotRead() throws IOException {
    // A Cyrillic letter, and a full stop of another width.
    Files.writeString(folder.resolve("m\u0435etings.csv"), "x\n");
    Files.writeString(folder.resolve("meetings\uff0ecsv"), "x\n");
    ReadResult result = READER.readLeniently(folder);
    assertThat(result.problems()).isEmpty();
    assertThat(result.warnings()).extracting(Problem::file).containsExactly("m\u0435etings.csv");
  }
}
