# The curve of a million unsorted spells with log-log limits, by the package survival.
source(file.path(dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))), "timing.R"))
library(survival)

spells <- read.csv(data_file("spells.csv"), colClasses = c("numeric", "integer"))
curve <- timed("survival::survfit", function()
  survfit(Surv(days, ended) ~ 1, data = spells, conf.type = "log-log"))
at <- summary(curve, times = 50)
figure("kaplan-meier, survival at 50 days", at$surv)
figure("kaplan-meier, lower limit", at$lower)
figure("kaplan-meier, upper limit", at$upper)
