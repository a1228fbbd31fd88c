"""PUMA's predictions_summary_hash (puma-csv/1) in plain Python 3: the peer that the Java form is measured against.

usage: puma_csv.py FILE [REPEATS]    prints: digest, rows, seconds of the fastest repeat
"""

import csv
import hashlib
import io
import json
import sys
import time

COLUMNS = ("instance_id", "predicted_label", "predicted_value", "prompt_hash")


def cell(value):
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.6f}"
    return str(value)


def digest(path):
    rows = []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            line = line.strip()
            if line:
                rows.append(json.loads(line))
    rows.sort(key=lambda row: str(row.get("instance_id", "")))
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    for row in rows:
        writer.writerow([cell(row.get(column)) for column in COLUMNS])
    canonical = text.getvalue().rstrip("\n").encode("utf-8")
    return hashlib.sha256(canonical).hexdigest(), len(rows)


def main():
    path = sys.argv[1]
    repeats = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    fastest = float("inf")
    for _ in range(repeats):
        start = time.perf_counter()
        result, rows = digest(path)
        fastest = min(fastest, time.perf_counter() - start)
    print(result, rows, fastest)


if __name__ == "__main__":
    main()
