"""Which machines may be connected to. Decided on the address that is connected, never on its spelling.

A redirect, or a name server that changes its mind (DNS rebinding), must not turn the reader into a
way into the network it runs in: routers, databases, the services of a cloud that hand out keys.
"""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from reader.named import NamedTuple

Address = IPv4Address | IPv6Address

LOCAL_SUFFIXES = frozenset(("localhost", "local", "lan", "home", "internal", "intranet", "test", "arpa"))
"""Ends of names that are given out inside a network only (RFC 6761, 6762, 8375, and habit); so is
every name without a dot."""

# Prefixes in which an IPv4 address hides, with the bits behind it: NAT64 (RFC 6052), IPv4-compatible.
_NAT64 = ip_network("64:ff9b::/96")
_NAT64_LOCAL = ip_network("64:ff9b:1::/48")
_COMPATIBLE = ip_network("::/96")


class Place(NamedTuple):
    """A host, in lower case and ASCII, and a port."""

    host: str
    port: int


def may_connect(address: Address, place: Place, given: Place) -> bool:
    """Whether an address, found for a place on the way, may be connected to.

    Public ones may. Any other only for the very host and port that the user gave; and a name out of
    the public name space that stands for this very machine or the link (127.0.0.1, 169.254.169.254)
    is refused even then, since its owner and not the user decided so.
    """
    inner = unwrapped(address)
    if is_public(inner):
        return True
    if place != given or inner.is_multicast:
        return False
    return _is_literal(place.host) or _is_local(place.host) or not _is_this_machine(inner)


def is_public(address: Address) -> bool:
    """A machine on the open internet, behind whatever way of writing it."""
    inner = unwrapped(address)
    if isinstance(inner, IPv6Address) and (inner.is_site_local or inner in _NAT64_LOCAL):
        return False
    return inner.is_global and not inner.is_multicast and not inner.is_reserved


def unwrapped(address: Address) -> Address:
    """The IPv4 address that an IPv6 one carries (mapped, 6to4, Teredo, NAT64), else itself."""
    if isinstance(address, IPv4Address):
        return address
    if address.ipv4_mapped:
        return address.ipv4_mapped
    if address.sixtofour:
        return address.sixtofour
    if address.teredo:
        return address.teredo[1]
    if address in _NAT64 or (address in _COMPATIBLE and int(address) > 1):
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address


def literal(host: str) -> Address | None:
    """The address that a host is written as, in any spelling that systems take (127.1, 0x7f000001)."""
    from socket import inet_aton  # a cheap one, but the network's

    try:
        return ip_address(host)
    except ValueError:
        pass
    try:
        return IPv4Address(inet_aton(host))
    except (OSError, ValueError):
        return None


def _is_literal(host: str) -> bool:
    return literal(host) is not None


def _is_local(host: str) -> bool:
    labels = host.rstrip(".").split(".")
    return len(labels) == 1 or labels[-1] in LOCAL_SUFFIXES


def _is_this_machine(address: Address) -> bool:
    return address.is_loopback or address.is_link_local or address.is_unspecified
