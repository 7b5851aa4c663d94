"""What `streamlit run dashboard/app.py` serves: the page, and its files beside it."""

import sys
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware

from dashboard import assets, front, made, missing, qr
from dashboard.api import serving as data
from dashboard.dossier import serving as dossiers
from dashboard.gate import Gate
from dashboard.headers import SafeHeaders
from dashboard.health import health
from dashboard.kept import KeptAnswers
from dashboard.picture import serving as pictures
from dashboard.preview import crawlers
from dashboard.settings import SettingsError, settings_at
from dashboard.untold import Untold
from dashboard.uploads import Uploads
from dashboard.warm import warm

try:
    SET = settings_at(assets.base_path())
except SettingsError as error:
    sys.exit(str(error))

app = st.App(
    Path(__file__).with_name("page.py"),
    lifespan=warm,
    routes=[
        *health.routes(),
        *assets.routes(),
        *made.routes(),
        *pictures.routes(),
        *dossiers.routes(),
        *qr.routes(),
        *crawlers.routes(),
        *data.routes(),
        *front.routes(),
        *missing.routes(),
    ],
    middleware=[
        Middleware(SafeHeaders, framed_by=SET.framed_by),
        Middleware(Gate, public_address=SET.public_address),
        Middleware(Uploads),
        Middleware(KeptAnswers),
        Middleware(Untold),
    ],
)
