#!/usr/bin/env bash
# Makes the Debian packages of the build and looks into them: who has which file, what they depend on, whether lintian's
# plainest demands are met. tests/package_check installs them into a clean system.
# usage: package_contents.sh BUILD_DIR
set -euo pipefail
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cpack --config "$1/CPackConfig.cmake" -B "$scratch" -D CPACK_DEBIAN_COMPRESSION_TYPE=gzip >"$scratch/log" 2>&1 \
  || { cat "$scratch/log"; exit 1; }
program=$(echo "$scratch"/cakupan_*.deb)
library=$(echo "$scratch"/libcakupan-dev_*.deb)
failed=0
wrong() { echo "$*"; failed=1; }

# has PACKAGE PATH...: the paths are patterns of grep, whole.
has() {
  local package=$1 path
  shift
  dpkg-deb -c "$package" | awk '{ print $6 }' >"$scratch/files"
  for path; do grep -qx "\./usr/$path" "$scratch/files" || wrong "$(basename "$package") has no $path"; done
}
needs() {
  local package=$1 name
  shift
  for name; do
    dpkg-deb -f "$package" Depends | tr ',' '\n' | grep -qE "^ *$name( |$)" || wrong "$(basename "$package") does not depend on $name"
  done
}

has "$program" bin/cakupan share/cakupan/geodata/smart-city.toml share/cakupan/geodata/LICENSE.land \
  share/cakupan/styles/report.toml share/cakupan/slurm/submit share/doc/cakupan/copyright share/doc/cakupan/changelog.Debian.gz \
  share/doc/cakupan/project.md share/man/man1/cakupan.1.gz share/bash-completion/completions/cakupan \
  share/zsh/vendor-completions/_cakupan share/fish/vendor_completions.d/cakupan.fish
for command in init run check match classify map verify diff plan merge palettes schemes areas; do
  has "$program" "share/man/man1/cakupan-$command.1.gz"
done
has "$library" 'lib/.*libcakupan.a' 'lib/.*pkgconfig/cakupan.pc' 'lib/.*cmake/cakupan/cakupan-config.cmake' \
  include/cakupan/job/job.hpp share/doc/libcakupan-dev/copyright
! dpkg-deb -c "$program" | grep -qE '\.hpp|\.a$|\.cmake$' || wrong "the program's package has files of the library's"
! dpkg-deb -c "$library" | grep -q /bin/ || wrong "the library's package has a program"

needs "$program" libc6 libgdal32 libproj25 libcairo2 fonts-open-sans proj-data
needs "$library" libgdal-dev libproj-dev libcairo2-dev libxlsxwriter-dev
dpkg-deb -f "$program" Maintainer Section Description | grep -q "^Description: coverage of a programme" \
  || wrong "the program's package is not described"

# The packages of development files are those that the installed package looks for.
config=$(mktemp -p "$scratch")
dpkg-deb --fsys-tarfile "$library" | tar -xO --wildcards '*/cakupan-config.cmake' >"$config"
looked_for=$(grep -cE '^(find_dependency|pkg_check_modules)\(' "$config")
depended_on=$(dpkg-deb -f "$library" Depends | tr ',' '\n' | grep -c .)
# fontconfig comes with Pango's module, and is a package of its own.
[ "$looked_for" -eq $((depended_on - 1)) ] || wrong "cakupan-config.cmake looks for $looked_for packages, and the package depends on $depended_on"

dpkg-deb -x "$program" "$scratch/unpacked"
! readelf -S "$scratch/unpacked/usr/bin/cakupan" | grep -q '\.symtab' || wrong "the program is not stripped"
"$scratch/unpacked/usr/bin/cakupan" check >/dev/null 2>"$scratch/said" || { cat "$scratch/said"; wrong "the unpacked program does not run"; }
exit "$failed"
