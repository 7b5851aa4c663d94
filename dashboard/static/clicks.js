// Makes the links of the text side lead there within this session, steps through the mentions of
// an article, and copies. A click with a modifier key still opens the link's own address; within
// another site's page, most links open the whole page.
const CLOSED = ["site", "part", "excerpt", "claim", "panel", "v"], ELSEWHERE = ["feature", "site", "event"];
const EMBEDDED = ["embed", "embed_options"];
const NEAR = ["pointerover", "focusin"], FRAMING = [...NEAR, "click"];
const MOST_PIXELS = 4_200_000, SAID_MS = 2500;
const ARTICLE = ".st-key-article", PARTS = ".st-key-article .parts", AHEAD = Node.DOCUMENT_POSITION_FOLLOWING;

// The part of the page that the last link leads to, which may be out of sight.
const NOWHERE = { part: null, isReached: true };
let goal = opened();

// A step that has left the part of a long article for another, which has yet to come.
let crossing = null;

// What a press has done, for who cannot see it.
const heard = Object.assign(document.createElement("p"), { className: "sr-only" });
heard.setAttribute("role", "status");
document.body.append(heard);

// So does the address that the page is opened with, to a check: its sentence may wait.
function opened() {
  const claim = new URLSearchParams(window.location.search).get("claim");
  return claim ? { part: checkOf(claim), isReached: false } : NOWHERE;
}

function checkOf(claim) {
  return `.results[data-claim="${CSS.escape(claim)}"]`;
}

export default function ({ data, setTriggerValue }) {
  const pane = () => document.querySelector(ARTICLE);
  const stage = () => document.querySelector(".st-key-map iframe")?.contentWindow.stage;
  const isEvery = () => !data.feature || pane().querySelector("[data-every]")?.ariaPressed === "true";
  const lit = () => [...pane().querySelectorAll(".mention")].filter((m) => isEvery() || m.dataset.feature === data.feature);

  // The pane scrolls by itself where it can; the page is scrolled only if the reader asked.
  function bring(element, { asked }) {
    const box = pane(), top = element.getBoundingClientRect().top - box.getBoundingClientRect().top;
    if (getComputedStyle(box).overflowY === "auto") box.scrollTop += top - box.clientHeight / 3;
    else if (asked && [null, ARTICLE, PARTS].includes(goal.part)) window.requestAnimationFrame(() => element.scrollIntoView({ block: "start" }));
  }

  // Brings the part that a link leads to into sight, now or once it is drawn: as much of it as there
  // is room for, and at least its head.
  function seek() {
    const found = !goal.isReached && document.querySelector(goal.part);
    if (!found) return;
    goal = { ...goal, isReached: true };
    for (const part of [found, found.firstElementChild]) part.scrollIntoView({ block: "nearest" });
  }

  // Steps through the mentions of all features, or again of the chosen one alone.
  function stepThroughEvery(button) {
    button.ariaPressed = button.ariaPressed !== "true";
    const all = lit(), now = all.findIndex((m) => m.classList.contains("current"));
    count(Math.max(0, now), all);
  }

  function count(now, all) {
    const shown = pane().querySelector("[data-count]"), { before = 0, total = all.length } = across();
    if (shown) shown.textContent = all.length ? `${written(Number(before) + now + 1)} of ${written(total)}` : written(total);
  }

  const written = (number) => Number(number).toLocaleString("en-GB");

  // What the mentions that are stepped through have in the other parts of a long article.
  function across() {
    const every = isEvery() && pane().querySelector("[data-every]");
    return (every || pane().querySelector(".stepper")).dataset;
  }

  // The first mention to step to: one in or behind what is lit in the text, or the one before it.
  function first(all, by) {
    const from = pane().querySelector(".lit");
    const isAhead = (m) => !from || from.contains(m) || Boolean(from.compareDocumentPosition(m) & AHEAD);
    const ahead = all.findIndex(isAhead);
    return (ahead < 0 ? all.length : ahead) - (by < 0 ? 1 : 0);
  }

  // Where a step leads: a place among these mentions, or just before or behind them.
  function next(all, by) {
    const now = all.findIndex((m) => m.classList.contains("current"));
    return now < 0 ? first(all, by) : now + by;
  }

  function step(by) {
    const all = lit();
    return all.length ? stop(all, (next(all, by) + all.length) % all.length) : null;
  }

  function stop(all, at) {
    for (const m of pane().querySelectorAll(".mention")) m.classList.toggle("current", m === all[at]);
    count(at, all);
    return all[at];
  }

  function stepTo(by) {
    const all = lit(), at = next(all, by), isHere = at >= 0 && at < all.length;
    const part = across()[by < 0 ? "back" : "on"];
    goal = NOWHERE;
    if (!isHere && part && part !== data.part) return cross(by, part);
    show(step(by));
  }

  function show(mention) {
    if (!mention) return;
    bring(mention, { asked: true });
    stage()?.seek(mention.dataset.feature);
  }

  function cross(by, part) {
    const address = `?${new URLSearchParams({ article: data.article, part })}`;
    crossing = { by, part, isEvery: isEvery() };
    window.whenThere(() => setTriggerValue("go", { address, fit: false }));
  }

  // Ends a step at the first mention of the part that it led to, or going back at the last.
  function arriveAcross() {
    const { by, part, isEvery: wasEvery } = crossing, every = pane().querySelector("[data-every]");
    crossing = null;
    if (part !== data.part) return false;
    if (every) every.ariaPressed = String(wasEvery);
    light();
    const all = lit();
    if (all.length) show(stop(all, by < 0 ? all.length - 1 : 0));
    return true;
  }

  const linkOf = (event) => event.target.closest?.("a[data-go]");

  // A link says what it changes of a view; the rest of the view stays.
  function changeOf(link) {
    if (!link.dataset.go) link.dataset.go = link.getAttribute("href");
    return link.dataset.go;
  }

  function goalOf(change) {
    if (change.get("claim")) return { part: checkOf(change.get("claim")), isReached: false };
    if (change.get("event")) return { part: `.event-card[data-event="${CSS.escape(change.get("event"))}"]`, isReached: false };
    if (change.get("panel") === "cite") return { part: ".cited", isReached: false };
    if (change.get("part") && !change.get("feature")) return { part: PARTS, isReached: true };
    return change.get("article") ? { part: ARTICLE, isReached: false } : NOWHERE;
  }

  // Before a link can be copied or opened elsewhere, it gets the whole address; it leaves the frame.
  function complete(event) {
    const link = linkOf(event) || event.target.closest?.("a[data-whole]");
    if (!link) return;
    const address = new URLSearchParams(window.location.search);
    if (address.has("embed")) for (const key of EMBEDDED) address.delete(key);
    if (linkOf(event)) change(address, link);
    link.href = `?${String(address).replaceAll("%2C", ",")}`;
  }

  function change(address, link) {
    const asked = new URLSearchParams(changeOf(link).slice(1));
    for (const key of CLOSED) address.delete(key);
    for (const [key, value] of asked) value ? address.set(key, value) : address.delete(key);
    // What the map shows now need not hold what the link leads to.
    if ("fit" in link.dataset || ELSEWHERE.some((key) => asked.has(key))) address.delete("bbox");
  }

  // A picture is of what the map shows at the moment.
  function frame(event) {
    const link = event.target.closest?.("a[data-picture]"), extent = stage()?.extent?.();
    if (!link || !extent) return;
    const address = new URL(link.href), set = address.searchParams;
    set.set("bbox", extent.bbox.join(","));
    if (extent.day) set.set("day", extent.day);
    extent.dark ? set.set("scheme", "dark") : set.delete("scheme");
    if (link.dataset.picture === "here") {
      const isSharp = window.devicePixelRatio > 1.5 && 4 * extent.size[0] * extent.size[1] <= MOST_PIXELS;
      set.set("size", extent.size.join("x"));
      set.set("scale", isSharp ? 2 : 1);
      const pixels = extent.size.map((side) => side * (isSharp ? 2 : 1)).join("x");
      link.download = link.download.replace(/-map-\d+x\d+-/, `-map-${pixels}-`);
    }
    link.href = address;
  }

  // So does the address in a citation lead there.
  function place(event) {
    const text = event.target.closest?.(".cite")?.querySelector("pre"), extent = new URLSearchParams(window.location.search).get("bbox") || "";
    if (!text) return;
    const bbox = /^[-\d.,]+$/.test(extent) ? `&bbox=${extent}` : "";
    const placed = text.textContent.replace(/(?:&bbox=[-\d.,]+)?(&v=\d{4}-)/, (_, version) => `${bbox}${version}`);
    if (placed !== text.textContent) text.textContent = placed;
  }

  function light() {
    const wanted = data.excerpt && document.getElementById(`s-${data.excerpt}`);
    for (const old of pane().querySelectorAll(".lit")) old.classList.toggle("lit", old === wanted);
    if (!wanted || wanted.classList.contains("lit")) return wanted;
    wanted.classList.add("lit");
    for (const m of pane().querySelectorAll(".current")) m.classList.remove("current");
    return wanted;
  }

  function onClick(event) {
    const position = event.target.closest("button[data-at]");
    if (position) return point(position.dataset.at.split(",").map(Number));
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = linkOf(event), button = event.target.closest("button[data-step], button[data-every], button[data-copy]");
    if (link && link.target === "_blank") return;
    if (link) {
      event.preventDefault();
      goal = goalOf(new URLSearchParams(changeOf(link).slice(1)));
      seek();
      window.whenThere(() => setTriggerValue("go", { address: changeOf(link), fit: "fit" in link.dataset }));
    } else if (button && button.dataset.step) stepTo(Number(button.dataset.step));
    else if (button && "every" in button.dataset) stepThroughEvery(button);
    else if (button) copy(button);
  }

  function point(at) {
    stage()?.look(at);
  }

  // Over plain http a browser has no clipboard to write to; it copies what is selected.
  async function copy(button) {
    const field = button.parentElement.querySelector("pre, input, textarea");
    const write = navigator.clipboard?.writeText(field.value ?? field.textContent);
    const isCopied = write && await write.then(() => true, () => false) || copySelected(field);
    const { textContent } = button;
    if (textContent === "Copied") return;
    button.textContent = isCopied ? "Copied" : "Selected: press Ctrl+C";
    heard.textContent = button.textContent;
    setTimeout(() => { heard.textContent = ""; }, SAID_MS);
    setTimeout(() => { button.textContent = textContent; }, SAID_MS);
  }

  function copySelected(field) {
    field.focus();
    field.select ? field.select() : window.getSelection().selectAllChildren(field);
    return document.execCommand("copy");
  }

  // What the reader looks at anew is brought into view; a text drawn again stays where it is.
  function settle(isNew) {
    if (crossing && isNew && arriveAcross()) return;
    const asked = [light(), data.tried && pane().querySelector(".own")].findLast(Boolean);
    const shown = asked || (data.feature && step(lit().some((m) => m.classList.contains("current")) ? 0 : 1));
    if (!isNew) return;
    const top = goal.part === PARTS && pane().querySelector(".parts");
    if (top || shown) bring(top || shown, { asked: Boolean(top || asked) });
    if (goal.part === ARTICLE) pane().scrollIntoView({ block: "nearest" });
    if (goal.isReached) goal = NOWHERE;
  }

  const seeking = new MutationObserver(seek);
  seeking.observe(document.body, { childList: true, subtree: true });
  // What is seen to be the reader's own is kept at once, before this is told of it.
  const keep = (event) => { if (data.own || pane()?.querySelector(".own")) event.preventDefault(); };

  window.addEventListener("beforeunload", keep);
  document.addEventListener("click", onClick);
  for (const near of NEAR) document.addEventListener(near, complete);
  for (const near of FRAMING) for (const act of [frame, place]) document.addEventListener(near, act, true);
  // The text that this answers to is drawn by Streamlit, before or after: wait for it, once.
  const waiting = new MutationObserver(() => { if (pane() && pane().dataset.shown !== data.shown) arrive(); });
  function arrive() {
    const article = pane()?.querySelector("article"), stepper = pane()?.querySelector(".stepper");
    if (article?.dataset.article !== data.article || stepper?.dataset.feature !== (data.feature || "")) return;
    if ([article, stepper].some((it) => (it.dataset.part || "") !== (data.part || ""))) return;
    const isNew = pane().dataset.shown !== data.shown;
    pane().dataset.shown = data.shown;
    waiting.disconnect();
    settle(isNew);
  }
  waiting.observe(document.body, { childList: true, subtree: true });
  arrive();
  return () => {
    document.removeEventListener("click", onClick);
    for (const near of NEAR) document.removeEventListener(near, complete);
    for (const near of FRAMING) for (const act of [frame, place]) document.removeEventListener(near, act, true);
    window.removeEventListener("beforeunload", keep);
    seeking.disconnect();
    waiting.disconnect();
  };
}
