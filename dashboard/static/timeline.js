// Draws events and articles by their days on one axis. A drag chooses days, which filter the map's
// events and the list of articles; a sign is a link to its event or article. The keys do the same.
const NS = "http://www.w3.org/2000/svg";
const LANES = 3, LANE_PX = 20, SHELF_TOP = LANES * LANE_PX + 6, SHELF_PX = 22, AXIS_TOP = SHELF_TOP + SHELF_PX + 4;
const SIGN_PX = 16, CELL_PX = 14, LEAST_DAYS = 21, DRAG_PX = 4, GAP_PX = 10, MONTH_PX = 12;
const DIAMOND = "M8 1.5 14.5 8 8 14.5 1.5 8Z", SHEET = "M4 2h8v12H4z";

const PARTS = `
  <div class="row">
    <p class="said"><span role="status"></span><span class="pointed" aria-hidden="true"></span></p>
    <button type="button" data-do="fold" aria-expanded="false">Timeline</button>
    <button type="button" data-do="out" aria-label="Show a longer time">−</button>
    <button type="button" data-do="in" aria-label="Show a shorter time">+</button>
    <button type="button" data-do="whole">Whole time</button>
  </div>
  <div class="plot">
    <svg aria-hidden="true"></svg>
    <div class="items" role="group"></div>
    <div class="edge" data-edge="since" role="slider" tabindex="0" aria-label="First day"></div>
    <div class="edge" data-edge="until" role="slider" tabindex="0" aria-label="Last day"></div>
  </div>
  <div class="row">
    <label>From <input name="since" placeholder="2020-07-01" autocomplete="off"></label>
    <label>to <input name="until" placeholder="2020-11-30" autocomplete="off"></label>
    <button type="button" data-do="clear">Show all days</button>
  </div>`;

let kept = null;  // the time that is in view, as the reader left it, and the file, event and days that it is of

export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".timeline");
  if (!root.firstElementChild) root.innerHTML = PARTS;
  const part = (name) => root.querySelector(name);
  const plot = part(".plot"), svg = part("svg"), items = part(".items"), measure = document.createElement("canvas").getContext("2d");
  const edges = { since: part("[data-edge=since]"), until: part("[data-edge=until]") };
  const inputs = { since: part("[name=since]"), until: part("[name=until]") };
  const chosen = { since: data.since ? dayOf(data.since) : null, until: data.until ? dayOf(data.until) : null };
  const days = [data.since, data.until].join();
  let things = { events: [], articles: [] }, whole, time, width = 0, dragged = null, hasDragged = false, isAtRest = false, ended = false;

  const x = (day) => ((day - time.from) / (time.to - time.from)) * width;
  const dayAt = (px) => time.from + (px / width) * (time.to - time.from);
  const xOf = (event) => event.clientX - plot.getBoundingClientRect().left;

  // What a hand can aim at: a day, or its month where even that is narrow.
  const aimedAt = (day) => 30 * width < MONTH_PX * (time.to - time.from) ? monthOf(day) : { first: day, last: day };

  async function start() {
    const shared = await happeningsIn(data.file);
    things = thingsOf(shared, data.own);
    if (ended) return;
    whole = extent([...things.events, ...things.articles]);
    time = kept?.file === data.file && kept.days === days ? kept.time : opening();
    if (kept ? kept.event !== data.event : !hasDays()) follow();
    tell();
    draw();
  }

  // Days that are chosen are opened so that they can be seen, alike by a drag and by an address.
  function opening() {
    if (chosen.since === null || chosen.until === null) return whole;
    if (chosen.until < whole.from || chosen.since > whole.to) return whole;
    const span = chosen.until - chosen.since + 1;
    return span * 4 > whole.to - whole.from ? whole : around(chosen.since - span, chosen.until + span);
  }

  function around(from, to) {
    const least = Math.max(0, LEAST_DAYS - (to - from)) / 2, span = Math.min(to - from + 2 * least, whole.to - whole.from);
    const begin = Math.min(Math.max(from - least, whole.from), whole.to - span);
    return { from: begin, to: begin + span };
  }

  function look(next) {
    time = around(next.from, next.to);
    draw();
  }

  // Brings an event that was chosen elsewhere into view.
  function follow() {
    const it = things.events.find(({ id }) => id === data.event);
    if (!it || (it.last >= time.from && it.first <= time.to)) return;
    const half = (time.to - time.from) / 2, middle = (it.first + it.last) / 2;
    time = around(middle - half, middle + half);
  }

  const isChosen = (it) => (it.kind === "event" ? it.id === data.event : it.id !== null && it.id === data.article);
  const isIn = ({ first, last }) => (chosen.since === null || last >= chosen.since) && (chosen.until === null || first <= chosen.until);
  const hasDays = () => chosen.since !== null || chosen.until !== null;

  // Says how much there is, and how much of it is of the chosen days.
  function tell() {
    const sum = (all) => all.reduce((total, it) => total + it.count, 0);
    const { events, articles } = things, shown = (all) => sum(all.filter(isIn));
    const of = (all, thing) => hasDays() ? `${shown(all).toLocaleString("en")} of ${counted(sum(all), thing)}` : counted(sum(all), thing);
    const { since, until } = chosen, isOpen = since === null || until === null;
    const words = () => (since === null ? `until ${longDay(until)}` : isOpen ? `from ${longDay(since)}` : between(since, until));
    const when = hasDays() ? `, ${words()}` : "";
    const status = part("[role=status]"), quiet = Object.assign(document.createElement("i"), { className: "sr-only", textContent: when });
    const said = `${of(events, "event")} and ${of(articles, "article")}`;
    if (status.textContent !== said + when) status.replaceChildren(said, quiet);
    for (const key of ["since", "until"]) if (inputs[key] !== document.activeElement) inputs[key].value = chosen[key] === null ? "" : isoOf(chosen[key]);
    part("[data-do=clear]").disabled = !hasDays();
    items.setAttribute("aria-label", "Events and articles by date; the arrow keys go from one to the next");
  }

  function point(it) {
    part(".pointed").textContent = it ? it.said : "";
    root.classList.toggle("points", Boolean(it));
  }

  function draw() {
    width = plot.clientWidth;
    if (!width || !time) return;
    kept = { file: data.file, event: data.event, days, time };
    measure.font = `12px ${getComputedStyle(root).fontFamily}`;
    const focused = items.contains(document.activeElement) ? document.activeElement.dataset.key : null;
    svg.replaceChildren();
    items.replaceChildren();
    drawDays();
    drawAxis();
    drawArticles();
    drawEvents();
    arrange(focused);
    part("[data-do=whole]").disabled = time.to - time.from >= whole.to - whole.from;
  }

  function add(name, attributes, words) {
    const element = svg.appendChild(document.createElementNS(NS, name));
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    if (words) element.textContent = words;
    return element;
  }

  // The days that are not chosen are shaded; between lie the two edges, to be moved.
  function drawDays() {
    const from = chosen.since === null ? 0 : clamp(x(chosen.since)), to = chosen.until === null ? width : clamp(x(chosen.until + 1));
    if (hasDays()) {
      add("rect", { class: "out", x: 0, y: 0, width: from, height: AXIS_TOP });
      add("rect", { class: "out", x: to, y: 0, width: width - to, height: AXIS_TOP });
    }
    place("since", from);
    place("until", to);
  }

  const clamp = (px) => Math.min(Math.max(px, 0), width);

  function place(key, px) {
    const edge = edges[key], day = chosen[key] ?? Math.round(key === "since" ? whole.from : whole.to);
    edge.style.left = `${px}px`;
    edge.classList.toggle("free", chosen[key] === null);
    for (const [name, value] of Object.entries({ min: Math.round(whole.from), max: Math.round(whole.to), now: day })) edge.setAttribute(`aria-value${name}`, value);
    edge.setAttribute("aria-valuetext", chosen[key] === null ? "not limited" : longDay(day));
  }

  // Whole years, months or days, as many as have room; what the frame would cut is left out.
  function drawAxis() {
    add("line", { class: "axis", x1: 0, x2: width, y1: SHELF_TOP, y2: SHELF_TOP });
    const { marks, write } = ticksOf(time, width, (words) => measure.measureText(words).width);
    for (const day of marks) {
      const at = x(day), half = measure.measureText(write(day)).width / 2;
      add("line", { class: "grid", x1: at, x2: at, y1: 0, y2: AXIS_TOP });
      if (at - half >= 0 && at + half <= width) add("text", { x: at, y: AXIS_TOP + 13, "text-anchor": "middle" }, write(day));
    }
  }

  const middleOf = (it) => x((it.first + it.last + 1) / 2);
  const isInView = (it) => it.last + 1 >= time.from && it.first <= time.to;

  // Articles stand below the axis: one alone as a sheet, several of one place as a bar.
  function drawArticles() {
    const cells = new Map();
    for (const it of things.articles.filter(isInView)) {
      const from = x(it.first), to = x(it.last + 1);
      if (to - from > 2 * CELL_PX && it.id !== null) add("rect", { class: "span", x: from, y: SHELF_TOP + 9, width: to - from, height: 4, rx: 2 });
      const key = it.id === null && to - from > CELL_PX ? `${from}` : Math.floor(middleOf(it) / CELL_PX);
      cells.set(key, [...(cells.get(key) ?? []), it]);
    }
    const most = Math.max(1, ...[...cells.values()].map(countOf));
    for (const all of cells.values()) drawCell(all, most);
  }

  const countOf = (all) => all.reduce((sum, it) => sum + it.count, 0);

  function drawCell(all, most) {
    const [it] = all, count = countOf(all);
    if (all.length === 1 && it.id !== null) return link(it, middleOf(it), SHELF_TOP + SHELF_PX / 2, SHEET);
    const first = Math.min(...all.map((one) => one.first)), last = Math.max(...all.map((one) => one.last));
    const height = 5 + (SHELF_PX - 5) * Math.sqrt(count / most), left = clamp(x(first)), right = clamp(x(last + 1));
    const wide = all.length === 1 ? Math.max(4, right - left - 1) : CELL_PX - 3;
    const at = all.length === 1 ? (left + right) / 2 : (Math.floor(middleOf(it) / CELL_PX) + 0.5) * CELL_PX;
    const said = `${between(first, last)}: ${counted(count, "article")}`;
    const bar = several({ first, last, said, all }, at, SHELF_TOP + SHELF_PX / 2);
    bar.classList.add("bar");
    bar.style.setProperty("--high", `${height}px`);
    bar.style.setProperty("--wide", `${wide}px`);
  }

  // Events stand above the axis in the lowest free lane; what finds none joins the one before.
  function drawEvents() {
    const lanes = Array.from({ length: LANES }, () => []), drawn = [];
    for (const it of things.events.filter(isInView)) {
      const at = Math.min(Math.max(middleOf(it), SIGN_PX / 2), width - SIGN_PX / 2), from = Math.min(x(it.first), at - SIGN_PX / 2), to = Math.max(x(it.last + 1), at + SIGN_PX / 2);
      const lane = lanes.findIndex((taken) => taken.every((other) => from >= other.to + 2 || to <= other.from - 2));
      if (lane < 0) {
        const last = drawn.findLast((other) => other.lane === LANES - 1);
        last.all.push(it);
        continue;
      }
      const one = { lane, at, from, to, all: [it] };
      lanes[lane].push(one);
      drawn.push(one);
    }
    for (const one of drawn) drawEvent(one);
    for (const one of drawn.sort((a, b) => Number(isChosen(b.all[0])) - Number(isChosen(a.all[0])))) label(one, lanes[one.lane]);
  }

  const laneY = (lane) => SHELF_TOP - 4 - LANE_PX * (lane + 0.5);

  function drawEvent({ lane, at, from, to, all }) {
    const [it] = all, y = laneY(lane);
    if (to - from > SIGN_PX + 2) add("rect", { class: "span", x: clamp(from), y: y - 2, width: clamp(to) - clamp(from), height: 4, rx: 2, style: colour(it) });
    if (all.length === 1) return link(it, at, y, DIAMOND);
    const first = Math.min(...all.map((one) => one.first)), last = Math.max(...all.map((one) => one.last));
    const sign = several({ first, last, said: `${between(first, last)}: ${counted(all.length, "event")}`, all }, at, y);
    sign.append(drawing(DIAMOND), Object.assign(document.createElement("b"), { textContent: all.length }));
    return sign;
  }

  // A name stands beside its sign where it is free, or not at all; nothing cuts it.
  function label(one, taken) {
    const [it] = one.all, wide = measure.measureText(it.name).width + 6;
    if (one.all.length > 1 || !isIn(it)) return;
    const sides = [{ from: one.to + 3, to: one.to + 3 + wide }, { from: one.from - 3 - wide, to: one.from - 3 }];
    const isCut = ({ from, to }) => from < 0 || to > width || edgesAt().some((px) => px > from - 2 && px < to + 2);
    const free = sides.find((side) => !isCut(side) && taken.every((other) => other === one || side.from >= other.to + GAP_PX || side.to <= other.from - GAP_PX));
    if (!free) return;
    taken.push({ ...free });
    add("text", { class: isChosen(it) ? "name chosen" : "name", x: free.from + 3, y: laneY(one.lane) + 4 }, it.name);
  }

  const edgesAt = () => Object.entries(chosen).filter(([, day]) => day !== null).map(([key, day]) => x(key === "since" ? day : day + 1));
  const colour = (it) => (it.color ? `--color: ${it.color}` : "");

  function drawing(path) {
    const sign = document.createElementNS(NS, "svg");
    sign.setAttribute("viewBox", "0 0 16 16");
    sign.appendChild(document.createElementNS(NS, "path")).setAttribute("d", path);
    return sign;
  }

  // A sign of one thing is a link to it, which the page follows (clicks.js).
  function link(it, at, y, path) {
    const sign = put(document.createElement("a"), it, at, y);
    sign.href = it.kind === "event" ? `?event=${encodeURIComponent(it.id)}` : `?article=${encodeURIComponent(it.id)}&search=`;
    sign.target = "_self";
    sign.dataset.go = sign.getAttribute("href");
    if (isChosen(it)) sign.setAttribute("aria-current", "true");
    sign.classList.toggle("own", Boolean(it.own));
    sign.style.cssText += colour(it);
    sign.append(drawing(path));
    return sign;
  }

  // A sign of several parts them: it shows a shorter time, or chooses their days.
  function several(it, at, y) {
    const sign = put(document.createElement("button"), it, at, y);
    sign.type = "button";
    const colors = new Set(it.all.map(({ color }) => color));
    if (colors.size === 1) sign.style.cssText += colour(it.all[0]);
    sign.onclick = () => partOrChoose(it);
    return sign;
  }

  function partOrChoose({ first, last, all }) {
    const span = Math.max(last - first + 1, 1), next = around(first - span / 2, last + 1 + span / 2);
    const isFiner = all.length > 1 && next.to - next.from < (time.to - time.from) * 0.9;
    if (isFiner) return look(next);
    if (all[0].kind === "article") return choose({ since: first, until: last });
    press(all[(all.findIndex(isChosen) + 1) % all.length]);
  }

  // Follows the link of what no sign of its own is drawn for.
  function press(it) {
    const sign = link(it, -99, 0, DIAMOND);
    sign.click();
    sign.remove();
  }

  function put(sign, it, at, y) {
    sign.className = "item";
    sign.dataset.key = `${it.id ?? ""} ${it.first}`;
    sign.style.left = `${at}px`;
    sign.style.top = `${y}px`;
    sign.setAttribute("aria-label", it.said);
    sign.classList.toggle("beside", !isIn(it));
    sign.it = it;
    items.append(sign);
    return sign;
  }

  // In the order of time, with one stop for the keys.
  function arrange(focused) {
    const all = [...items.children].sort((a, b) => a.it.first - b.it.first);
    items.append(...all);
    const stop = all.find((it) => it.dataset.key === focused) ?? all.find((it) => it.ariaCurrent) ?? all[0];
    for (const it of all) it.tabIndex = it === stop ? 0 : -1;
    if (focused !== null) stop?.focus({ preventScroll: true });
  }

  const steps = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

  function onItemKey(event) {
    const sign = event.target.closest(".item");
    if (!sign || event.altKey || event.ctrlKey || event.metaKey) return;
    const all = [...items.children], now = all.indexOf(sign);
    const next = event.key === "Home" ? all[0] : event.key === "End" ? all.at(-1) : event.key in steps ? all[now + steps[event.key]] : null;
    if (event.key === "+" || event.key === "-") return zoom(event.key === "+" ? 0.5 : 2, middleOf(sign.it));
    if (event.key in steps || next) event.preventDefault();
    if (!next) return;
    for (const it of all) it.tabIndex = it === next ? 0 : -1;
    next.focus();
  }

  const edgeSteps = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -30, PageUp: 30 };

  function onEdgeKey(event) {
    const key = event.target.dataset.edge;
    if (event.key === "Escape" || event.key === "Delete") return choose({ ...chosen, [key]: null });
    if (!(event.key in edgeSteps)) return;
    event.preventDefault();
    const perPx = Math.max(1, Math.round((time.to - time.from) / width)), step = edgeSteps[event.key] * (event.shiftKey ? 10 : 1) * perPx;
    move(key, (chosen[key] ?? Math.round(key === "since" ? whole.from : whole.to)) + step);
  }

  function move(key, day) {
    const within = Math.min(Math.max(day, Math.floor(whole.from)), Math.ceil(whole.to));
    chosen[key] = key === "since" ? Math.min(within, chosen.until ?? within) : Math.max(within, chosen.since ?? within);
    tell();
    draw();
  }

  // Days go to the server when the reader has done choosing.
  function choose(next) {
    Object.assign(chosen, next);
    tell();
    draw();
    send();
  }

  function send() {
    const told = { since: chosen.since === null ? null : isoOf(chosen.since), until: chosen.until === null ? null : isoOf(chosen.until) };
    if (told.since !== (data.since ?? null) || told.until !== (data.until ?? null)) window.whenThere(() => setTriggerValue("days", told));
  }

  function zoom(by, px = width / 2) {
    const at = dayAt(px), span = (time.to - time.from) * by;
    look({ from: at - (px / width) * span, to: at + (1 - px / width) * span });
  }

  const fingers = new Map();

  function onDown(event) {
    if (event.button) return;
    hasDragged = false;
    fingers.set(event.pointerId, xOf(event));
    const [a, b] = [...fingers.values()], edge = event.target.dataset.edge;
    if (b !== undefined) dragged = { pinch: Math.abs(a - b), time: { ...time } };
    else dragged = { from: xOf(event), edge, pan: !edge && event.clientY - plot.getBoundingClientRect().top > AXIS_TOP, time: { ...time }, before: { ...chosen }, isMoved: false };
    if (edge) { event.preventDefault(); event.target.focus({ preventScroll: true }); }
  }

  function onMove(event) {
    if (event.movementX || event.movementY) isAtRest = false;
    if (!dragged && !isAtRest) point(event.target.closest?.(".item")?.it);
    if (!dragged || !fingers.has(event.pointerId)) return;
    fingers.set(event.pointerId, xOf(event));
    if (dragged.pinch) return pinch();
    const at = xOf(event);
    if (!dragged.isMoved && Math.abs(at - dragged.from) < DRAG_PX) return;
    if (!dragged.isMoved) plot.setPointerCapture(event.pointerId);
    dragged.isMoved = true;
    if (dragged.pan) return pan(dragged.from - at);
    if (dragged.edge === "since") return move("since", aimedAt(Math.round(dayAt(clamp(at)))).first);
    if (dragged.edge === "until") return move("until", aimedAt(Math.round(dayAt(clamp(at))) - 1).last);
    const [from, to] = [dragged.from, at].map(clamp).sort((one, other) => one - other);
    const first = Math.floor(dayAt(from)), last = Math.max(first, Math.ceil(dayAt(to)) - 1);
    Object.assign(chosen, { since: aimedAt(first).first, until: aimedAt(last).last });
    tell();
    draw();
  }

  function pan(px) {
    const by = (px / width) * (dragged.time.to - dragged.time.from);
    look({ from: dragged.time.from + by, to: dragged.time.to + by });
  }

  function pinch() {
    const [a, b] = [...fingers.values()], middle = (a + b) / 2;
    time = dragged.time;
    zoom(dragged.pinch / Math.max(20, Math.abs(a - b)), middle);
  }

  function onUp(event) {
    fingers.delete(event.pointerId);
    if (!dragged || fingers.size) return;
    const { isMoved, pan } = dragged;
    dragged = null;
    isAtRest = isMoved;
    if (isMoved) point(null);
    hasDragged = isMoved;
    if (isMoved && !pan) send();
  }

  // The end of a drag is no click on what lies there.
  function onClickAfterDrag(event) {
    if (hasDragged) { event.preventDefault(); event.stopPropagation(); }
    hasDragged = false;
  }

  // What the browser takes over, such as a scroll, chooses nothing.
  function onCancel(event) {
    fingers.delete(event.pointerId);
    if (dragged?.before) Object.assign(chosen, dragged.before);
    dragged = null;
    tell();
    draw();
  }

  function onWheel(event) {
    if (!event.ctrlKey && Math.abs(event.deltaX) <= Math.abs(event.deltaY)) return;
    event.preventDefault();
    if (event.ctrlKey) return zoom(event.deltaY > 0 ? 1.25 : 0.8, xOf(event));
    const by = (event.deltaX / width) * (time.to - time.from);
    look({ from: time.from + by, to: time.to + by });
  }

  function onInput(event) {
    const input = event.target, span = spanOf(input.value.trim());
    input.setCustomValidity(span ? "" : "Write a day as 2020-07-01, a month as 2020-07 or a year as 2020");
    if (!input.reportValidity()) return;
    const next = { ...chosen, [input.name]: input.name === "since" ? span.first : span.last };
    if (next.since !== null && next.until !== null && next.since > next.until) [next.since, next.until] = [next.until, next.since];
    choose(next);
  }

  const does = {
    clear: () => { choose({ since: null, until: null }); inputs.since.focus(); },
    in: () => zoom(0.5, middleOfChosen()),
    out: () => zoom(2),
    whole: () => look(whole),
    fold: () => { const fold = part("[data-do=fold]"); fold.ariaExpanded = fold.ariaExpanded !== "true"; },
  };

  function middleOfChosen() {
    const from = chosen.since === null ? 0 : x(chosen.since), to = chosen.until === null ? width : x(chosen.until + 1);
    return clamp((clamp(from) + clamp(to)) / 2);
  }

  root.onclick = (event) => does[event.target.closest("[data-do]")?.dataset.do]?.();
  plot.onpointerdown = onDown;
  plot.onpointermove = onMove;
  plot.onpointerup = onUp;
  plot.onpointercancel = onCancel;
  plot.onpointerleave = () => point(null);
  plot.ondragstart = (event) => event.preventDefault();
  items.onkeydown = onItemKey;
  const onFocus = (event) => point(event.type === "focusin" && event.target.matches(":focus-visible") ? event.target.it : null);
  for (const name of ["focusin", "focusout"]) items.addEventListener(name, onFocus);
  plot.addEventListener("click", onClickAfterDrag, { capture: true });
  plot.addEventListener("wheel", onWheel, { passive: false });
  for (const edge of Object.values(edges)) {
    edge.onkeydown = onEdgeKey;
    edge.onblur = send;
    edge.onkeyup = (event) => { if (event.key in edgeSteps) send(); };
  }
  for (const input of Object.values(inputs)) input.onchange = onInput;
  const resized = new ResizeObserver(() => { if (plot.clientWidth !== width) draw(); });
  resized.observe(plot);
  start();
  return () => {
    ended = true;
    resized.disconnect();
    for (const name of ["focusin", "focusout"]) items.removeEventListener(name, onFocus);
    plot.removeEventListener("click", onClickAfterDrag, { capture: true });
    plot.removeEventListener("wheel", onWheel);
  };
}
