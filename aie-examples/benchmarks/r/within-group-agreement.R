# r_wg(j) of 100,000 groups of 10 with 11 items, by the package multilevel, and by sums over groups in base R.
source(file.path(dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))), "timing.R"))

answers <- read.csv(data_file("answers.csv"), colClasses = "integer")
items <- answers[, -1]
uniform <- (5^2 - 1) / 12
agreement <- timed("multilevel::rwg.j", times = 1, function()
  multilevel::rwg.j(items, answers$group, ranvar = uniform))
figure("rwg(j), mean", mean(agreement$rwg.j))

by_sums <- timed("base R, by sums over groups", function() {
  sums <- rowsum(items, answers$group)
  squares <- rowsum(items^2, answers$group)
  n <- tabulate(answers$group + 1)
  ratio <- pmin(rowMeans((squares - sums^2 / n) / (n - 1)) / uniform, 1)
  j <- ncol(items)
  j * (1 - ratio) / (j * (1 - ratio) + ratio)
})
figure("rwg(j), mean", mean(by_sums))
