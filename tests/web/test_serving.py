import json
import os
import signal
import socket
import subprocess
import sys
import time

import httpx
import pytest
from click.testing import CliRunner

from redshank.cli.door import Door
from redshank.cli.serve import serve

door = Door("redshank", commands={"serve": serve})


def run(*words):
    return CliRunner().invoke(door, ["serve", *map(str, words)])


def test_a_token_is_printed_once(tmp_path):
    told = run("token", "ada", "--role", "editor", "--tokens", tmp_path / "t.json")
    assert (told.exit_code, len(told.stdout.strip()) >= 43) == (0, True)
    assert json.loads((tmp_path / "t.json").read_text())[0]["role"] == "editor"


def test_others_are_not_let_in_without_tokens(store):
    told = run("--store", store, "--host", "0.0.0.0")
    assert (told.exit_code, "--tokens" in told.stderr) == (2, True)


def test_a_store_that_is_not_there_is_told_before_the_start(tmp_path):
    told = run("--store", tmp_path / "gone.db")
    assert (told.exit_code, "there is no store" in told.stderr) == (9, True)


def test_a_port_that_is_taken_is_told(store):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        told = run("--store", store, "--port", taken.getsockname()[1])
    assert (told.exit_code, "another --port" in told.stderr) == (8, True)


@pytest.fixture
def server(store):
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    words = [sys.executable, "-m", "redshank.web", "--store", str(store), "--port", str(port)]
    process = subprocess.Popen(words, env={**os.environ, "PYTHONWARNINGS": "ignore"})
    yield f"http://127.0.0.1:{port}", process
    process.kill()
    process.wait()


def test_a_server_answers_and_ends_when_told_to_though_somebody_listens(server):
    address, process = server
    with httpx.Client(base_url=address, trust_env=False) as client:
        for _ in range(200):
            try:
                assert client.get("/api/v1/status").json()["reports"] == 3
                break
            except httpx.ConnectError:
                time.sleep(0.05)
        with client.stream("GET", "/api/v1/stream") as stream:
            assert next(stream.iter_lines()) == "event: changed"
            process.send_signal(signal.SIGINT)
            process.wait(timeout=10)
