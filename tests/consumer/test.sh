#!/usr/bin/env bash
# Installs the build into a scratch prefix, builds the consumer against it with CMake and with pkg-config, and lets it run
# the whole embedded project: the library writes the bundle that the installed program writes.
# usage: test.sh BUILD_DIR CXX_FLAGS
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cmake --install "$1" --prefix "$scratch/prefix" >/dev/null
cmake -S "$here" -B "$scratch/build" -G Ninja -DCMAKE_PREFIX_PATH="$scratch/prefix" -DCMAKE_CXX_FLAGS="$2" >"$scratch/log" 2>&1 \
  || { cat "$scratch/log"; exit 1; }
cmake --build "$scratch/build" >"$scratch/log" 2>&1 || { cat "$scratch/log"; exit 1; }
pc=$(dirname "$(find "$scratch/prefix" -name cakupan.pc)")
# shellcheck disable=SC2046
g++ -std=c++20 $2 "$here/main.cpp" -o "$scratch/by-pkg-config" $(PKG_CONFIG_PATH=$pc pkg-config --cflags --libs --static cakupan)
cd "$scratch"
said=$("$scratch/build/consumer" "$scratch/prefix/share/cakupan" "$scratch/of-library")
echo "$said"
[[ "$said" == "514 regions, "*" files" ]]
"$scratch/prefix/bin/cakupan" run -q -o "$scratch/of-program"
# The result in sentences is the program's own.
sed -i -e '/"said": \[\],/d' -e '/"said": \[$/,/\],/d' "$scratch"/of-*/manifest.json
diff -r "$scratch/of-library" "$scratch/of-program"
