from dataclasses import replace

from dashboard.dossier.blocks import Items
from dashboard.dossier.contents import Contents, contents_of
from dashboard.dossier.sources import section
from geo.layers.licences import Licence
from geo.layers.sources import NO_SOURCE
from tests.dashboard.dossier.conftest import Wanting
from tests.dashboard.dossier.shown import words


def lists(contents: Contents) -> list[Items]:
    return [block for block in section(contents).blocks if isinstance(block, Items)]


def test_a_source_has_its_licence_whom_to_name_and_its_address(want: Wanting):
    source = replace(
        NO_SOURCE, id="a", title="Ways", publisher="Mappers", date="2030-01-02",
        url="https://ways.example", licence="ODbL 1.0", attribution="© Mappers",
        licences=(Licence("ODbL 1.0", "https://licence.example"),),
    )  # fmt: skip
    contents = replace(contents_of(want(feature="marra")), cited=(source,))
    assert words(lists(contents)[1].lines[0]) == (
        "Mappers, 2030. Ways, 2 January 2030. Licence: ODbL 1.0 (https://licence.example). "
        "Credit: © Mappers. https://ways.example "
    )


def test_a_file_has_its_accuracy_its_day_and_its_hash(want: Wanting):
    drawn = [words(line) for line in lists(contents_of(want(feature="skerry")))[0].lines]
    found = next(line for line in drawn if line.startswith("Skerry lighthouse"))
    assert "Accurate to 0.5 km: Made up. Retrieved on 25 November 2026. " in found
    assert found.endswith(
        "File skerry.geojson, SHA-256 "
        "49ae6f6603dd1fa5b85f5639527e2f7e65b54115bcb646b8768fb7c9d2245b31."
    )


def test_cited_sources_are_in_the_order_of_their_short_names(want: Wanting):
    sources = [replace(NO_SOURCE, id=it, title=it) for it in ("b", "C", "a")]
    contents = replace(contents_of(want(feature="marra")), cited=tuple(sources))
    assert lists(contents)[1].ids == ("source-a", "source-b", "source-C")
