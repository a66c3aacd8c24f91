package org.allianceeffort.examples.scorecard;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Says on a watched error stream what a command does, once that takes longer than a second. */
final class Progress {

  private Progress() {}

  /** Does work, saying which and since when while it lasts. */
  static <T> T during(Terminal terminal, String what, Callable<T> work) throws Exception {
    if (!terminal.watched()) {
      return work.call();
    }
    AtomicLong seconds = new AtomicLong();
    ScheduledExecutorService ticks =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "progress");
              thread.setDaemon(true);
              return thread;
            });
    try {
      ScheduledFuture<?> unused =
          ticks.scheduleAtFixedRate(
              () -> show(terminal, "aie: " + what + ", " + seconds.incrementAndGet() + " s"),
              1,
              1,
              TimeUnit.SECONDS);
      return work.call();
    } finally {
      ticks.shutdownNow();
      // Waits for a tick under way, or it would write over what comes next.
      ticks.awaitTermination(1, TimeUnit.SECONDS);
      if (seconds.get() > 0) {
        show(terminal, " ".repeat(Page.WIDTH - 1));
        show(terminal, "");
      }
    }
  }

  private static void show(Terminal terminal, String line) {
    terminal.err().print("\r" + line.substring(0, Math.min(line.length(), Page.WIDTH - 1)));
    terminal.err().flush();
  }
}
