"""What can be asked, as a page for people."""

from html import escape

from dashboard.api.documents import Document
from dashboard.api.links import Addresses

_STYLE = (
    "html{color-scheme:light dark}a{color:#0b57d0}"
    "@media(prefers-color-scheme:dark){a{color:#8ab4f8}}"
    "body{font:1rem/1.5 system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem}"
    "body{overflow-wrap:anywhere}dt{margin-top:.5rem}dd{margin-left:1.5rem}"
    "h2{margin-top:2rem}h3{margin-bottom:0}"
)


def reference(definition: Document, at: Addresses) -> str:
    """Return the definition as HTML that needs no script: paths, parameters and answers."""
    info, paths = definition["info"], definition["paths"]
    sections = "".join(_path(path, said["get"], at) for path, said in paths.items())
    faults = definition["components"]["responses"]
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width">'
        f"<title>{escape(info['title'])}: the data</title><style>{_STYLE}</style></head><body>"
        f"<h1>{escape(info['title'])}: the data</h1><p>{escape(info['description'])}</p>"
        f"<p>{_link(at.page + '/', 'The map')} · {_link(at.of('api'), 'OpenAPI 3.0')} · "
        f"{_link(at.page + '/about', 'Licences and sources')}</p>"
        f"<h2>Parameters</h2><dl>{_parameters(definition)}</dl>"
        f"<h2>Addresses</h2>{sections}"
        f"<h2>Faults</h2><dl>{''.join(_fault(*it) for it in faults.items())}</dl>"
        "</body></html>\n"
    )


def _path(path: str, said: Document, at: Addresses) -> str:
    names = [name for it in said["parameters"] if (name := _asked_by(it))]
    takes = f"<p>Takes {', '.join(f'<code>{escape(n)}</code>' for n in names)}</p>" if names else ""
    text = f"<code>{escape(path)}</code>"
    shown = text if "{" in path else f'<a href="{escape(at.of() + path)}">{text}</a>'
    about = escape(said.get("description") or said["summary"])
    types = ", ".join(map(escape, said["responses"]["200"]["content"]))
    return f"<h3>{shown}</h3><p>{about} <small>{types}</small></p>{takes}"


def _asked_by(parameter: Document) -> str:
    """Return what stands behind the question mark, "" for a part of the path."""
    if "$ref" in parameter:
        return str(parameter["$ref"]).rpartition("/")[2]
    return str(parameter["name"]) if parameter["in"] == "query" else ""


def _parameters(definition: Document) -> str:
    parameters = definition["components"]["parameters"].values()
    return "".join(
        f"<dt><code>{escape(it['name'])}</code></dt><dd>{escape(it['description'])}</dd>"
        for it in parameters
    )


def _fault(name: str, said: Document) -> str:
    return f"<dt>{escape(name.removeprefix('Fault'))}</dt><dd>{escape(said['description'])}</dd>"


def _link(href: str, text: str) -> str:
    return f'<a href="{escape(href)}">{escape(text)}</a>'
