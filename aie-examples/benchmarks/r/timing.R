# What the scripts have in common. Each is called as: Rscript SCRIPT FOLDER, where FOLDER/statistics was written by WriteData.

data_file <- function(name) {
  folder <- commandArgs(trailingOnly = TRUE)
  if (length(folder) != 1) stop("the argument must be the folder that WriteData has written")
  file.path(folder, "statistics", name)
}

# The time of the call alone, after the data have been read; gives the result of the last call.
timed <- function(what, call, times = 5) {
  seconds <- numeric(times)
  for (i in seq_len(times)) {
    gc(verbose = FALSE)
    seconds[i] <- system.time(result <- call())[["elapsed"]]
  }
  cat(sprintf("%s: median %.3f s of %s\n", what, median(seconds), paste(sprintf("%.3f", seconds), collapse = " ")))
  invisible(result)
}

figure <- function(what, value) cat(sprintf("%s: %.10g\n", what, value))
