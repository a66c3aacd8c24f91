package org.allianceeffort.examples.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What {@link ReadingBenchmark#contacts()} is measured beside: DuckDB reads the same file into a
 * table in memory. It checks types; it does not check that persons exist, that a reply comes after
 * its contact, or where a fault is, and does not sort.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
@Fork(1)
public class DuckDbBenchmark {

  /** The folder that {@link WriteData} has written. */
  @Param("target/benchmark-data")
  public String data;

  /** How many threads DuckDB may use. */
  @Param({"1", "2"})
  public int threads;

  /** From the file to a table; the number of its rows. */
  @Benchmark
  public long contacts() throws SQLException {
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = database.createStatement()) {
      statement.execute("SET threads = " + threads);
      statement.execute(
          """
          CREATE TABLE contacts AS SELECT * FROM read_csv('%s', header = true, columns = {
            'at': 'TIMESTAMP', 'from': 'VARCHAR', 'to': 'VARCHAR', 'channel': 'VARCHAR',
            'formality': 'VARCHAR', 'reply_expected': 'BOOLEAN', 'replied_at': 'TIMESTAMP'})
          """
              .formatted(Path.of(data, "contacts", "contacts.csv")));
      try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM contacts")) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }
}
