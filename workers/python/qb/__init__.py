"""What the stock threading.py and queue.py get in place of CPython's C: threads on suspended stacks, one moving at a time."""
