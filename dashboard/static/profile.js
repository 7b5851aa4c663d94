// Draws the distance from a line to a thing along the line, and ties it to the map: pointing at the
// chart shows the position on the map, clicking the line on the map shows the position on the chart.
const NS = "http://www.w3.org/2000/svg";
const HEIGHT = 220, LEFT = 52, RIGHT = 12, TOP = 26, BOTTOM = 34;

const files = new Map();

export default function ({ data, parentElement }) {
  const root = parentElement.querySelector(".profile");
  let end, ended = false;
  pointsAt(data.points).then(
    (points) => { if (!ended) end = draw(root, data, points); },
    () => { root.querySelector("p").textContent = "The chart did not come; load the page again."; },
  );
  return () => { ended = true; end?.(); };
}

// What was fetched in vain is asked for anew.
function pointsAt(file) {
  if (!files.has(file)) files.set(file, fetch(new URL(file, document.baseURI)).then((answer) => answer.json()).then(pointsOf));
  files.get(file).catch(() => files.delete(file));
  return files.get(file);
}

function draw(root, data, points) {
  const svg = root.querySelector("svg"), readout = root.querySelector("p");
  const width = Math.max(280, root.clientWidth);
  const margin = data.margin_km || 0;
  const last = points[points.length - 1].km;
  const top = niceTop(Math.max(...points.map((p) => p.distance_km + margin)));
  const x = (km) => LEFT + (km / last) * (width - LEFT - RIGHT);
  const y = (km) => HEIGHT - BOTTOM - (Math.min(km, top) / top) * (HEIGHT - TOP - BOTTOM);

  svg.replaceChildren();
  svg.setAttribute("viewBox", `0 0 ${width} ${HEIGHT}`);
  svg.setAttribute("aria-label", data.title);
  root.style.setProperty("--line", data.color);

  for (const { from, to, name } of data.shaded) {
    add("rect", { class: "shade", x: x(from), y: TOP, width: Math.max(2, x(to) - x(from)), height: HEIGHT - TOP - BOTTOM });
    text(x((from + to) / 2), TOP - 8, name, "middle");
  }
  for (const tick of ticks(top, 4)) {
    add("line", { class: "grid", x1: LEFT, x2: width - RIGHT, y1: y(tick), y2: y(tick) });
    text(LEFT - 6, y(tick) + 4, `${tick} km`, "end");
  }
  for (const tick of ticks(last, Math.floor(width / 120))) text(x(tick), HEIGHT - 14, `${tick}`, "middle");
  text(width - RIGHT, HEIGHT - 2, data.axis, "end");
  const upper = points.map((p) => `${x(p.km)},${y(p.distance_km + margin)}`);
  const lower = points.map((p) => `${x(p.km)},${y(Math.max(0, p.distance_km - margin))}`).reverse();
  add("polygon", { class: "band", points: [...upper, ...lower].join(" ") });
  add("polyline", { class: "curve", points: points.map((p) => `${x(p.km)},${y(p.distance_km)}`).join(" ") });
  for (const site of data.sites) {
    const mark = add("circle", { class: "site", cx: x(site.km), cy: y(site.distance_km), r: 3.5 });
    mark.appendChild(document.createElementNS(NS, "title")).textContent = site.name;
  }
  const cursor = add("line", { class: "cursor", y1: TOP, y2: HEIGHT - BOTTOM, visibility: "hidden" });
  const dot = add("circle", { class: "dot", r: 5, visibility: "hidden" });
  let at = 0;

  function add(name, attributes) {
    const element = document.createElementNS(NS, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return svg.appendChild(element);
  }
  function text(atX, atY, words, anchor) {
    add("text", { x: atX, y: atY, "text-anchor": anchor }).textContent = words;
  }
  function map() {
    const frame = document.querySelector(".st-key-map iframe");
    return frame && frame.contentWindow && frame.contentWindow.stage;
  }
  function show(index, { onMap }) {
    at = Math.max(0, Math.min(points.length - 1, index));
    const p = points[at];
    for (const element of [cursor, dot]) element.setAttribute("visibility", "visible");
    cursor.setAttribute("x1", x(p.km)); cursor.setAttribute("x2", x(p.km));
    dot.setAttribute("cx", x(p.km)); dot.setAttribute("cy", y(p.distance_km));
    const near = data.sites.find((site) => Math.abs(site.km - p.km) < last / 150);
    const words = `km ${Math.round(p.km)}${near ? ` (${near.name})` : ""}: ${data.about} is ${rounded(p.distance_km)} km away`;
    readout.textContent = words;
    svg.setAttribute("aria-valuenow", Math.round(p.km));
    svg.setAttribute("aria-valuetext", words);
    if (onMap && map()) map().point([p.lng, p.lat]);
  }
  function rounded(km) {
    const digits = Math.max(0, Math.floor(Math.log10(Math.max(1, margin))));
    return Math.round(km / 10 ** digits) * 10 ** digits;
  }
  function hide() {
    for (const element of [cursor, dot]) element.setAttribute("visibility", "hidden");
    readout.textContent = data.hint;
    if (map()) map().point(null);
  }
  function nearest({ lng, lat }) {
    const shrink = Math.cos((lat * Math.PI) / 180);
    const away = (p) => ((p.lng - lng) * shrink) ** 2 + (p.lat - lat) ** 2;
    return points.reduce((best, p, i) => (away(p) < away(points[best]) ? i : best), 0);
  }
  const steps = { ArrowLeft: -1, ArrowRight: 1, PageUp: -25, PageDown: 25 };
  svg.setAttribute("aria-valuemin", 0);
  svg.setAttribute("aria-valuenow", 0);
  svg.setAttribute("aria-valuemax", Math.round(last));
  svg.onpointermove = (event) => {
    const box = svg.getBoundingClientRect();
    const km = (((event.clientX - box.left) * width) / box.width - LEFT) / (width - LEFT - RIGHT) * last;
    show(points.findIndex((p) => p.km >= km) < 0 ? points.length - 1 : points.findIndex((p) => p.km >= km), { onMap: true });
  };
  svg.onpointerleave = hide;
  svg.onblur = hide;
  svg.onkeydown = (event) => {
    if (!(event.key in steps)) return;
    event.preventDefault();
    show(at + steps[event.key], { onMap: true });
  };
  const onPosition = ({ detail }) => { if (detail.feature === data.feature) show(nearest(detail), { onMap: false }); };
  document.addEventListener("map-position", onPosition);
  const clicked = window["map-position"];
  if (clicked?.feature === data.feature) show(nearest(clicked), { onMap: false });
  else readout.textContent = data.hint;
  return () => document.removeEventListener("map-position", onPosition);
}

// The columns come as whole steps of a unit from each value to the next.
function pointsOf(columns) {
  const points = columns.km.steps.map(() => ({}));
  for (const [name, { unit, steps }] of Object.entries(columns)) {
    let sum = 0;
    steps.forEach((step, i) => { points[i][name] = (sum += step) * unit; });
  }
  return points;
}

function niceTop(km) {
  const power = 10 ** Math.floor(Math.log10(Math.max(km, 1)));
  return [1, 2, 3, 4, 5, 6, 8, 10].map((n) => n * power).find((n) => n >= km);
}

function ticks(end, wanted) {
  const rough = end / Math.max(1, wanted), power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((n) => n * power).find((n) => n >= rough);
  return Array.from({ length: Math.floor(end / step) + 1 }, (_, i) => i * step);
}
