"""The house rules a linter cannot hold."""

import ast
from pathlib import Path

import pytest

MODULES = sorted((Path(__file__).parent.parent / "src").rglob("*.py"))
LONGEST_MODULE = 400


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_module_fits_on_a_few_screens(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_MODULE


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_nothing_runs_at_import(path):
    """A module only defines: no bare calls, loops or `with` at the top level."""
    done = (ast.For, ast.While, ast.With, ast.AugAssign, ast.Global)
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        called = isinstance(node, ast.Expr) and isinstance(node.value, ast.Call)
        assert not called and not isinstance(node, done), f"{path}:{node.lineno}"
