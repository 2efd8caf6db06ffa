import pytest

SCRIPT = {
    "shelled": (
        "ASSAULT",
        "alleged",
        {
            "actor": ["Two Russian jets"], "place": ["near Kharkiv"], "time": ["Monday"], "speaker": ["Kyiv"],
        },
    ),
    "condemned": ("ACCUSE", "asserted", {"actor": ["France"], "recipient": ["Russia"]}),
}  # fmt: skip
TEXT = (
    "Two Russian jets shelled towns near Kharkiv on Monday, Kyiv claimed. France condemned Russia.\n"
    "Beijing declined to comment on the strike. With 15 Russian drones in March alone.\n"
    "Reporting by A. Lee, who condemned it."
)


@pytest.fixture
def report(read):
    """A report with a placed event, an unplaced one, a silence, a count and a rejection."""
    return read(TEXT, SCRIPT)
