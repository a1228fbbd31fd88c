"""InferenceBench's content hash of an envelope as it is, in plain Python 3.

usage: inferencebench_json.py FILE [REPEATS]    prints: digest, repeats, seconds of one hash
"""

import hashlib
import json
import sys
import time


def digest(data):
    envelope = json.loads(data)
    envelope.pop("signature", None)
    text = json.dumps(envelope, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def main():
    with open(sys.argv[1], "rb") as file:
        data = file.read()
    repeats = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    start = time.perf_counter()
    for _ in range(repeats):
        result = digest(data)
    print(result, repeats, (time.perf_counter() - start) / repeats)


if __name__ == "__main__":
    main()
