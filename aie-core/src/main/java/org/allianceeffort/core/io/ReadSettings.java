package org.allianceeffort.core.io;

import org.immutables.value.Value;

/**
 * The bounds within which a dossier is read.
 *
 * <p>The defaults are far above what an alliance needs and far below what hurts: a cell of 64 KiB,
 * a JSON file of 64 MiB nested 64 deep, 1,000 columns and 100 million rows a file, 1,000 files an
 * archive, 16 GiB after expansion and 200 times what was compressed, 1,000 problems reported.
 */
@Value.Immutable
@SettingsStyle
public abstract class ReadSettings {

  private static final int DEEPEST_JSON = 1_000;

  ReadSettings() {}

  /**
   * The default bounds.
   *
   * @return the bounds listed above
   */
  public static ReadSettings withDefaults() {
    return ImmutableReadSettings.of();
  }

  /**
   * The longest cell of a CSV file in bytes of UTF-8, its quotes not counted.
   *
   * @return 65,536 by default
   */
  @Value.Default
  public int maxCellBytes() {
    return 64 << 10;
  }

  /**
   * The largest number of columns of a CSV file.
   *
   * @return 1,000 by default
   */
  @Value.Default
  public int maxColumns() {
    return 1_000;
  }

  /**
   * The largest number of rows of a CSV file, its header not counted.
   *
   * @return 100 million by default
   */
  @Value.Default
  public long maxRows() {
    return 100_000_000L;
  }

  /**
   * The largest JSON file in bytes.
   *
   * @return 64 MiB by default
   */
  @Value.Default
  public int maxJsonBytes() {
    return 64 << 20;
  }

  /**
   * How deep arrays and objects of a JSON file may be nested.
   *
   * @return 64 by default
   */
  @Value.Default
  public int maxJsonDepth() {
    return 64;
  }

  /**
   * The largest number of files in an archive.
   *
   * @return 1,000 by default
   */
  @Value.Default
  public int maxArchiveFiles() {
    return 1_000;
  }

  /**
   * The largest size in bytes to which the compressed files of a dossier may expand, together.
   *
   * @return 16 GiB by default
   */
  @Value.Default
  public long maxExpandedBytes() {
    return 16L << 30;
  }

  /**
   * How many times its compressed size a file may expand to.
   *
   * @return 200 by default
   */
  @Value.Default
  public int maxExpansionRatio() {
    return 200;
  }

  /**
   * How many problems are kept; further ones are only counted.
   *
   * @return 1,000 by default
   */
  @Value.Default
  public int maxProblems() {
    return 1_000;
  }

  /**
   * These settings with another bound for a cell.
   *
   * @param bytes at least 1
   * @return the changed settings
   */
  public abstract ReadSettings withMaxCellBytes(int bytes);

  /**
   * These settings with another bound for the columns of a file.
   *
   * @param columns at least 1
   * @return the changed settings
   */
  public abstract ReadSettings withMaxColumns(int columns);

  /**
   * These settings with another bound for the rows of a file.
   *
   * @param rows at least 1
   * @return the changed settings
   */
  public abstract ReadSettings withMaxRows(long rows);

  /**
   * These settings with another bound for a JSON file.
   *
   * @param bytes at least 1
   * @return the changed settings
   */
  public abstract ReadSettings withMaxJsonBytes(int bytes);

  /**
   * These settings with another bound for the nesting of a JSON file.
   *
   * @param depth at least 1 and at most 1,000, which the stack of any thread holds
   * @return the changed settings
   */
  public abstract ReadSettings withMaxJsonDepth(int depth);

  /**
   * These settings with another bound for the files of an archive.
   *
   * @param files at least 1
   * @return the changed settings
   */
  public abstract ReadSettings withMaxArchiveFiles(int files);

  /**
   * These settings with another bound for what compressed files may expand to.
   *
   * @param bytes at least 1
   * @return the changed settings
   */
  public abstract ReadSettings withMaxExpandedBytes(long bytes);

  /**
   * These settings with another bound for the ratio of expanded to compressed size.
   *
   * @param ratio at least 1
   * @return the changed settings
   */
  public abstract ReadSettings withMaxExpansionRatio(int ratio);

  /**
   * These settings with another bound for the problems that are kept.
   *
   * @param problems at least 1
   * @return the changed settings
   */
  public abstract ReadSettings withMaxProblems(int problems);

  @Value.Check
  void check() {
    atLeastOne("maxCellBytes", maxCellBytes());
    atLeastOne("maxColumns", maxColumns());
    atLeastOne("maxRows", maxRows());
    atLeastOne("maxJsonBytes", maxJsonBytes());
    atLeastOne("maxJsonDepth", maxJsonDepth());
    if (maxJsonDepth() > DEEPEST_JSON) {
      throw new IllegalArgumentException(
          "maxJsonDepth must be at most " + DEEPEST_JSON + ": " + maxJsonDepth());
    }
    atLeastOne("maxArchiveFiles", maxArchiveFiles());
    atLeastOne("maxExpandedBytes", maxExpandedBytes());
    atLeastOne("maxExpansionRatio", maxExpansionRatio());
    atLeastOne("maxProblems", maxProblems());
  }

  private static void atLeastOne(String name, long value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be at least 1: " + value);
    }
  }
}
