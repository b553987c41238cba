"""Which addresses are asked."""

from ipaddress import IPv4Address, IPv6Address, ip_network

import pytest
from hypothesis import given
from hypothesis import strategies as st
from yarl import URL

from briefing.fetch.nouns import NotFetched
from briefing.fetch.web.addresses import Resolver, nothing_refused, parsed, refused, told

NAT64 = ip_network("64:ff9b::/96")
CARRIED = ("::ffff:{}", "64:ff9b::{}")
INSIDE = [
    *("0.0.0.0", "0.1.2.3", "10.0.0.1", "100.64.0.1", "100.127.255.255", "127.0.0.1", "127.255.255.254"),
    *("169.254.169.254", "172.16.0.1", "172.31.255.255", "192.168.1.1", "192.0.0.8", "192.0.2.1", "198.18.0.1"),
    *("198.51.100.7", "203.0.113.9", "224.0.0.251", "239.255.255.255", "240.0.0.1", "255.255.255.255"),
]
OPEN = ["1.1.1.1", "100.63.255.255", "100.128.0.0", "172.32.0.1", "192.167.255.255", "193.0.0.1", "223.255.255.255"]


@pytest.mark.parametrize("address", INSIDE)
def test_what_is_not_of_the_open_internet_is_refused_and_what_carries_it_too(address: str) -> None:
    high, low = divmod(int(IPv4Address(address)), 0x10000)
    six_to_four = f"2002:{high:x}:{low:x}::1"
    for form in (address, *(one.format(address) for one in CARRIED), six_to_four, f"::ffff:{address}%1"):
        assert refused(form) is not None
        assert nothing_refused(form) is None


@pytest.mark.parametrize("address", OPEN)
def test_what_is_of_the_open_internet_is_asked_and_what_carries_it_too(address: str) -> None:
    for form in (address, *(one.format(address) for one in CARRIED)):
        assert refused(form) is None


@pytest.mark.parametrize(
    "address",
    [
        *(
            "::",
            "::1",
            "::7f00:1",
            "fe80::1",
            "fe80::1%eth0",
            "fec0::1",
            "fc00::1",
            "fd12:3456::1",
            "ff02::1",
            "2001::1",
        ),
        *(
            "2001:0:4136:e378:8000:63bf:3fff:fdd2",
            "2001:db8::1",
            "3fff::1",
            "64:ff9b:1::a00:1",
            "4000::1",
            "100::1",
            "5f00::1",
        ),
        *("", "news.example", "1.2.3", "١.1.1.1"),
    ],
)
def test_inner_addresses_of_ipv6_and_what_is_no_address_are_refused(address: str) -> None:
    assert refused(address) is not None


@pytest.mark.parametrize("address", ["2001:200::1", "2606:4700::1111", "2a00:1450:4001::200e", "2400:cb00::1"])
def test_given_out_addresses_of_ipv6_are_asked(address: str) -> None:
    assert refused(address) is None


@given(st.one_of(st.ip_addresses(v=4), st.ip_addresses(v=6)))
def test_nothing_is_asked_that_python_calls_inner(address: IPv4Address | IPv6Address) -> None:
    # versions of Python differ in what they say of addresses that carry another, which are looked into above
    carries = isinstance(address, IPv6Address) and (address.ipv4_mapped or address.sixtofour or address in NAT64)
    if refused(str(address)) is None and not carries:
        assert address.is_global
        assert not address.is_multicast


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("http://news.example", "http://news.example"),
        ("  https://news.example/feed#top\n", "https://news.example/feed"),
        ("HTTPS://News.Example:443/a b?q=ü", "https://news.example/a%20b?q=%C3%BC"),
        ("http://例え.jp/", "http://xn--r8jz45g.jp/"),
        ("http://me:secret@news.example/feed", "http://me:secret@news.example/feed"),
        ("http://[2606:4700::1111]/", "http://[2606:4700::1111]/"),
        ("http://１.1.1.1/", "http://1.1.1.1/"),
        ("http://under_score.example./", "http://under_score.example./"),
    ],
)
def test_an_address_is_made_plain(text: str, asked: str) -> None:
    assert str(parsed(text)) == asked


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "news.example",
            "//news.example/",
            "/feed",
            "ftp://news.example/",
            "file:///etc/passwd",
            "javascript:alert(1)",
        ),
        *("http://", "http:///feed", "http://h:99999/", "http://h:0/", "http://[::1", "http://a..b/", "http://a%2f.b/"),
        *(
            "http://exa mple.com/",
            "http://h\0/",
            "http://h/\x1b[31m",
            "http://h/\u202e",
            "http://h/\ud800",
            "http://xn--/",
        ),
        *(
            "http://localhost\\@evil.example/",
            f"http://{'a' * 64}.example/",
            f"http://{'a.' * 130}example/",
            "http://h/" + "x" * 5000,
        ),
        *(
            "http://2130706433/",
            "http://0x7f000001/",
            "http://0x7f.1/",
            "http://127.1/",
            "http://127.0.0.01/",
            "http://127.0.0.1./",
        ),
        *(
            "http://0177.0.0.1/",
            "http://1.1.1.1.1/",
            "http://256.1.1.1/",
            "http://news.example.0x1/",
            "http://[1.1.1.1]/",
        ),
    ],
)
def test_what_is_no_address_of_the_web_is_told(text: str) -> None:
    with pytest.raises(NotFetched) as why:
        parsed(text)
    assert not why.value.passing


@given(
    st.one_of(
        st.text(max_size=60),
        st.text(max_size=40).map("http://{}".format),
        st.text(max_size=30).map("http://h{}".format),
    )
)
def test_any_text_is_an_address_or_is_told_to_be_none(text: str) -> None:
    for beside in (None, URL("https://me:secret@news.example/a/b")):
        try:
            url = parsed(text, beside)
        except NotFetched:
            continue
        assert url.scheme in ("http", "https")
        assert told(url).isascii()
        assert parsed(str(url)) == url


def test_a_name_and_password_are_not_told() -> None:
    assert told(parsed("http://me:secret@news.example/feed")) == "http://news.example/feed"


async def test_of_a_names_addresses_those_inside_are_left_out() -> None:
    found = await Resolver(refused, lambda _: ["10.0.0.1", "1.1.1.1", "2606:4700::1111"]).resolve("news.example", 443)
    assert [(one["host"], one["port"]) for one in found] == [("1.1.1.1", 443), ("2606:4700::1111", 443)]


@pytest.mark.parametrize(
    ("addresses", "why"),
    [(["10.0.0.1", "fd00::1"], "10.0.0.1 is a private address"), ([], "no server has this name")],
)
async def test_a_name_that_leads_inside_only_is_refused(addresses: list[str], why: str) -> None:
    with pytest.raises(NotFetched, match=why):
        await Resolver(refused, lambda _: addresses).resolve("news.example", 443)


async def test_a_name_that_cannot_be_looked_up_is_an_error_of_the_system() -> None:
    def odd(name: str) -> list[str]:
        return [name.encode("idna").decode()]

    with pytest.raises(OSError, match="label"):
        await Resolver(refused, odd).resolve("a" * 70, 80)
