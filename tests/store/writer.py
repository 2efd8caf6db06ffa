"""Adds small reports for ever and says which are on the disk; a process for a test to kill.

python -m tests.store.writer STORE FIRST_NUMBER
"""

import sys
from itertools import count

from tests.store.making import NOW, numbered

from redshank.store import open_store


def main() -> None:
    path, first = sys.argv[1:]
    with open_store(path, writable=True) as store:
        for number in count(int(first)):
            store.add(numbered(number), str(number), NOW)
            sys.stdout.write(f"{number}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
