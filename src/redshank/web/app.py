"""The server as one composition: what happens to a request, from the guard to the route."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI

from redshank import __version__
from redshank.web import problems
from redshank.web.guard import Guard
from redshank.web.hands import Hands
from redshank.web.memory import Bodies
from redshank.web.pictures import Pictures
from redshank.web.routes import ROUTERS, login, page
from redshank.web.safety.audit import Audit
from redshank.web.safety.tokens import Tokens
from redshank.web.safety.visitors import Visitors
from redshank.web.settings import Settings, require_lock
from redshank.web.warming import warm

API = "/api/v1"
_KEPT_BYTES = 128_000_000


def create_app(settings: Settings) -> FastAPI:
    """The server over one store.

    Raises:
        UsageError: others could reach it without a login, or there are no tokens.
    """
    require_lock(settings)
    visitors = Visitors(Tokens(settings.tokens) if settings.tokens else None)
    app = FastAPI(
        title="Redshank", version=__version__, openapi_url=f"{API}/openapi.json", docs_url=None,
        redoc_url=None, lifespan=_life, redirect_slashes=False,
        description="Who did what to whom, who says so, and how surely: the picture of a store.",
    )  # fmt: skip
    app.state.settings = settings
    app.state.visitors = visitors
    app.state.pictures = Pictures(settings.store, warm)
    app.state.bodies = Bodies(_KEPT_BYTES)
    app.state.audit = Audit(settings.store)
    app.state.hands = Hands(settings.apart)
    for router in ROUTERS:
        app.include_router(router, prefix=API)
    app.include_router(login.router)
    app.include_router(page.router)
    problems.install(app)
    app.add_middleware(Guard, settings=settings, visitors=visitors)
    return app


@asynccontextmanager
async def _life(app: FastAPI) -> AsyncIterator[None]:
    yield
    app.state.hands.close()
    app.state.pictures.close()
