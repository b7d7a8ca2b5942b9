#!/bin/sh
# One task of the array that contrib/slurm/submit starts: the shard of its number, tried again where that may help.
set -u
echo "shard $SLURM_ARRAY_TASK_ID/$CAKUPAN_SHARDS, try $((${SLURM_RESTART_COUNT:-0} + 1)) on $(hostname)"
"$CAKUPAN" run "$@" --shard "$SLURM_ARRAY_TASK_ID/$CAKUPAN_SHARDS" --threads "${SLURM_CPUS_PER_TASK:-1}" \
  -o "$CAKUPAN_FOLDER/shards/$SLURM_ARRAY_TASK_ID"
code=$?
case $code in
  # Somebody has to act: the command line, an input or a gate will be no better the next time.
  0 | 2 | 3 | 4) exit $code ;;
esac
if [ "${SLURM_RESTART_COUNT:-0}" -lt $((CAKUPAN_TRIES - 1)) ]; then
  echo "exit code $code: tried again"
  # Ends this task; the one that follows may come to another node.
  scontrol requeue "${SLURM_ARRAY_JOB_ID}_$SLURM_ARRAY_TASK_ID" && sleep 60
fi
# A map that fails each time keeps nobody from the others: the merge tells of it, and ends with the same code.
[ $code -ne 5 ] || exit 0
exit $code
