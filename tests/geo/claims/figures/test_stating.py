import pytest


@pytest.fixture
def read(find):
    def read(text):
        claims = [claim for claim in find(text) if claim.kind == "figure"]
        return [(c.subject, c.what, c.text or f"{c.value:g} {c.unit}") for c in claims]

    return read


@pytest.mark.parametrize(
    ("text", "what", "said"),
    [
        ("The BTC pipeline opened in 2006.", "opening", "2006"),
        ("The BTC pipeline has carried oil since May 2005.", "opening", "2005-05"),
        ("The BTC pipeline was built in 2005.", "construction", "2005"),
        ("The agreement on the BTC pipeline was signed in 1999.", "agreement", "1999"),
        ("The BTC pipeline can carry 1 million barrels a day.", "capacity", "1e+06 barrels a day"),
        ("The $4bn BTC pipeline is buried.", "cost", "4e+09 USD"),
        ("The BTC pipeline is 42 inches wide.", "diameter", "42 inches"),
        ("The BTC pipeline is operated by British Petroleum.", "operator", "bp"),
        ("The BTC pipeline has eight pump stations.", "pump stations", "8 pump stations"),
    ],
)
def test_a_figure_of_a_pipeline_is_read(read, text, what, said):
    assert read(text) == [("btc", what, said)]


def test_what_is_of_a_base_is_not_taken_for_a_pipeline_s(read):
    text = "The BTC pipeline crosses Georgia. Some 5,000 soldiers are stationed there."
    assert read(text) == []


def test_tonnes_of_an_annual_capacity_are_tonnes_a_year(read):
    text = "The BTC pipeline has an annual capacity of 50 million tonnes."
    assert read(text) == [("btc", "capacity", "5e+07 t a year")]


@pytest.mark.parametrize(
    "text",
    [
        "The BTC pipeline will open in 2006.",
        "The BTC pipeline was due to open in 2004.",
        "BTC's Georgian section opened in 2007.",
        "TANAP, opened in 2018, meets the South Caucasus Pipeline in Georgia.",
        "The Ceyhan terminal can load 2 million barrels a day of BTC oil.",
        "The BTC pipeline's capacity may rise to 1.6 million barrels a day.",
    ],
)
def test_plans_and_figures_of_other_things_are_left(read, text):
    assert read(text) == []


def test_the_year_of_an_amount_is_kept(find):
    (claim,) = find("The BTC pipeline's capacity was 1 million barrels a day in 2008.")
    assert (claim.value, claim.text) == (1_000_000, "2008")


def test_a_figure_may_be_of_a_part(find):
    (claim,) = find("In Georgia the BTC pipeline is 46 inches wide.")
    assert (claim.what, claim.value, claim.object) == ("diameter", 46, "Georgia")


def test_a_label_is_of_what_the_heading_names(read):
    text = "A day out\n\n## South Caucasus Pipeline\n\nOperator: SOCAR\n\nDiameter: 42 inches"
    assert read(text) == [("bte", "operator", "SOCAR"), ("bte", "diameter", "42 inches")]
