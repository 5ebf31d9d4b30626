"""Codes of the event log, by name: PUT, GET_BLOCKED, ... The one table is workers/trace/events.ts, handed in at the start."""
import json

from js import qbKinds      # a text: a snapshot can keep no object of JavaScript's

NONE = -1
LOOKS_AT_CLOCK = 0x100      # as in workers/sync/gate.ts

for _name, _code in json.loads(qbKinds).items():
    globals()[_name.upper().replace('-', '_')] = _code


def timed(op, timeout):
    """An operation that may give up after a time also looks at the clock."""
    return op if timeout is None else op | LOOKS_AT_CLOCK


def micros(seconds):
    """A timeout as the log has it; NONE for ever."""
    return NONE if seconds is None or seconds < 0 else min(round(seconds * 1e6), 0x7FFFFFFF)
