# Sobol indices of the 49 weights of a composite of 51 units, 600 x (49 + 2) evaluations. A careful equivalent in base R: each
# evaluation is vectorised over indicators and units. (COINr evaluates the same with its own objects, more slowly.)
source(file.path(dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))), "timing.R"))

indicators <- as.matrix(read.csv(data_file("indicators.csv"), header = FALSE))
design <- as.matrix(read.csv(data_file("design.csv"), header = FALSE))
k <- nrow(indicators)

ranks <- function(weights) {
  least <- apply(indicators, 1, min)
  most <- apply(indicators, 1, max)
  scaled <- (indicators - least) / (most - least) * 100
  rank(drop(weights %*% scaled) / sum(weights), ties.method = "min")
}
nominal <- ranks(rep(1, k))
mean_shift <- function(weights) mean(abs(ranks(weights) - nominal))

indices <- timed("base R, Sobol indices", times = 3, function() {
  weights <- 1 + 0.25 * (2 * design - 1)
  a <- weights[, seq_len(k)]
  b <- weights[, k + seq_len(k)]
  ya <- apply(a, 1, mean_shift)
  yb <- apply(b, 1, mean_shift)
  all <- c(ya, yb)
  v <- var(all)
  sapply(seq_len(k), function(i) {
    changed <- a
    changed[, i] <- b[, i]
    yi <- apply(changed, 1, mean_shift)
    c(first = mean((yb - mean(all)) * (yi - ya)) / v, total = mean((ya - yi)^2) / (2 * v))
  })
})
figure("sobol, sum of first order", sum(indices["first", ]))
figure("sobol, sum of total", sum(indices["total", ]))
