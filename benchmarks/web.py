"""How fast the views of the page are answered, and how fifty readers fare while reports come in.

    python -m benchmarks.web [EVENTS]          every view over synthetic reports (100,000 events)
    python -m benchmarks.web readers [SECONDS] fifty readers and one ingest over the DEMO reports

The first makes a store, waits until its picture is built and derived, and prints for each view the
time of the first request, and the median of later ones whose encoded answers were thrown away. The
second starts a server as a process and prints percentiles.
"""

import json
import socket
import subprocess
import sys
import tempfile
import threading
import time
from datetime import UTC, datetime
from pathlib import Path

import httpx
from fastapi.testclient import TestClient

from benchmarks.picture import WORDS, fill, median_ms
from redshank.operations import load_demo
from redshank.store import open_store
from redshank.web import Settings, create_app
from redshank.web.memory import Bodies
from redshank.web.warming import warm

EVENTS = 100_000
READERS, SECONDS, PAUSE_SECONDS = 50, 60, 1.0
TARGET_MS, TARGET_P95_MS = 200, 300
VIEWS = (
    "/status", "/picture", "/incidents", "/incidents?party=CHN&type=ACCUSE", "/incidents?q=china",
    "/incidents/i000000000000", "/timeline", "/timeline?party=JPN", "/map", "/map?party=JPN",
    "/positions", "/positions?party=JPN", "/counts", "/dyads", "/tension?first=CHN&second=JPN",
    "/reports", "/reports/d000000000000", f"/search?q={WORDS[-1]}", "/brief", "/review", "/judgements",
    "/vocabulary",
)  # fmt: skip
READ = (
    "/picture", "/incidents?limit=50", "/timeline", "/map", "/positions", "/counts", "/review",
    "/reports", "/search?q=radar", "/tension?first=CHN&second=JPN",
)  # fmt: skip


class Unanswered(Exception):
    """A view that answered with another status than 200."""


def views(events: int) -> None:
    """Print the times of every view."""
    with tempfile.TemporaryDirectory(prefix="redshank-bench-") as folder:
        store = Path(folder) / "crisis.db"
        with open_store(store, writable=True) as opened:
            fill(opened, events)
        app = create_app(Settings(store))
        with TestClient(app, base_url="http://127.0.0.1") as client:
            started = time.perf_counter()
            warm(app.state.pictures.view())
            print(f"{events:,} events: picture and derived in {time.perf_counter() - started:.1f} s")
            for path in VIEWS:
                try:
                    _time_view(client, path)
                except Unanswered as fault:
                    print(f"{path:40} answers {fault}  over the target")


def _time_view(client: TestClient, path: str) -> None:
    sizes: list[int] = []

    def ask() -> None:
        client.app.state.bodies = Bodies(128_000_000)
        answer = client.get(f"/api/v1{path}")
        if answer.status_code != 200:
            raise Unanswered(answer.status_code)
        sizes.append(len(answer.content))

    started = time.perf_counter()
    ask()
    first, later = (time.perf_counter() - started) * 1000, median_ms(ask)
    over = "" if later < TARGET_MS else "  over the target"
    print(f"{path:40} first {first:9.1f} ms, later {later:7.1f} ms, {sizes[0] / 1e6:6.2f} MB{over}")


def readers(seconds: float) -> None:
    """Print how fifty readers fared while reports were sent one after another."""
    with tempfile.TemporaryDirectory(prefix="redshank-bench-") as folder:
        store = Path(folder) / "demo.db"
        for _ in load_demo(store, datetime.now(UTC)):  # noqa: TID251 (a benchmark reads the clock)
            pass
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        server = subprocess.Popen(
            [sys.executable, "-m", "redshank.web", "--store", str(store), "--port", str(port)]
        )
        try:
            _read_and_send(f"http://127.0.0.1:{port}/api/v1", seconds)
        finally:
            server.terminate()
            server.wait()


def _read_and_send(address: str, seconds: float) -> None:
    _wait(address)
    taken: list[float] = []
    faults: list[str] = []
    sent: list[float] = []
    until = time.monotonic() + seconds
    threads = [
        threading.Thread(target=_read, args=(address, number, until, taken, faults))
        for number in range(READERS)
    ]
    threads.append(threading.Thread(target=_send, args=(address, until, sent, faults)))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    taken.sort()
    p50, p95, p99 = (taken[int(len(taken) * share)] * 1000 for share in (0.5, 0.95, 0.99))
    over = "" if p95 < TARGET_P95_MS and not faults else "  over the target"
    print(
        f"{len(taken):,} answers to {READERS} readers, {len(sent)} reports, {len(faults)} faults{over}"
    )
    print(f"p50 {p50:.0f} ms, p95 {p95:.0f} ms, p99 {p99:.0f} ms, longest {taken[-1] * 1000:.0f} ms")
    print(f"a report is read, added and shown in {sum(sent) / max(1, len(sent)):.1f} s on average")
    print("\n".join(sorted(set(faults))[:5]))


def _wait(address: str) -> None:
    with httpx.Client(trust_env=False) as client:
        for _ in range(200):
            try:
                client.get(f"{address}/picture").raise_for_status()
            except httpx.ConnectError:
                time.sleep(0.1)
            else:
                return


def _read(address: str, number: int, until: float, taken: list[float], faults: list[str]) -> None:
    """A reader: one view after another, with a pause of a quick person between them."""
    with httpx.Client(trust_env=False, timeout=30) as client:
        while time.monotonic() < until:
            path = READ[number % len(READ)]
            number += 1
            started = time.perf_counter()
            try:
                answer = client.get(f"{address}{path}")
                taken.append(time.perf_counter() - started)
                if answer.status_code != 200:
                    faults.append(f"{path}: {answer.status_code}")
            except httpx.HTTPError as fault:
                faults.append(f"{path}: {fault!r}")
            time.sleep(PAUSE_SECONDS)


def _send(address: str, until: float, sent: list[float], faults: list[str]) -> None:
    """One who sends reports, each another one."""
    with httpx.Client(trust_env=False, timeout=60) as client:
        while time.monotonic() < until:
            number = len(sent) + 1
            text = (
                f"Japan's Defence Ministry said on Thursday that {number} Chinese ships had entered the "
                f"contiguous zone near the Senkaku Islands. China denied it, spokesman Li {number} said."
            )
            body = json.dumps(
                {"text": text, "publisher": f"Wire {number}", "published_at": "2026-01-15"}
            )
            started = time.perf_counter()
            answer = client.post(
                f"{address}/reports", content=body,
                headers={"X-Redshank": "1", "Content-Type": "application/json"},
            )  # fmt: skip
            sent.append(time.perf_counter() - started)
            if answer.status_code != 201:
                faults.append(f"POST /reports: {answer.status_code} {answer.text[:200]}")


def main() -> None:
    """Measure what is asked for."""
    if sys.argv[1:2] == ["readers"]:
        readers(float(sys.argv[2]) if len(sys.argv) > 2 else SECONDS)
    else:
        views(int(sys.argv[1]) if len(sys.argv) > 1 else EVENTS)


if __name__ == "__main__":
    main()
