# The page in a container that may write nothing but its cache (docs/hosting.md says more):
#   docker build -t map .
#   docker run --rm --read-only --cap-drop ALL -v map-cache:/cache -p 8501:8501 map
FROM python:3.13-slim
WORKDIR /map
COPY requirements.txt ./
RUN grep -v '^-e' requirements.txt > needed.txt && python -m pip install --no-cache-dir -r needed.txt
COPY . .
RUN python -m pip install --no-cache-dir --no-deps -e . && python -m compileall -q dashboard geo
RUN mkdir -m 1777 /cache
ENV CACHE=/cache TMPDIR=/cache HOME=/cache PORT=8501 FORWARDED_ALLOW_IPS=*
ENV STREAMLIT_SERVER_HEADLESS=true STREAMLIT_SERVER_FILE_WATCHER_TYPE=none
VOLUME /cache
USER 10001:10001
EXPOSE 8501
HEALTHCHECK --start-period=120s --interval=30s --timeout=5s \
    CMD path=${STREAMLIT_SERVER_BASE_URL_PATH#/} path=${path%/}; python -c "from urllib.request \
    import urlopen; urlopen('http://127.0.0.1:$PORT${path:+/$path}/ready')"
CMD exec streamlit run dashboard/app.py --server.port="$PORT"
