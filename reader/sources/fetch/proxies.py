"""The proxies of the environment: http_proxy, https_proxy, all_proxy, no_proxy."""

from __future__ import annotations

from urllib.request import getproxies, proxy_bypass

import httpcore2
import httpx2

from reader.sources.fetch.failures import CannotConnect
from reader.sources.fetch.location import place


def proxy_for(location: httpx2.URL) -> httpcore2.Proxy | None:
    """The proxy that the environment wants for an address.

    Raises:
        CannotConnect: it is none that can be used.
    """
    proxies = getproxies()
    named = proxies.get(location.scheme) or proxies.get("all")
    # With the port as well: no_proxy may name one.
    host, port = place(location)
    beside = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    if not named or proxy_bypass(host) or proxy_bypass(beside):
        return None
    try:
        proxy = httpx2.URL(named if "://" in named else f"http://{named}")
    except httpx2.InvalidURL:
        raise CannotConnect(detail=f"{location.scheme}_proxy") from None
    if not 0 < (proxy.port or 80) < 65536:
        raise CannotConnect(detail=f"{location.scheme}_proxy: {proxy.port}")
    if proxy.scheme not in ("http", "https") or not proxy.host:
        raise CannotConnect(detail=f"{location.scheme}_proxy: {proxy.scheme}")
    return httpcore2.Proxy(
        httpcore2.URL(scheme=proxy.raw_scheme, host=proxy.raw_host, port=proxy.port, target=b"/"),
        auth=(proxy.username, proxy.password) if proxy.userinfo else None,
    )
