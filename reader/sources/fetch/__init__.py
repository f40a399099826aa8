"""The network, and the only door to it.

    fetch_all(requests, told=…, stop=…)    ask for many addresses at once, each answer told as it comes

Importing this is cheap: asyncio, httpx2 and httpcore2 are imported when something is fetched.
"""

from reader.sources.fetch.request import Credentials, Fetched, Request

__all__ = ["Credentials", "Fetched", "Request"]
