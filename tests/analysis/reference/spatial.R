# The figures of tests/analysis/spatial_test.cpp, local_spatial_test.cpp and exact_test_test.cpp.
# Debian packages: r-base-core, r-cran-spdep. Run: Rscript tests/analysis/reference/spatial.R
suppressMessages(library(spdep))
i <- 0:48
x <- (i * i * 7 + 3 * i) %% 31 + i / 7
grid <- cell2nb(7, 7, type = "rook")
marks <- factor(ifelse(x > 18, "b", "w"))
print(table(marks))
print(joincount.multi(marks, nb2listw(grid, style = "B")), digits = 12)
print(moran.test(x, nb2listw(grid, style = "W"), randomisation = TRUE)$estimate, digits = 12)
set.seed(1)
local <- localmoran_perm(x, nb2listw(grid, style = "W"), nsim = 99999)
print(colnames(local))
print(local[c(1, 9, 25, 49), c("Ii", "Pr(z != E(Ii)) Sim")], digits = 9)
print(p.adjust(c(0.01, 0.04, 0.03, 0.005, 0.5), "BH"), digits = 12)
print(fisher.test(matrix(c(12, 5, 7, 29), 2))$p.value, digits = 12)
print(fisher.test(matrix(c(0, 8, 3, 6), 2))$p.value, digits = 12)
# Local join counts by spdep. Its p-values draw with replacement, so those of drawing without are R's own,
# hypergeometric: twice the smaller tail, at most 1.
for (level in c("b", "w")) {
  joins <- suppressWarnings(local_joincount_uni(marks, level, nb2listw(grid, style = "B"), nsim = 99))
  nodes <- which(marks == level)
  alike <- length(nodes) - 1
  tails <- function(node) {
    found <- joins$BB[node]
    degree <- card(grid)[node]
    upper <- phyper(found - 1, alike, 48 - alike, degree, lower.tail = FALSE)
    min(1, 2 * min(upper, phyper(found, alike, 48 - alike, degree)))
  }
  print(data.frame(node = nodes - 1, joins = joins$BB[nodes], p = sapply(nodes, tails)), digits = 9)
}
