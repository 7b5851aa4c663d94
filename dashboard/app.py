"""What `streamlit run dashboard/app.py` serves: the page, and its files beside it."""

from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware

from dashboard import assets, front, made
from dashboard.kept import KeptAnswers
from dashboard.picture import serving
from dashboard.warm import warm

app = st.App(
    Path(__file__).with_name("page.py"),
    lifespan=warm,
    routes=[*assets.routes(), *made.routes(), *serving.routes(), *front.routes()],
    middleware=[Middleware(KeptAnswers)],
)
