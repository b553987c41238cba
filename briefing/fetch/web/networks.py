"""The networks that are not of the open internet, by IANA's registries of special-purpose addresses (RFC 6890 and its updates).

A table of our own: `ipaddress.is_global` has changed between the versions of Python that we run on, and does not look into addresses that
carry another.
"""

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network

_KINDS = {
    "an address of this machine": "0.0.0.0/8 127.0.0.0/8",
    "a private address": "10.0.0.0/8 172.16.0.0/12 192.168.0.0/16",
    "an address inside a provider's network": "100.64.0.0/10",
    "an address of the local link": "169.254.0.0/16",
    "a reserved address": (
        "192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 240.0.0.0/4"
    ),
    "an address of many machines": "224.0.0.0/4",
}
_FOUR = {IPv4Network(network): kind for kind, networks in _KINDS.items() for network in networks.split()}
_SIX = {
    IPv6Network("::/127"): "an address of this machine",
    IPv6Network("fc00::/7"): "a private address",
    IPv6Network("fe80::/10"): "an address of the local link",
    IPv6Network("ff00::/8"): "an address of many machines",
    # with Teredo's, which nobody serves pages from
    IPv6Network("2001::/23"): "a reserved address",
    IPv6Network("2001:db8::/32"): "a reserved address",
    IPv6Network("3fff::/20"): "a reserved address",
}
_OPEN = IPv6Network("2000::/3")
"""All that has been given out of IPv6 so far."""
_CARRIERS = {IPv6Network("::ffff:0:0/96"): 0, IPv6Network("64:ff9b::/96"): 0, IPv6Network("2002::/16"): 80}
"""Networks whose addresses carry one of IPv4 (mapped, NAT64, 6to4), and how many bits stand behind it."""


def refused_network(address: IPv4Address | IPv6Address) -> str | None:
    """What an address is, where it is not of the open internet; addresses of IPv4 inside those of IPv6 count as themselves."""
    if isinstance(address, IPv4Address):
        return next((kind for network, kind in _FOUR.items() if address in network), None)
    for network, behind in _CARRIERS.items():
        if address in network:
            return refused_network(IPv4Address(int(address) >> behind & 0xFFFFFFFF))
    kind = next((kind for network, kind in _SIX.items() if address in network), None)
    return kind or (None if address in _OPEN else "a reserved address")
