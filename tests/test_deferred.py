"""Packages whose names are imported when first used."""

import subprocess
import sys

import pytest

from redshank import operations, present


@pytest.mark.parametrize("package", [operations, present], ids=lambda one: one.__name__)
def test_every_name_of_a_package_is_there_and_no_other(package):
    assert all(getattr(package, name) is not None for name in package.__all__)
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        _ = package.nothing


def test_reading_one_report_imports_nothing_of_the_picture():
    asked = "import sys, redshank; redshank.read('It rained.'); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    modules = set(done.stdout.split())
    assert not {"apsw", "icalendar", "fastapi", "redshank.cluster", "redshank.analyse"} & modules
