// Draws the distance from lines to a thing along each line, and ties it to the map: pointing at the
// chart shows the position on the map, clicking a line on the map shows the position on the chart.
const NS = "http://www.w3.org/2000/svg";
const HEIGHT = 220, LEFT = 52, RIGHT = 12, TOP = 26, BOTTOM = 34;
const DASHES = ["none", "9 5", "2 4"];  // of the lines, in their order

export default function ({ data, parentElement }) {
  const root = parentElement.querySelector(".profile");
  let end, ended = false;
  Promise.all(data.lines.map((line) => fetched(line.points, pointsOf))).then(
    (found) => { if (!ended) end = draw(root, data, data.lines.map((line, i) => ({ ...line, points: found[i], dash: DASHES[i % DASHES.length] }))); },
    () => { root.querySelector("p").textContent = "The chart did not come; load the page again."; },
  );
  return () => { ended = true; end?.(); };
}

function draw(root, data, lines) {
  const svg = root.querySelector("svg"), readout = root.querySelector("p");
  const width = Math.max(280, root.clientWidth);
  const spine = lines.map(({ points }) => points).reduce((a, b) => (b.at(-1).km > a.at(-1).km ? b : a));
  const last = spine.at(-1).km;
  const marginOf = (line) => line.margin_km || 0;
  const top = niceTop(Math.max(...lines.flatMap((line) => line.points.map((p) => p.distance_km + marginOf(line)))));
  const x = (km) => LEFT + (km / last) * (width - LEFT - RIGHT);
  const y = (km) => HEIGHT - BOTTOM - (Math.min(km, top) / top) * (HEIGHT - TOP - BOTTOM);

  svg.replaceChildren();
  svg.setAttribute("viewBox", `0 0 ${width} ${HEIGHT}`);
  svg.setAttribute("aria-label", data.title);
  root.querySelector(".key").replaceChildren(...(lines.length > 1 ? lines.map(keyed) : []));

  const shadedAt = new Map();
  for (const { from, to, name } of lines.flatMap((line) => line.shaded)) {
    const middle = x((from + to) / 2), isNamed = Math.abs((shadedAt.get(name) ?? -Infinity) - middle) < 80;
    add("rect", { class: "shade", x: x(from), y: TOP, width: Math.max(2, x(to) - x(from)), height: HEIGHT - TOP - BOTTOM });
    if (!isNamed) text(middle, TOP - 8, name, "middle");
    shadedAt.set(name, middle);
  }
  for (const tick of ticks(top, 4)) {
    add("line", { class: "grid", x1: LEFT, x2: width - RIGHT, y1: y(tick), y2: y(tick) });
    text(LEFT - 6, y(tick) + 4, `${tick} km`, "end");
  }
  for (const tick of ticks(last, Math.floor(width / 120))) text(x(tick), HEIGHT - 14, `${tick}`, "middle");
  text(width - RIGHT, HEIGHT - 2, data.axis, "end");
  lines.forEach(course);
  const cursor = add("line", { class: "cursor", y1: TOP, y2: HEIGHT - BOTTOM, visibility: "hidden" });
  const dots = lines.map(({ color }) => add("circle", { class: "dot", r: 5, visibility: "hidden" }, { color }));
  let at = 0;

  function course(line) {
    const { points, color, dash } = line, margin = marginOf(line);
    const upper = points.map((p) => `${x(p.km)},${y(p.distance_km + margin)}`);
    const lower = points.map((p) => `${x(p.km)},${y(Math.max(0, p.distance_km - margin))}`).reverse();
    add("polygon", { class: "band", points: [...upper, ...lower].join(" ") }, { color });
    add("polyline", { class: "curve", "stroke-dasharray": dash, points: points.map((p) => `${x(p.km)},${y(p.distance_km)}`).join(" ") }, { color });
    for (const site of line.sites) {
      const mark = add("circle", { class: "site", cx: x(site.km), cy: y(site.distance_km), r: 3.5 }, { color });
      mark.appendChild(document.createElementNS(NS, "title")).textContent = site.name;
    }
  }
  function add(name, attributes, { color, to = svg } = {}) {
    const element = document.createElementNS(NS, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    if (color) element.style.setProperty("--line", color);
    return to.appendChild(element);
  }
  // A line of the key: how it is drawn, and its name.
  function keyed({ name, color, dash }) {
    const item = document.createElement("span"), sample = document.createElementNS(NS, "svg");
    sample.setAttribute("class", "sample");
    add("line", { class: "curve", "stroke-dasharray": dash, x1: 0, x2: 30, y1: 5, y2: 5 }, { color, to: sample });
    item.append(sample, name);
    return item;
  }
  function text(atX, atY, words, anchor) {
    add("text", { x: atX, y: atY, "text-anchor": anchor }).textContent = words;
  }
  function map() {
    const frame = document.querySelector(".st-key-map iframe");
    return frame && frame.contentWindow && frame.contentWindow.stage;
  }
  // Show where the lines are so many km along; on the map, that of them which `picks` the least.
  function show(index, { onMap, picks = () => 0 }) {
    at = Math.max(0, Math.min(spine.length - 1, index));
    const { km } = spine[at];
    const there = lines.map(({ points }) => points.find((p) => p.km >= km));
    cursor.setAttribute("visibility", "visible");
    cursor.setAttribute("x1", x(km)); cursor.setAttribute("x2", x(km));
    dots.forEach((dot, i) => {
      dot.setAttribute("visibility", there[i] ? "visible" : "hidden");
      if (!there[i]) return;
      dot.setAttribute("cx", x(km));
      dot.setAttribute("cy", y(there[i].distance_km));
    });
    const words = said(km, there);
    readout.textContent = words;
    svg.setAttribute("aria-valuenow", Math.round(km));
    svg.setAttribute("aria-valuetext", words);
    const found = there.filter(Boolean).sort((a, b) => picks(a) - picks(b));
    if (onMap && map()) map().point([found[0].lng, found[0].lat]);
  }
  function said(km, there) {
    const near = lines.flatMap((line) => line.sites).find((site) => Math.abs(site.km - km) < last / 150);
    const away = (line, p) => `${rounded(p.distance_km, marginOf(line))} km`;
    if (lines.length === 1) return `km ${Math.round(km)}${near ? ` (${near.name})` : ""}: ${data.about} is ${away(lines[0], there[0])} away`;
    const each = lines.flatMap((line, i) => (there[i] ? `${line.name} ${away(line, there[i])}` : []));
    return `km ${Math.round(km)} along each line, to ${data.about}: ${each.join("; ")}`;
  }
  function rounded(km, margin) {
    const digits = Math.max(0, Math.floor(Math.log10(Math.max(1, margin))));
    return Math.round(km / 10 ** digits) * 10 ** digits;
  }
  function hide() {
    for (const element of [cursor, ...dots]) element.setAttribute("visibility", "hidden");
    readout.textContent = data.hint;
    if (map()) map().point(null);
  }
  const indexAt = (km) => { const found = spine.findIndex((p) => p.km >= km); return found < 0 ? spine.length - 1 : found; };
  function meet({ feature, lng, lat }) {
    const line = lines.find((one) => one.feature === feature);
    if (!line) return false;
    const shrink = Math.cos((lat * Math.PI) / 180);
    const away = (p) => ((p.lng - lng) * shrink) ** 2 + (p.lat - lat) ** 2;
    const nearest = line.points.reduce((best, p) => (away(p) < away(best) ? p : best));
    show(indexAt(nearest.km), { onMap: false });
    return true;
  }
  const steps = { ArrowLeft: -1, ArrowRight: 1, PageUp: -25, PageDown: 25 };
  svg.setAttribute("aria-valuemin", 0);
  svg.setAttribute("aria-valuenow", 0);
  svg.setAttribute("aria-valuemax", Math.round(last));
  svg.onpointermove = (event) => {
    const box = svg.getBoundingClientRect(), scale = width / box.width;
    const km = ((event.clientX - box.left) * scale - LEFT) / (width - LEFT - RIGHT) * last;
    show(indexAt(km), { onMap: true, picks: (p) => Math.abs(y(p.distance_km) - (event.clientY - box.top) * scale) });
  };
  svg.onpointerleave = hide;
  svg.onblur = hide;
  svg.onkeydown = (event) => {
    if (!(event.key in steps)) return;
    event.preventDefault();
    show(at + steps[event.key], { onMap: true });
  };
  const onPosition = ({ detail }) => meet(detail);
  document.addEventListener("map-position", onPosition);
  const clicked = window["map-position"];
  if (!clicked || !meet(clicked)) readout.textContent = data.hint;
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
