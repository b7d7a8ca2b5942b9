"""once.py LOG COMMAND...: runs a command, prints as JSON what it took; what it prints itself goes to LOG."""

import json
import os
import sys
import time

log, command = sys.argv[1], sys.argv[2:]
silent = [(os.POSIX_SPAWN_OPEN, 1, log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644), (os.POSIX_SPAWN_DUP2, 1, 2)]
start = time.monotonic()
child = os.posix_spawnp(command[0], command, os.environ, file_actions=silent)
_, status, usage = os.wait4(child, 0)
wall = time.monotonic() - start
print(json.dumps({"wall": wall, "processor": usage.ru_utime + usage.ru_stime, "memory": usage.ru_maxrss * 1024 / 1e6,
                  "exit": os.waitstatus_to_exitcode(status)}))
