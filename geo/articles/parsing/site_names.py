"""Tells the name of a site behind a title: "Notes" in "Flow resumes | Notes"."""

import re
from dataclasses import replace
from urllib.parse import urlsplit

from geo.articles.header import Header

_END = re.compile(r"\s+[|·•–—-]\s+|\s*\|\s*")


def without_site(header: Header) -> Header:
    """Take the site's name off the end of a title; it is the publisher, if no other is given.

    It is one where the publisher, or the host of the address, is called so too.
    """
    ends = list(_END.finditer(header.title or ""))
    if not header.title or not ends:
        return header
    site = header.title[ends[-1].end() :]
    if not _plain(site) or _plain(site) not in _names(header):
        return header
    title = header.title[: ends[-1].start()]
    return replace(header, title=title, publisher=header.publisher or site)


def _names(header: Header) -> set[str]:
    host = (_host(header.url) or "").removeprefix("www.")
    return {_plain(name) for name in (header.publisher or "", host, host.rsplit(".", 1)[0])}


def _host(url: str | None) -> str | None:
    try:
        return urlsplit(url or "").hostname
    except ValueError:
        return None


def _plain(name: str) -> str:
    return "".join(filter(str.isalnum, name.casefold())).removeprefix("the")
