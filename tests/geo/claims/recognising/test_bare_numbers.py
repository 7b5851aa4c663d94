"""Numbers whose unit stands elsewhere in the sentence."""

import pytest

BTC = "The Baku–Tbilisi–Ceyhan pipeline is old."
BTC_AZ = "Bakı–Tbilisi–Ceyhan kəməri köhnədir."


@pytest.fixture
def georgian(find):
    """Tell whether a text is read to say that 249 km lie in Georgia."""
    return lambda text: ("Georgia", 249, "km") in {(c.object, c.value, c.unit) for c in find(text)}


@pytest.mark.parametrize(
    "text",
    [
        f"{BTC} Azerbaijan was given 443 km, Georgia 249 and Turkey the rest.",
        f"{BTC} Of all the 1,768 km 249 lie in Georgia.",
        f"{BTC} In kilometres, Georgia's lot is 249.",
        f"{BTC_AZ} Onun 1768 kilometrindən 249-u Gürcüstanın payına düşür.",
    ],
)
def test_a_number_takes_the_unit_of_another(georgian, text):
    assert georgian(text)


@pytest.mark.parametrize(
    "text",
    [
        f"{BTC} Along all the 1,768 km 249 villages of Georgia see it.",
        f"{BTC} Along the 1,768 km are 443 guards, 249 of them in Georgia.",
        f"{BTC} Of all of it 249 lie in Georgia.",
        f"{BTC_AZ} Kənddə 249 bağ var, Gürcüstan 1768 kilometrdən görünür.",
    ],
)
def test_a_number_of_another_thing_does_not(georgian, text):
    assert not georgian(text)
