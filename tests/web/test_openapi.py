"""Every address by its own description: schemathesis makes requests of it, always the same ones."""

import warnings

import pytest
from hypothesis import HealthCheck, Phase, given, settings

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import schemathesis
    from schemathesis.checks import not_a_server_error
    from schemathesis.specs.openapi.checks import (
        content_type_conformance,
        response_schema_conformance,
        status_code_conformance,
    )

from redshank.web import Settings, create_app

CHECKS = [
    not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance,
]  # fmt: skip
EXAMPLES = 6
HERE = {"Host": "127.0.0.1"}


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("mode", list(schemathesis.GenerationMode))
def test_every_address_answers_as_it_is_described(store, mode):
    app = create_app(Settings(store))
    described = schemathesis.openapi.from_asgi("/api/v1/openapi.json", app, headers=HERE)
    operations = [found.ok() for found in described.get_all_operations()]
    asked = [operation for operation in operations if not operation.path.endswith("/stream")]
    for operation in asked:
        _ask(operation.as_strategy(mode))
    assert len(asked) > 30


def _ask(cases):
    @settings(
        max_examples=EXAMPLES, derandomize=True, deadline=None, database=None, phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(cases)
    def ask(case):
        answer = case.call(headers={"X-Redshank": "1", **HERE})
        case.validate_response(answer, checks=CHECKS)

    ask()
