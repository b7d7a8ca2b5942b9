# The figures of tests/analysis/class_borders_test.cpp.
# Debian packages: r-base-core, r-cran-classint. Run from the project's folder:
#   Rscript tests/analysis/reference/classify.R
library(classInt)
regions <- read.csv("geodata/gazetteer/regions.csv", colClasses = "character")
area <- as.numeric(regions$area_km2)
show <- function(name, breaks) cat(name, ": ", paste(format(breaks, digits = 12, trim = TRUE), collapse = ", "), "\n", sep = "")
of <- function(style, k, ...) suppressWarnings(classIntervals(area, k, style = style, warnLargeN = FALSE, ...))
inner <- function(b) b[b >= min(area) & b < max(area)]
for (style in c("equal", "quantile", "fisher", "headtails", "sd", "pretty", "box", "maximum"))
  show(style, inner(of(style, 5)$brks))
show("fisher 9", inner(of("fisher", 9)$brks))
fit <- jenks.tests(of("fisher", 5), area)
show("fisher 5, goodness of fit", fit["Goodness of fit"])
show("fisher 5, tabular accuracy", fit["Tabular accuracy"])
show("deviations from the mean", sum(abs(area - mean(area))))
k <- findInterval(area, of("fisher", 5)$brks, all.inside = TRUE)
show("fisher 5, adcm", sum(tapply(area, k, function(v) sum(abs(v - median(v))))))
