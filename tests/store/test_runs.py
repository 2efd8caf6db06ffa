"""The log of runs."""

from tests.store.making import NOW

from redshank.store import Run


def test_runs_come_back_in_their_order_with_what_they_left_out(store):
    runs = (Run(NOW, 3, 1, (("b.png", "an image"), ("c.txt", "empty"))), Run(NOW, 0, 4))
    for run in runs:
        store.log_run(run)
    assert store.runs() == runs
