import os
import signal

import pytest

from redshank.errors import StoreError, UsageError
from redshank.web.hands import Hands


def die():
    os.kill(os.getpid(), signal.SIGKILL)


def refuse():
    raise UsageError("no")


@pytest.fixture
def apart():
    hands = Hands(apart=True)
    yield hands
    hands.close()


def test_what_is_done_apart_is_done_in_another_process(apart):
    assert apart.do(os.getpid) != os.getpid()
    assert Hands(apart=False).do(os.getpid) == os.getpid()


def test_what_it_raises_is_raised_here(apart):
    with pytest.raises(UsageError, match="no"):
        apart.do(refuse)


def test_a_process_that_was_ended_is_begun_anew(apart):
    with pytest.raises(StoreError, match="try again"):
        apart.do(die)
    assert apart.do(max, 1, 2) == 2
