// Lists the features: how each is drawn, how often it is named, a link that chooses it, and a switch that
// shows or hides it. A row holds what fits; a panel holds all, by kinds, and finds them by name.
const MOST_IN_ROW = 12, MOST_OF_A_KIND = 20, MOST_FOUND = 50, MARGIN_PX = 8;
const EYE = '<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M2 12c4-8 16-8 20 0-4 8-16 8-20 0Z"/><circle cx="12" cy="12" r="3"/><path class="slash" d="m4 21 16-18"/></svg>';

export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".feature-list");
  let isOver = false;
  fetched(data.file, read).then((all) => {
    if (isOver) return;
    if (root.file !== data.file) root.list = listIn(root, all);
    root.file = data.file;
    root.list.show(data, (asked) => window.whenThere(() => setTriggerValue("hidden", asked)));
  });
  return () => { isOver = true; };
}

// A feature knows its kind, and the switch that draws it; a kind knows its features and their switches.
function read({ by_kind: byKind, kinds, features }) {
  const of = new Map(Object.entries(kinds).map(([paint, [name, swatch]]) => [paint, { paint, name, swatch, features: [] }]));
  const all = features.map(([id, name, paint, count]) => {
    const kind = of.get(paint), feature = { id, name, kind, swatch: kind.swatch, count, layer: byKind ? `kind.${paint}` : id };
    kind.features.push(feature);
    return feature;
  });
  for (const kind of of.values()) kind.layers = [...new Set(kind.features.map((it) => it.layer))];
  return { byKind, kinds: [...of.values()], features: all, byId: new Map(all.map((it) => [it.id, it])) };
}

// Without capitals and diacritics.
const fold = (text) => text.normalize("NFD").replace(/\p{Mn}/gu, "").toLowerCase().trim();

// The names that begin so come first, then those with a later word that does, then the others.
function search(features, words) {
  const wanted = fold(words), ranks = [[], [], []];
  for (const it of features) {
    it.key ??= fold(it.name);
    const at = it.key.indexOf(wanted);
    if (at >= 0) ranks[at === 0 ? 0 : it.key[at - 1] === " " ? 1 : 2].push(it);
  }
  return ranks.flat();
}

const counted = (count, thing) => `${count.toLocaleString("en")} ${thing}${count === 1 ? "" : "s"}`;

function make(tag, values = {}, ...inside) {
  const made = Object.assign(document.createElement(tag), values);
  made.append(...inside);
  return made;
}

// What is hidden: layers, each that of a feature or of a kind, but not some features of a hidden kind.
class Shown {
  constructor({ hidden, also }) {
    this.hidden = new Set(hidden);
    this.also = new Set(also);
  }

  has(it) {
    return it.layers ? it.layers.every((layer) => !this.hidden.has(layer)) : !this.hidden.has(it.layer) || this.also.has(it.id);
  }

  // A feature of a kind that has one switch is shown or hidden alone only while the kind is hidden.
  canSwitch(it) {
    return Boolean(it.layers) || it.layer === it.id || this.hidden.has(it.layer);
  }

  turn(it) {
    if (!it.layers && it.layer !== it.id) return this.also.delete(it.id) || this.also.add(it.id);
    const layers = it.layers ?? [it.layer], isOn = this.has(it);
    for (const layer of layers) isOn ? this.hidden.add(layer) : this.hidden.delete(layer);
  }

  asked() {
    return { hidden: [...this.hidden], but: [...this.also] };
  }

  is(other) {
    const same = (a, b) => a.size === b.size && [...a].every((it) => b.has(it));
    return same(this.hidden, other.hidden) && same(this.also, other.also);
  }
}

function listIn(root, all) {
  const row = make("ul"), more = make("button", { type: "button", className: "all-features", textContent: `All ${all.features.length.toLocaleString("en")}` });
  const panel = make("div", { popover: "auto", className: "feature-panel", ariaLabel: "All features" });
  const find = make("input", { type: "search", autocomplete: "off", placeholder: `Find one of ${counted(all.features.length, "feature")}`, ariaLabel: "Find a feature" });
  const found = make("div");
  let data = {}, send = null, shown = new Shown({ hidden: [], also: [] }), sent = [];

  panel.setAttribute("role", "dialog");
  panel.append(find, found);
  root.replaceChildren(row, more, panel);
  root.hidden = !all.features.length;
  more.popoverTargetElement = panel;

  const countOf = (feature) => feature.count + (data.own?.[feature.id] ?? 0);
  const named = (few) => few.toSorted((a, b) => countOf(b) - countOf(a));

  const swatchOf = (it) => {
    const swatch = make("i", { className: "swatch" });
    swatch.style.background = it.swatch;
    return swatch;
  };

  function eyeOf(it) {
    const eye = make("button", { type: "button", className: "eye", innerHTML: EYE, ariaLabel: `Show ${it.name} on the map` });
    eye.onclick = () => turn(it);
    eye.mark = () => {
      const isOn = shown.has(it);
      eye.ariaPressed = isOn;
      eye.title = isOn ? "Hide on the map" : "Show on the map";
      eye.hidden = !shown.canSwitch(it);
    };
    return eye;
  }

  function itemOf(feature) {
    const count = countOf(feature), said = make("small", { title: counted(count, "mention") }, count.toLocaleString("en"), make("span", { className: "sr-only", textContent: count === 1 ? " mention" : " mentions" }));
    const link = make("a", { target: "_self" }, swatchOf(feature), make("span", { dir: "auto", textContent: feature.name }), said);
    const item = make("li", {}, link, eyeOf(feature));
    item.mark = () => {
      const isChosen = data.chosen === feature.id;
      link.href = link.dataset.go = `?feature=${isChosen ? "" : encodeURIComponent(feature.id)}`;
      isChosen ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current");
      item.classList.toggle("compared", data.beside.includes(feature.id));
      item.classList.toggle("hidden-on-map", !shown.has(feature));
    };
    return item;
  }

  // A kind leads to its features in the panel.
  function kindOf(kind) {
    const name = make("button", { type: "button" }, swatchOf(kind), make("span", { textContent: kind.name }), make("small", { textContent: kind.features.length.toLocaleString("en") }));
    const item = make("li", {}, name, eyeOf(kind));
    name.onclick = () => {
      panel.showPopover({ source: more });
      find.value = "";
      list(kind);
    };
    item.mark = () => item.classList.toggle("hidden-on-map", !shown.has(kind));
    return item;
  }

  // Of few features all stand in the row; of more those named most; of very many their kinds. What is
  // chosen, or shown alone, is always there.
  function drawRow() {
    const few = all.byKind ? [] : all.features.length > MOST_IN_ROW ? named(all.features).slice(0, MOST_IN_ROW) : all.features;
    const alone = [data.chosen, ...data.beside, ...data.also].map((id) => all.byId.get(id)).filter((it) => it && !few.includes(it));
    const features = [...new Set(alone), ...few];
    const wanted = `${features.map((it) => it.id)} ${JSON.stringify(data.own)}`;
    if (row.drawn !== wanted) row.replaceChildren(...features.map(itemOf), ...(all.byKind ? all.kinds.map(kindOf) : []));
    row.drawn = wanted;
  }

  function group(kind, most) {
    const features = kind.features.slice(0, most), left = kind.features.length - features.length;
    const heading = make("h3", {}, swatchOf(kind), make("span", { textContent: kind.name }), make("small", { textContent: kind.features.length.toLocaleString("en") }), eyeOf(kind));
    const rest = make("button", { type: "button", className: "rest", textContent: `${left.toLocaleString("en")} more`, onclick: () => list(kind) });
    return make("section", {}, heading, make("ul", {}, ...features.map(itemOf)), ...(left ? [most === MOST_OF_A_KIND ? rest : `${left.toLocaleString("en")} more: find them by name.`] : []));
  }

  // All by kinds, or one kind alone, or what is found.
  function list(kind = null) {
    const words = find.value.trim(), hits = words ? search(all.features, words) : [];
    const left = hits.length - MOST_FOUND;
    const said = make("p", { textContent: hits.length ? left > 0 ? `${left.toLocaleString("en")} more: write more of the name.` : "" : `No feature is called “${words}”.` });
    said.setAttribute("role", "status");
    const back = make("button", { type: "button", className: "rest", textContent: "All kinds", onclick: () => list() });
    found.replaceChildren(...(words ? [make("ul", {}, ...hits.slice(0, MOST_FOUND).map(itemOf)), said]
      : kind ? [group(kind, 10 * MOST_OF_A_KIND), back] : all.kinds.map((one) => group(one, MOST_OF_A_KIND))));
    found.scrollTop = 0;
    mark();
  }

  function mark() {
    for (const it of root.querySelectorAll("li, .eye")) it.mark?.();
  }

  // What does not fit into the row is not there; on a phone the row can be pushed instead.
  function fit() {
    const items = [...row.children], current = row.querySelector("[aria-current]")?.parentElement;
    const isCut = (item) => item.offsetTop > items[0].offsetTop;
    for (const item of items) item.style.order = "";
    if (current && items.some((item) => item.offsetTop > row.offsetTop + row.clientHeight) && isCut(current)) current.style.order = -1;
    const top = Math.min(...items.map((item) => item.offsetTop));
    for (const item of items) item.inert = item.offsetTop > top;
    const fits = row.children.length >= all.features.length && !all.byKind && row.scrollWidth <= row.clientWidth && !items.some((item) => item.inert);
    root.toggleAttribute("data-fits", fits);
    if (current) push(current);
  }

  function push(item) {
    const from = item.offsetLeft - row.offsetLeft, to = from + item.offsetWidth;
    if (from < row.scrollLeft || to > row.scrollLeft + row.clientWidth) row.scrollLeft = from;
  }

  function turn(it) {
    shown.turn(it);
    mark();
    sent.push(new Shown({ hidden: shown.hidden, also: shown.also }));
    send(shown.asked());
  }

  // Of what was sent the server answers to each, or to the last alone; until then what was pressed stands.
  function isAnswered(told) {
    const at = sent.findIndex((one) => one.is(told));
    sent = at < 0 ? [] : sent.slice(at + 1);
    return !sent.length;
  }

  function place() {
    const { right, bottom } = more.getBoundingClientRect(), { clientWidth, clientHeight } = document.documentElement;
    const left = Math.max(MARGIN_PX, Math.min(right - panel.offsetWidth, clientWidth - panel.offsetWidth - MARGIN_PX));
    Object.assign(panel.style, { left: `${left}px`, top: `${bottom + MARGIN_PX / 2}px`, maxHeight: `${clientHeight - bottom - 2 * MARGIN_PX}px` });
  }

  find.addEventListener("input", () => list());
  find.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !find.value.trim()) return;
    event.preventDefault();  // the focus goes back to the button, which the key would press
    found.querySelector("a")?.click();
  });
  panel.addEventListener("beforetoggle", ({ newState }) => { if (newState === "open" && !found.children.length) list(); });
  panel.addEventListener("toggle", ({ newState }) => {
    if (newState !== "open") return found.replaceChildren();
    place();
    if (window.matchMedia("(pointer: fine)").matches) find.focus();
  });
  panel.addEventListener("click", ({ target }) => { if (target.closest("a")) panel.hidePopover(); });
  new ResizeObserver(fit).observe(row);

  return {
    show(next, sends) {
      data = next;
      send = sends;
      const told = new Shown(data);
      if (isAnswered(told)) shown = told;
      drawRow();
      mark();
      fit();
    },
  };
}
