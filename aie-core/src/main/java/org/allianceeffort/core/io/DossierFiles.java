package org.allianceeffort.core.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The files of a dossier by their proper names, wherever they lie; what is wrong with the names is
 * reported while they are put in.
 */
final class DossierFiles implements Closeable {

  static final String ALLIANCE = "alliance.json";
  private static final String GZIP = ".gz";

  /** Opens the content of a file as it is stored. */
  interface Opener {
    InputStream open() throws IOException;
  }

  private record Source(String file, Opener opener) {}

  private final String name;
  private final Set<String> known;
  private final Problems problems;
  private final ExpansionBudget budget;
  private final Closeable container;
  private final Map<String, List<Source>> sources = new TreeMap<>();
  private final Map<String, String> spoilt = new TreeMap<>();
  private final List<String> strangers = new ArrayList<>();

  /**
   * No files yet.
   *
   * @param name what the dossier is called in messages
   * @param known the proper names of files
   * @param container what is closed at the end
   */
  DossierFiles(
      String name,
      Set<String> known,
      Problems problems,
      ExpansionBudget budget,
      Closeable container) {
    this.name = name;
    this.known = known;
    this.problems = problems;
    this.budget = budget;
    this.container = container;
  }

  String name() {
    return name;
  }

  ExpansionBudget budget() {
    return budget;
  }

  /** Puts in a file that is there to be read. */
  void add(String file, Opener opener) {
    Optional<String> proper = properName(file);
    if (proper.isPresent()) {
      sources.computeIfAbsent(proper.get(), p -> new ArrayList<>()).add(new Source(file, opener));
      return;
    }
    String lower = file.toLowerCase(Locale.ROOT);
    Optional<String> meant = properName(lower);
    if (meant.isPresent()) {
      spoil(file, "must be named " + lower + ", in lower case");
      return;
    }
    ignore(file);
    if (lower.endsWith(".csv") || lower.endsWith(".csv" + GZIP)) {
      problems.warn(file, "is not read: no file of a dossier has this name");
    } else {
      strangers.add(file);
    }
  }

  /** Reports a file that cannot be read, if it is one of a dossier. */
  void spoil(String file, String rule) {
    Optional<String> proper = properName(file.toLowerCase(Locale.ROOT));
    if (proper.isPresent()) {
      problems.file(file, rule);
      spoilt.put(proper.get(), file);
    } else {
      ignore(file);
    }
  }

  /** A file or folder is there that is no part of the dossier. */
  void ignore(String file) {
    if (!file.equals(DataPackage.FILE)) {
      problems.unread(file, Optional.empty());
    }
  }

  /** A file is there that cannot be read, as has been reported. */
  void lose(String file) {
    properName(file.toLowerCase(Locale.ROOT)).ifPresent(proper -> spoilt.put(proper, file));
  }

  /** Whether a file is compressed by itself, as its name says. */
  static boolean isGzipped(String file) {
    return file.endsWith(GZIP);
  }

  /** The name of a known file without the ending of its compression. */
  private Optional<String> properName(String file) {
    String plain = isGzipped(file) ? file.substring(0, file.length() - GZIP.length()) : file;
    return Optional.of(plain).filter(known::contains);
  }

  /**
   * Reports files that are there in both forms, and warns of those that are there in a form alone
   * that is not read, such as a workbook; to be called when all are put in.
   */
  void check() {
    sources.forEach(
        (proper, forms) -> {
          if (forms.size() > 1) {
            spoil(
                forms.get(0).file(),
                "must be there once, but is there as "
                    + String.join(" and ", forms.stream().map(Source::file).sorted().toList()));
          }
        });
    for (String stranger : strangers) {
      String lower = stranger.toLowerCase(Locale.ROOT);
      for (String proper : known) {
        String stem = proper.substring(0, proper.indexOf('.') + 1);
        if (lower.startsWith(stem) && !has(proper)) {
          problems.warn(
              stranger, "is not read: only " + proper + " and " + proper + GZIP + " would be");
        }
      }
    }
  }

  /** Whether a file is there, readable or not. */
  boolean has(String proper) {
    return sources.containsKey(proper) || spoilt.containsKey(proper);
  }

  /** Whether a file is there and nothing is known to be wrong with it. */
  boolean isReadable(String proper) {
    return sources.containsKey(proper) && !spoilt.containsKey(proper);
  }

  /** The name of a readable file as it stands in the folder or archive. */
  String file(String proper) {
    return source(proper).file();
  }

  /** The content of a readable file, expanded. */
  InputStream open(String proper) throws IOException {
    Source source = source(proper);
    InputStream in = source.opener().open();
    return isGzipped(source.file()) ? budget.gunzip(in) : in;
  }

  private Source source(String proper) {
    List<Source> forms = sources.get(proper);
    if (forms == null) {
      throw new IllegalArgumentException("there is no such file: " + proper);
    }
    return forms.get(0);
  }

  @Override
  public void close() throws IOException {
    container.close();
  }
}
