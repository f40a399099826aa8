"""One request, from the address that the user gave through every redirect to its answer."""

from __future__ import annotations

import asyncio
from base64 import b64encode
from contextlib import aclosing
from datetime import UTC, datetime
from functools import lru_cache
from ssl import SSLContext

import httpcore2
import httpx2

from reader.sources.fetch import headers, location, troubles
from reader.sources.fetch.addresses import Place
from reader.sources.fetch.body import Body
from reader.sources.fetch.connect import CheckedBackend, refuse_private
from reader.sources.fetch.failures import FetchError, TooSlow, Wandering
from reader.sources.fetch.limits import Limits
from reader.sources.fetch.proxies import proxy_for
from reader.sources.fetch.request import Credentials, Fetched, Request
from reader.sources.fetch.turns import Turns
from reader.sources.label import label

PERMANENT = frozenset((301, 308))
REDIRECTS = frozenset((301, 302, 303, 307, 308))
UNCHANGED = 304


class Journey:
    """Follows one request. Cookies live as long as it does: nobody is known again tomorrow."""

    def __init__(self, request: Request, limits: Limits, turns: Turns) -> None:
        self._request = request
        self._limits = limits
        self._turns = turns
        self._left = limits.deadline
        self._cookies = httpx2.Cookies()
        self._headers = headers.asked(request)
        self.holds = False
        """The answer has a body, and keeps its place among all until somebody has dealt with it."""
        self._moved = ""
        """Where a chain of permanent redirects has led so far."""

    async def answer(self) -> Fetched:
        """The answer, or why there is none; nothing is raised but the end of the whole run."""
        where = label(self._request.url)
        try:
            start = location.parsed(self._request.url)
            where = str(location.bare(start))
            return await self._follow(start)
        except Exception as error:
            trouble = troubles.of(error)
            return Fetched(self._request, url=where, error=_at(trouble, where))

    async def _follow(self, start: httpx2.URL) -> Fetched:
        credentials = self._request.credentials or location.credentials(start)
        first = here = location.bare(start)
        given = location.allowed(first, self._request.given)
        permanent = True
        for _ in range(self._limits.redirects + 1):
            known = credentials if location.same_owner(first, here) else None
            async with self._turns.on(location.place(here).host) as turn:
                try:
                    began = asyncio.get_running_loop().time()
                    async with asyncio.timeout(self._left):
                        done = await self._ask(here, given, known)
                    self._left -= asyncio.get_running_loop().time() - began
                except TimeoutError:
                    raise TooSlow(detail=f"> {self._limits.deadline:g} s") from None
                if isinstance(done, Fetched):
                    self.holds = turn.kept = bool(done.body)
                    return done
            status, there = done
            # Only an unbroken chain says where the feed lives from now on; and what is moved away
            # from https for good is moved by somebody in between.
            permanent = permanent and status in PERMANENT and not (here.scheme > there.scheme)
            self._moved = str(there) if permanent else self._moved
            here = there
        raise Wandering(detail=f"> {self._limits.redirects}")

    async def _ask(
        self, here: httpx2.URL, given: Place, known: Credentials | None
    ) -> Fetched | tuple[int, httpx2.URL]:
        """One answer: the last, or the status of a redirect and where it leads."""
        request = httpx2.Request("GET", here, headers=self._headers, cookies=self._cookies)
        if known is not None:
            request.headers["Authorization"] = _basic(known)
        proxy = proxy_for(here)
        if proxy is not None:
            await refuse_private(location.place(here), given)
        # A pool for each step: a connection that was right for one request is not for another.
        pool = httpcore2.AsyncConnectionPool(
            ssl_context=trust() if "https" in (here.scheme, _scheme(proxy)) else None,
            proxy=proxy,
            # What the environment names is the user's own choice.
            network_backend=None if proxy is not None else CheckedBackend(given),
        )
        async with pool, aclosing(await pool.handle_async_request(_core(request))) as answer:
            said = httpx2.Headers(answer.headers)
            self._cookies.extract_cookies(httpx2.Response(answer.status, headers=said, request=request))
            if answer.status in REDIRECTS and "location" in said:
                return answer.status, location.onward(here, said["location"], given)
            return await self._last(here, answer, said)

    async def _last(self, here: httpx2.URL, answer: httpcore2.Response, said: httpx2.Headers) -> Fetched:
        status = answer.status
        wait = headers.retry_after(said, datetime.now(UTC))
        # Without a condition there is nothing that could be unchanged.
        conditional = "If-None-Match" in self._headers or "If-Modified-Since" in self._headers
        unchanged = status == UNCHANGED and conditional
        if not unchanged and not 200 <= status < 300:
            return Fetched(
                self._request,
                status,
                str(here),
                gone=status == 410,
                retry_after=wait,
                error=_at(troubles.of_status(status), str(here)),
            )
        return Fetched(
            self._request,
            status,
            str(here),
            permanent=self._moved,
            body=b"" if unchanged else await self._body(answer, said),
            content_type=headers.kept(said, "content-type"),
            etag=headers.kept(said, "etag"),
            modified=headers.kept(said, "last-modified"),
            retry_after=wait,
        )

    async def _body(self, answer: httpcore2.Response, said: httpx2.Headers) -> bytes:
        body = Body(said.get("content-encoding", ""), self._limits)
        body.expect(said.get("content-length", ""))
        async for piece in answer.aiter_stream():
            body.add(piece)
        return body.whole()


def _at(error: FetchError, where: str) -> FetchError:
    """Those below know what is wrong, not where."""
    return type(error)(where, error.detail)


def _core(request: httpx2.Request) -> httpcore2.Request:
    url = request.url
    return httpcore2.Request(
        request.method,
        httpcore2.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
        headers=request.headers.raw,
    )


def _basic(credentials: Credentials) -> str:
    return "Basic " + b64encode(f"{credentials.name}:{credentials.password}".encode()).decode()


def _scheme(proxy: httpcore2.Proxy | None) -> str:
    return proxy.url.scheme.decode() if proxy is not None else ""


@lru_cache(maxsize=1)
def trust() -> SSLContext:
    """What this machine trusts; reading it takes 30 ms, once."""
    return httpx2.create_ssl_context()
