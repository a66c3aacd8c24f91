# Sobol indices of the 49 weights of a composite of 51 units by the package COINr, which makes its composite anew for each evaluation.
# An argument after the folder is the number of points of a design, 600 if absent: a run has (49 + 2) times as many evaluations, and
# an evaluation takes the longer the more there are. COINr draws its own designs, so that the indices agree with others only roughly.
suppressMessages(library(COINr))

arguments <- commandArgs(trailingOnly = TRUE)
if (!length(arguments) %in% 1:2) stop("the arguments must be the folder that WriteData has written and, if you like, a number of points")
points <- if (length(arguments) == 2) as.integer(arguments[2]) else 600L

indicators <- t(as.matrix(read.csv(file.path(arguments[1], "statistics", "indicators.csv"), header = FALSE)))
k <- ncol(indicators)
codes <- sprintf("indicator%02d", seq_len(k))
values <- data.frame(uCode = sprintf("unit%02d", seq_len(nrow(indicators))), indicators)
names(values)[-1] <- codes
structure <- data.frame(
  iCode = c(codes, "Composite"), Level = rep(1:2, c(k, 1)), Parent = c(rep("Composite", k), NA),
  Type = rep(c("Indicator", "Aggregate"), c(k, 1)), Direction = 1, Weight = 1)
coin <- suppressMessages({
  coin <- new_coin(values, structure, quietly = TRUE)
  coin <- Normalise(coin, dset = "Raw", global_specs = list(f_n = "n_minmax", f_n_para = list(l_u = c(0, 100))))
  Aggregate(coin, dset = "Normalised", f_ag = "a_amean")
})
uncertain <- lapply(seq_len(k), function(i)
  list(Address = sprintf("$Log$new_coin$iMeta$Weight[%d]", i), Distribution = c(0.75, 1.25), Type = "continuous"))
names(uncertain) <- codes

set.seed(1)
time <- system.time(result <- get_sensitivity(
  coin, uncertain, N = points, SA_type = "SA", dset = "Aggregated", iCode = "Composite", quietly = TRUE, check_addresses = FALSE))
evaluations <- points * (k + 2)
processor <- time[["user.self"]] + time[["sys.self"]]
cat(sprintf("COINr %s: %d evaluations, %.1f s, processor %.1f s, %.2f ms an evaluation\n",
  packageVersion("COINr"), evaluations, time[["elapsed"]], processor, 1000 * processor / evaluations))
cat(sprintf("sobol, sum of first order: %.3f\n", sum(result$Sensitivity$Si)))
cat(sprintf("sobol, sum of total: %.3f\n", sum(result$Sensitivity$STi)))
