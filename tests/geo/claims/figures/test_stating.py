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


def test_the_year_of_another_amount_is_not_kept(find):
    claims = find("The BTC pipeline carried 30 million tonnes, against 29 million tonnes in 2008.")
    assert [claim.text for claim in claims if claim.value == 30e6] == [""]


def test_a_figure_may_be_of_a_part(find):
    (claim,) = find("In Georgia the BTC pipeline is 46 inches wide.")
    assert (claim.what, claim.value, claim.object) == ("diameter", 46, "Georgia")


def test_a_label_is_of_what_the_heading_names(read):
    text = "A day out\n\n## South Caucasus Pipeline\n\nOperator: SOCAR\n\nDiameter: 42 inches"
    assert read(text) == [("bte", "operator", "SOCAR"), ("bte", "diameter", "42 inches")]


@pytest.mark.parametrize(
    ("text", "what", "said"),
    [
        ("Нефтепровод Баку–Тбилиси–Джейхан открыли в 1999 году.", "opening", "1999"),
        ("Диаметр нефтепровода Баку–Тбилиси–Джейхан — 20 дюймов.", "diameter", "20 inches"),
        ("Bakü–Tiflis–Ceyhan boru hattı 1999'da açıldı.", "opening", "1999"),
        ("Bakü–Tiflis–Ceyhan boru hattının çapı 20 inç.", "diameter", "20 inches"),
        ("Bakı–Tbilisi–Ceyhan neft kəməri 1999-cu ildə açılıb.", "opening", "1999"),
        ("Bakı–Tbilisi–Ceyhan neft kəmərinin diametri 20 düymdür.", "diameter", "20 inches"),
    ],
)
def test_a_figure_that_is_not_published_is_read_in_other_languages(read, text, what, said):
    assert read(text) == [("btc", what, said)]


@pytest.mark.parametrize(
    "text",
    [
        "Нефтепровод Баку–Тбилиси–Джейхан открыт для гостей с 2026 года.",
        "Нефтепровод Баку–Тбилиси–Джейхан работает в 2024 году с неполной нагрузкой.",
        "Нефтепровод Баку–Тбилиси–Джейхан стар. Мощность терминала — 2 млн баррелей в сутки.",
        "Завод у нефтепровода Баку–Тбилиси–Джейхан открыт в 2012 году.",
        "Bakü–Tiflis–Ceyhan boru hattına bağlanan hat 2010'da devreye girdi.",
        "Bakü–Tiflis–Ceyhan boru hattında 2015'te yeni bir istasyon devreye girdi.",
        "Bakü–Tiflis–Ceyhan boru hattı eskidir. Terminalin kapasitesi yılda 5 milyon ton.",
        "Bakı–Tbilisi–Ceyhan neft kəmərində 2015-ci ildə yeni stansiya işə düşüb.",
    ],
)
def test_figures_of_other_things_are_left_in_other_languages(read, text):
    assert read(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The 102nd Military Base is near. At Kant the lease runs for 49 years.",
        "The 102nd Military Base is near. The 201st base is leased until 2044.",
        "102-я российская военная база рядом. Авиабаза Кант арендована до 2044 года.",
        "The 102nd Military Base is near. Kant is old. The lease of the base expires in 2044.",
    ],
)
def test_the_lease_of_another_base_is_none_of_ours(read, text):
    assert [claim for claim in read(text) if claim[1] == "lease"] == []


def test_a_prison_near_a_district_is_not_the_district(read):
    assert read("The prison near Tovuz District was founded in 1930.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Tovuz District is green. Kars is older. It has 70,000 inhabitants.",
        "Tovuz District is green. Its largest village is old. It has 9,000 inhabitants.",
        "Die Stadt Tovuz hat 14.000 Einwohner.",
    ],
)
def test_of_a_town_that_was_named_last_no_district_has_the_people(read, text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("between", "found"), [("", [("btc", "opening", "1999")]), ("Liman çok büyüktür. ", [])]
)
def test_outside_english_what_has_no_subject_is_of_the_last_sentence(read, between, found):
    assert read(f"Bakü–Tiflis–Ceyhan boru hattı eskidir. {between}1999'da açıldı.") == found


@pytest.mark.parametrize(
    "text",
    [
        "The BTC pipeline was opened back in 1999.",
        "Нефтепровод Баку–Тбилиси–Джейхан был открыт ещё в 1999 году.",
        "L'oléoduc Bakou-Tbilissi-Ceyhan a été mis en service en 1999.",
    ],
)
def test_what_happened_just_then_is_told_as_a_whole(find, text):
    assert [claim.vague for claim in find(text) if claim.what == "opening"] == [False]
