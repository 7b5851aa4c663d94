// Puts into the page that is printed what only paper needs: its address and date, the whole map in
// place of the part that its frame shows, if any yet, and the sources, numbered as the page cites
// them. Printing waits for nothing that comes later, so the server is asked while it begins.
const WIDTH_PX = 1000, LEAST_PX = 450, MOST_PX = 800;

let added = [], opened = [];

function address() {
  const asked = new URLSearchParams(window.location.search);
  const extent = document.querySelector(".st-key-map iframe")?.contentWindow.stage?.extent();
  const [width, height] = extent?.size ?? [0, 0];
  const heightPx = width && height ? (WIDTH_PX * height) / width : LEAST_PX;
  asked.set("size", `${WIDTH_PX}x${Math.round(Math.min(MOST_PX, Math.max(LEAST_PX, heightPx)))}`);
  if (width && height) asked.set("bbox", extent.bbox.join(","));
  if (extent?.day) asked.set("day", extent.day);
  return `picture.html?${asked}`;
}

function mapAndSources() {
  const request = new XMLHttpRequest();
  try {
    request.open("GET", address(), false);
    request.send();
  } catch { return []; }
  if (request.status !== 200) return [];
  return [...new DOMParser().parseFromString(request.responseText, "text/html").body.children];
}

function made(tag, words) {
  return Object.assign(document.createElement(tag), { className: "printed", textContent: words });
}

function heading() {
  const today = new Date().toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
  const line = made("p", `${window.location.href} · ${today}`);
  line.classList.add("address");
  return line;
}

// Numbers what the page cites, and lists it with its addresses.
function list(sources) {
  const cited = new Map();
  for (const cite of document.querySelectorAll(".stMain cite")) {
    const link = cite.querySelector("a"), source = `${(link ?? cite).title} ${link?.getAttribute("href") ?? ""}`;
    if (!cited.has(source)) cited.set(source, cited.size + 1);
    cite.append(made("sup", cited.get(source)));
  }
  sources.querySelector("ol").append(...[...cited.keys()].map((source) => made("li", source)));
  for (const link of sources.querySelectorAll("a")) link.textContent = link.href;
}

function put() {
  const stage = document.querySelector(".st-key-stage"), page = document.querySelector(".stMainBlockContainer");
  if (!stage || !page) return;
  const [map, sources, said] = mapAndSources(), shown = document.querySelector(".st-key-reader .said");
  stage.prepend(...[heading(), map].filter(Boolean));
  if (sources) {
    page.append(sources);
    list(sources);
  }
  if (said) shown?.before(said);
  added = [...document.querySelectorAll(".printed")];
  document.documentElement.classList.toggle("map-printed", Boolean(map));
  document.documentElement.classList.toggle("said-printed", Boolean(said && shown));
  opened = [...document.querySelectorAll(":is(.st-key-reader, .st-key-article) details:not([open]):not(.excerpt *)")];
  for (const details of opened) details.open = true;
}

function takeAway() {
  for (const element of added) element.remove();
  for (const details of opened) details.open = false;
  document.documentElement.classList.remove("map-printed", "said-printed");
  added = opened = [];
}

window.addEventListener("beforeprint", put);
window.addEventListener("afterprint", takeAway);
