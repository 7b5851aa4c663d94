"""A case of ours with a text that means harm in every field: data, articles and file names."""

import csv
import json
import shutil
from pathlib import Path
from urllib.parse import quote

from geo.names.matching.names import name_key
from tests.browser.server import ROOT
from tests.hostile import CORPUS

FILES = (
    '<img src=x onerror="window.hacked = 1">',
    "**b** $x$ ${1} {{2}}",
    ":material:delete: www.evil.example",
    "someone@evil.example",
    "'; alert(1); '",
)
"""Names of files, which can hold neither a slash nor a colon everywhere."""

BLANK = "\u200b\u2060"
TEXTS = {kind.replace(" ", "-"): text for kind, text in CORPUS.items() if text.strip(BLANK)}


def write_case(folder: Path) -> tuple[Path, Path]:
    """Write data and articles into a folder, and return where they are."""
    data, seeds = folder / "data", folder / "seeds"
    shutil.copytree(ROOT / "data", data)
    shutil.copytree(ROOT / "seeds", seeds)
    _write_layers(data)
    _write_tables(data)
    _write_articles(seeds)
    return data, seeds


def _write_layers(data: Path) -> None:
    """Give each text a feature with sites, and our own features notes and reasons of them."""
    for number, (kind, text) in enumerate(TEXTS.items()):
        lng, lat = 42 + number % 7, 39 + number // 7 * 0.3
        line = {"type": "LineString", "coordinates": [[lng, lat], [lng + 0.5, lat + 0.1]]}
        said = {"feature": f"x-{kind}", "note": text, "source": text, "section": text}
        features = [
            _feature(said, line, name=text, role="route", kind="oil", reasons=[[0, 1, text]]),
            _feature(said, _point(lng, lat), name=f"Site {text}", role="site", kind="terminal"),
        ]
        collection = {"type": "FeatureCollection", "features": features}
        (data / f"x-{kind}.geojson").write_text(json.dumps(collection), encoding="utf-8")
    for name in FILES:
        (data / f"{name}.geojson").write_text("{}", encoding="utf-8")


def _feature(said: dict[str, object], geometry: object, **also: object) -> dict[str, object]:
    return {"type": "Feature", "properties": said | also, "geometry": geometry}


def _point(lng: float, lat: float) -> dict[str, object]:
    return {"type": "Point", "coordinates": [lng, lat]}


def _write_tables(data: Path) -> None:
    """Add rows to the tables: of lone surrogates UTF-8 has none."""
    texts = {kind: text.encode("utf-8", "replace").decode() for kind, text in TEXTS.items()}
    source = dict.fromkeys(("title", "publisher", "licence", "attribution", "method"), "")
    sources = [
        {**source, "id": f"x-{kind}", "url": f'https://{kind}.invalid/"><b>{{}}'}
        | dict.fromkeys(source, text)
        for kind, text in texts.items()
    ]
    _add(data / "sources.csv", sources)
    facts = [
        {"feature": id, "fact": text, "part": text, "value": text, "note": text,
         "as_of": "2020", "dating": "on", "source": f"x-{kind}"}
        for kind, text in texts.items()
        for id in ("btc", f"x-{kind}")
        if " in " not in text
    ]  # fmt: skip
    _add(data / "facts.csv", facts)
    events = [
        {"id": f"x-{kind}", "date": "2020-09-01", "name": text, "kind": "explosion",
         "features": f"btc;x-{kind}", "place": text, "lng": "45", "lat": "41",
         "accuracy_km": "5", "sources": f"x-{kind}", "note": text}
        for kind, text in texts.items()
    ]  # fmt: skip
    _add(data / "events.csv", events)
    keys = {name_key(text): (kind, text) for kind, text in texts.items() if name_key(text)}
    names = [
        {"feature": f"x-{kind}", "name": text, "lang": "en", "kind": "official"}
        for kind, text in keys.values()
    ]
    _add(data / "names.csv", names)
    said = " ".join(texts[kind] for kind in ("script", "markdown", "autolink", "icon"))
    questions = [{"question": said, "address": f"?search={quote(said)}&self=1&layers=x"}]
    _add(data / "questions.csv", questions)
    case = (data / "case.toml").read_text(encoding="utf-8").splitlines()
    case = [f"title = {json.dumps(said)}" if it.startswith("title") else it for it in case]
    (data / "case.toml").write_text("\n".join(case), encoding="utf-8")
    records = [
        {"file": f"x-{kind}.md", "republisher": text, "note": text} for kind, text in texts.items()
    ]
    _add(data / "articles.csv", records)


def _add(path: Path, rows: list[dict[str, str]]) -> None:
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        before, columns = list(reader), list(reader.fieldnames or ())
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, restval="")
        writer.writeheader()
        writer.writerows([*before, *rows])


def _write_articles(seeds: Path) -> None:
    """Give each text an article with it in its header and its body, and some files bad names."""
    for kind, text in TEXTS.items():
        line = " ".join(text.encode("utf-8", "replace").decode().split())
        header = "".join(
            f"{field}: {json.dumps(line, ensure_ascii=False)}\n"
            for field in ("title", "author", "publisher", "place", "licence")
        )
        body = f"The BTC pipeline: {line} is 1,768 km long.\n\nBTC runs from Baku. {line}\n"
        article = f"---\n{header}published: 2020-09-22\n---\n\n{body}"
        (seeds / f"x-{kind}.md").write_text(article, encoding="utf-8")
    for name in FILES:
        text = f"{name}\n\n01.01.2020\n\nThe BTC pipeline and {name}.\n"
        (seeds / f"{name}.txt").write_text(text, encoding="utf-8")
        (seeds / f"{name}.xyz").write_text(text, encoding="utf-8")
