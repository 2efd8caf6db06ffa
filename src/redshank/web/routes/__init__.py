"""The addresses of the API, one file for each kind of thing."""

from redshank.web.routes import (
    added,
    brief,
    changes,
    exports,
    front,
    incidents,
    judgements,
    reports,
    standing,
    stream,
    vocabulary,
)  # fmt: skip

ROUTERS = (
    front.router, incidents.router, standing.router, reports.router, added.router, changes.router,
    brief.router, judgements.router, exports.router, vocabulary.router, stream.router,
)  # fmt: skip
