from tests.geo.published.fixtures import library as library
from tests.geo.published.fixtures import published as published
