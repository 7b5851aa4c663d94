"""What `streamlit run dashboard/app.py` serves: the page, and its files beside it."""

from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware

from dashboard import assets, front, made
from dashboard.dossier import serving as dossiers
from dashboard.kept import KeptAnswers
from dashboard.picture import serving as pictures
from dashboard.warm import warm

app = st.App(
    Path(__file__).with_name("page.py"),
    lifespan=warm,
    routes=[
        *assets.routes(),
        *made.routes(),
        *pictures.routes(),
        *dossiers.routes(),
        *front.routes(),
    ],
    middleware=[Middleware(KeptAnswers)],
)
