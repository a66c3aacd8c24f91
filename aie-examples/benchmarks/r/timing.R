# What the scripts have in common. Each is called as: Rscript SCRIPT FOLDER, where FOLDER/statistics was written by WriteData.

data_file <- function(name) {
  folder <- commandArgs(trailingOnly = TRUE)
  if (length(folder) != 1) stop("the argument must be the folder that WriteData has written")
  file.path(folder, "statistics", name)
}

# The time of the call alone, after the data have been read, elapsed and of the processor; gives the result of the last call.
timed <- function(what, call, times = 5) {
  elapsed <- processor <- numeric(times)
  for (i in seq_len(times)) {
    gc(verbose = FALSE)
    time <- system.time(result <- call())
    elapsed[i] <- time[["elapsed"]]
    processor[i] <- time[["user.self"]] + time[["sys.self"]]
  }
  cat(sprintf("%s: median of %d %.3f s, processor %.3f s\n", what, times, median(elapsed), median(processor)))
  invisible(result)
}

figure <- function(what, value) cat(sprintf("%s: %.10g\n", what, value))
