"""The files in a dossier: the map, and the data of what it tells, for a program to read."""

import json
from dataclasses import fields, replace
from math import isfinite
from typing import Any

from dashboard.dossier.blocks import Code, Files, Line, Paragraph, Picture, Section
from dashboard.dossier.contents import Contents
from dashboard.dossier.schemes import in_both
from dashboard.dossier.wanted import MAP_PX, Wanted
from dashboard.picture.scene import draw
from dashboard.picture.shapes import Drawing
from dashboard.picture.shot import shot_of
from dashboard.picture.svg import as_svg
from geo.articles.excerpt_files import excerpts_json
from geo.claims.check_files import checks_json
from geo.enclosed import LIST, EnclosedFile, list_of
from geo.events.events import Event
from geo.layers.facts import Fact
from geo.layers.layer_files import layers_geojson
from geo.layers.sources import source_record
from geo.measures.figures import Figure

VERIFY: Line = (
    "Each file’s SHA-256 is in the list below, itself a file here: save them into one folder and "
    "run ",
    Code(f"sha256sum --ignore-missing --check {LIST}"),
    " there, or run ",
    Code("python -m geo.enclosed FILE"),
    " of this project’s code on this document.",
)
"""What is hashed, and how to verify it."""


def picture(wanted: Wanted) -> Picture:
    """Draw the map, in the colours of a light page and of a dark one."""
    light, dark = (_drawing(wanted, is_dark) for is_dark in (False, True))
    svg = in_both(as_svg(light), as_svg(dark))
    return Picture(_map(svg), light.description, *MAP_PX)


def _drawing(wanted: Wanted, is_dark: bool) -> Drawing:
    asked = replace(wanted.shot.asked, dark=is_dark)
    return draw(shot_of(wanted.content, asked))


def _map(svg: str) -> EnclosedFile:
    return EnclosedFile("map.svg", "image/svg+xml", svg.encode())


def section(wanted: Wanted, contents: Contents, picture: Picture) -> Section:
    """Return the section of the files, and of how to verify them."""
    rows = (
        *_data(wanted, contents),
        (picture.file, "The map above"),
    )
    sums = list_of(file for file, _ in rows)
    blocks = (
        Paragraph(VERIFY),
        Files(rows, sums),
    )
    return Section("files", "Files in this document", blocks)


def _data(wanted: Wanted, contents: Contents) -> list[tuple[EnclosedFile, str]]:
    layers = wanted.content.layers
    rows = layers[layers["feature"].isin(wanted.ids)]
    sources = (*contents.drawn, *contents.cited)
    name = f"{wanted.chosen.id if wanted.chosen else 'layers'}.geojson"
    geojson = layers_geojson(rows, sources=contents.drawn)
    excerpts = excerpts_json(
        contents.excerpts,
        sources=contents.drawn,
        permalink=lambda excerpt: wanted.in_place(excerpt.article, excerpt.sentence.id),
    )
    checks = checks_json(
        contents.lines,
        sources=contents.cited,
        permalink=lambda it: wanted.in_place(it.entry.id, it.sentence.id, str(it.number)),
    )
    record = {**_record(wanted, contents), "sources": [source_record(one) for one in sources]}
    files = [
        (name, "application/geo+json", geojson, "The shapes on the map, with their licences"),
        ("excerpts.json", "application/json", excerpts, "What is said, with each mention"),
        ("checks.json", "application/json", checks, "The claims and their checks"),
        ("record.json", "application/json", _json(record), "Measures, facts, events, sources"),
    ]
    return [(EnclosedFile(name, kind, data), what) for name, kind, data, what in files]


def _record(wanted: Wanted, contents: Contents) -> dict[str, Any]:
    return {
        "title": wanted.title,
        "of": wanted.content.case.title,
        "permalink": wanted.address(wanted.view),
        "made": wanted.today.isoformat(),
        "version": wanted.version,
        "features": [_feature(wanted, contents, id) for id in wanted.ids],
        "events": [_event(event) for event in contents.events],
    }


def _feature(wanted: Wanted, contents: Contents, id: str) -> dict[str, Any]:
    feature = wanted.content.features[id]
    return {
        "id": id,
        "name": feature.name,
        "kind": feature.kind,
        "role": feature.role,
        "accuracy": feature.accuracy,
        "stretches": [ground._asdict() for ground in feature.grounds],
        "measures": [_measure(figure) for figure in contents.figures[id]],
        "facts": [_values(fact) for fact in contents.facts[id]],
    }


def _measure(figure: Figure) -> dict[str, Any]:
    measured = figure.measured.printed
    return {
        "measure": figure.label,
        "value": measured.value,
        "margin": measured.margin if isfinite(measured.margin) else None,
        "unit": measured.unit,
        "position": figure.position and figure.position._asdict(),
        "published": [_values(fact) for fact in figure.published],
    }


def _event(event: Event) -> dict[str, Any]:
    days = {"date": str(event.date), "until": str(event.until) if event.until else None}
    return _values(event) | days


def _values(value: Fact | Event) -> dict[str, Any]:
    return {field.name: getattr(value, field.name) for field in fields(value)}


def _json(record: dict[str, Any]) -> bytes:
    return json.dumps(record, ensure_ascii=False, indent=1).encode()
