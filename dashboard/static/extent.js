// Keeps the map's extent in the page's address. Streamlit writes addresses without it, and each write of
// its own would be a step of Back; a pan is none, and costs the server nothing.
const MAP_PAGE = new URL("../../", import.meta.url).pathname, WAIT_MS = 200;
const push = window.history.pushState.bind(window.history), replace = window.history.replaceState.bind(window.history);

let extent = extentOf(window.location), waiting = 0;

function extentOf({ search }) {
  return new URLSearchParams(search).getAll("bbox").at(-1) || "";
}

// The rest of an address stays as Streamlit wrote it, or it would take it for another.
function withExtent(address) {
  const url = new URL(address, window.location);
  if (url.pathname !== MAP_PAGE) return url;
  const parts = url.search.slice(1).split("&").filter((part) => part && !part.startsWith("bbox="));
  const version = parts.findIndex((part) => part.startsWith("v="));
  if (extent) parts.splice(version < 0 ? parts.length : version, 0, `bbox=${extent}`);
  url.search = parts.join("&");
  return url;
}

function write() {
  window.clearTimeout(waiting);
  waiting = 0;
  const url = withExtent(window.location);
  if (url.href !== window.location.href) replace(window.history.state, "", url);
  document.dispatchEvent(new Event("address-written"));
}

window.history.pushState = (state, unused, address = window.location) => {
  if (waiting) write();
  const url = withExtent(address);
  (url.href === window.location.href ? replace : push)(state, unused, url);
};
window.history.replaceState = (state, unused, address = window.location) => replace(state, unused, withExtent(address));

document.addEventListener("map-moved", ({ detail }) => {
  if (detail.bbox === extent) return;
  extent = detail.bbox;
  window.clearTimeout(waiting);
  waiting = window.setTimeout(write, WAIT_MS);
});
window.addEventListener("popstate", () => {
  window.clearTimeout(waiting);
  waiting = 0;
  if (window.location.pathname === MAP_PAGE) extent = extentOf(window.location);
});
