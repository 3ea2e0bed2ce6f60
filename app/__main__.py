"""`python -m app`: the command line."""

import os
import sys

from app.cli.main import main

status = main(sys.argv[1:])
# A call that outlasts the command is not waited for: its step is on the disk, and the next command looks for it.
sys.stdout.flush()
sys.stderr.flush()
os._exit(status)
