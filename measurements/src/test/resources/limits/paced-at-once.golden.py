# A paced client. Weighbridge found the limit by probing: fixed window
# (97 % likely). At least 99 % of the limits that fit the probes never reject this load.
# Processes that use the same limit must share RATE and BURST among them.
import threading
import time

RATE = 12.5  # calls a second in the long run
BURST = 4  # calls at once after a rest
AT_ONCE = threading.Semaphore(4)  # calls in flight


class Pacer:
    def __init__(self, rate, burst):
        self.rate, self.burst = rate, burst
        self.left, self.since = burst, time.monotonic()
        self.lock = threading.Lock()

    def wait(self):
        with self.lock:
            now = time.monotonic()
            gained = (now - self.since) * self.rate
            self.left = min(self.burst, self.left + gained) - 1
            self.since = now
            delay = -self.left / self.rate
        time.sleep(max(0.0, delay))


pacer = Pacer(RATE, BURST)


def paced(call, *args, **kwargs):
    """Makes the call as soon as the limit leaves room for it."""
    with AT_ONCE:
        pacer.wait()
        return call(*args, **kwargs)
