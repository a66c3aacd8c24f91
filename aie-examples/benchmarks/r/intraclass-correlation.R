# ICC of 60,000 targets and two raters, by the package psych, and by the mean squares in base R. psych::ICC(lmer = FALSE) asks
# for a model matrix with a column for each target and does not come to an end at this size.
source(file.path(dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))), "timing.R"))

ratings <- as.matrix(read.csv(data_file("ratings.csv"), header = FALSE))
icc <- timed("psych::ICC", times = 1, function() psych::ICC(ratings))
figure("ICC(2,1)", icc$results["Single_random_raters", "ICC"])
figure("ICC(2,1), lower limit", icc$results["Single_random_raters", "lower bound"])

by_squares <- timed("base R, ICC(2,1) with limits by mean squares", function() {
  n <- nrow(ratings)
  k <- ncol(ratings)
  of_targets <- rowMeans(ratings)
  of_raters <- colMeans(ratings)
  all <- mean(ratings)
  b <- k * sum((of_targets - all)^2) / (n - 1)
  j <- n * sum((of_raters - all)^2) / (k - 1)
  e <- sum((ratings - outer(of_targets, of_raters, "+") + all)^2) / ((n - 1) * (k - 1))
  r <- (b - e) / (b + (k - 1) * e + k * (j - e) / n)
  a <- k * r / (n * (1 - r))
  c <- 1 + k * r * (n - 1) / (n * (1 - r))
  v <- (a * j + c * e)^2 / ((a * j)^2 / (k - 1) + (c * e)^2 / ((n - 1) * (k - 1)))
  q <- qf(0.975, n - 1, v)
  p <- qf(0.975, v, n - 1)
  list(
    icc = r,
    lower = n * (b - q * e) / (q * (k * j + (k * n - k - n) * e) + n * b),
    upper = n * (p * b - e) / (k * j + (k * n - k - n) * e + n * p * b))
})
figure("ICC(2,1)", by_squares$icc)
figure("ICC(2,1), lower limit", by_squares$lower)
