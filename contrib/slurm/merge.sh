#!/bin/sh
# The job that follows the array: the shards as one bundle. cakupan merge names what is missing, doubled or damaged.
set -u
shards=
shard=1
while [ "$shard" -le "$CAKUPAN_SHARDS" ]; do
  shards="$shards shards/$shard"
  shard=$((shard + 1))
done
cd "$CAKUPAN_FOLDER" || exit 1
# shellcheck disable=SC2086  # several folders
exec "$CAKUPAN" merge $shards -o bundle
