# The figures of tests/analysis/spatial_test.cpp and exact_test_test.cpp.
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
# The p-values by the definition itself: twice the smaller tail of 99,999 conditional permutations.
z <- x - mean(x)
tails <- function(node, neighbors) {
  observed <- z[node] / mean(z^2) * mean(z[neighbors])
  drawn <- replicate(99999, z[node] / mean(z^2) * mean(sample(z[-node], length(neighbors))))
  2 * (1 + min(sum(drawn >= observed), sum(drawn <= observed))) / 1e5
}
set.seed(3)
print(c(tails(1, c(2, 8)), tails(9, c(2, 8, 10, 16)), tails(25, c(18, 24, 26, 32)), tails(49, c(48, 42))))
