"""The engine in a warm Java process, driven by lines of text."""

import os
import subprocess
from pathlib import Path

MODULE = Path(__file__).resolve().parent.parent


def java() -> str:
    home = os.environ.get("JAVA_HOME")
    return f"{home}/bin/java" if home else "java"


def class_path() -> str:
    return f"{MODULE}/target/classes:{(MODULE / 'target/class-path').read_text().strip()}"


class Refused(Exception):
    """The engine answered a command with an error."""


class Engine:
    """One Java process that holds one table and one model; each command gives its seconds, measured inside."""

    def __init__(self, *options: str) -> None:
        command = [java(), *options, "-cp", class_path(), "io.semblance.bench.Session"]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.figure = 0.0
        """What the last command gave besides its seconds."""

    def run(self, command: str, *words: object) -> float:
        assert self.process.stdin and self.process.stdout
        try:
            self.process.stdin.write("\t".join([command, *map(str, words)]) + "\n")
            self.process.stdin.flush()
        except BrokenPipeError as ended:
            raise Refused(f"{command}: the process has ended") from ended
        first, _, second = self.process.stdout.readline().rstrip("\n").partition("\t")
        if first in ("failed", ""):
            raise Refused(f"{command}: {second or 'the process ended'}")
        self.figure = float(second)
        return float(first)

    def __enter__(self) -> "Engine":
        return self

    def __exit__(self, *_: object) -> None:
        self.process.communicate(timeout=60)
