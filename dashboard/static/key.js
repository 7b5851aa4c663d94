// The key: the sign of each thing that is drawn in the frame now, and what it means. It folds itself where it
// would hide a feature; a reader can fold and open it, and the browser keeps that. Text reaches the page by
// textContent alone.
(function () {
  const NS = "http://www.w3.org/2000/svg";
  const LEAST_PX = [600, 320];  // of a frame with room for an open key
  const KEPT = "map-key", OPEN = "open", FOLDED = "folded";
  const DIAMOND = "M11 1 17 7 11 13 5 7Z";
  const PATHS = {
    band: [["wide", "M0 7H22"], ["line", "M0 7H22"]],
    beside: [["line", "M0 4.5H22"], ["line", "M0 9.5H22"]],
    disputed: [["border", "M0 7H22"]],
    ring: [["ring", "M6 7a5 5 0 1 1 10 0a5 5 0 1 1 -10 0z"], ["full", "M9.5 7a1.5 1.5 0 1 1 3 0a1.5 1.5 0 1 1 -3 0z"]],
    event: [["full", DIAMOND]],
    events: [["full", "M11 0 18 7 11 14 4 7Z"], ["digit", "M9.3 5.7a1.75 1.75 0 1 1 3.1 1.1L9.3 9.9H12.9"]],
    doubt: [["faint", "M5 7a6 6 0 1 1 12 0a6 6 0 1 1 -12 0z"]],
    measured: [["dots", "M2 7H21"]],
  };

  class Key {
    // `drawn` gives the entries, and `isAnyIn` tells whether bounds hold anything of the features.
    constructor(L, map, { drawn, isAnyIn, onFold }) {
      Object.assign(this, { L, map, drawn, isAnyIn, told: "" });
      const control = new L.Control({ position: "bottomright" });
      control.onAdd = () => this.draw(L, onFold);
      map.addControl(control);
      map.on("moveend", () => this.refresh());
    }

    draw(L, onFold) {
      const box = this.box = L.DomUtil.create("details", "key"), summary = L.DomUtil.create("summary", "", box);
      summary.textContent = "Key";
      this.list = L.DomUtil.create("ul", "", box);
      box.open = kept() ? kept() === OPEN : this.hasRoom();
      summary.addEventListener("click", () => keep(box.open ? FOLDED : OPEN));
      box.addEventListener("toggle", onFold);
      L.DomEvent.disableClickPropagation(box);
      L.DomEvent.disableScrollPropagation(box);
      return box;
    }

    hasRoom() {
      const { x, y } = this.map.getSize();
      return x >= LEAST_PX[0] && y >= LEAST_PX[1];
    }

    refresh() {
      const entries = this.drawn(), told = JSON.stringify(entries);
      if (told !== this.told) {
        this.told = told;
        this.box.hidden = !entries.length;
        this.list.replaceChildren(...entries.map(([sign, text]) => row(sign, text)));
      }
      if (this.box.open && !kept() && this.isAnyIn(this.bounds())) this.box.open = false;
    }

    bounds() {
      const box = this.box.getBoundingClientRect(), frame = this.map.getContainer().getBoundingClientRect();
      const at = (x, y) => this.map.containerPointToLatLng([x - frame.left, y - frame.top]);
      return this.L.latLngBounds(at(box.left, box.top), at(box.right, box.bottom));
    }
  }

  function row(sign, text) {
    const item = document.createElement("li"), svg = document.createElementNS(NS, "svg");
    svg.setAttribute("viewBox", "0 0 22 14");
    svg.setAttribute("aria-hidden", "true");
    for (const [className, d] of PATHS[sign] || [["ring", window.mapShapes.sign(sign, 11, 7, 4.5)]]) {
      const path = svg.appendChild(document.createElementNS(NS, "path"));
      path.setAttribute("class", className);
      path.setAttribute("d", d);
    }
    item.append(svg, text);
    return item;
  }

  // Within another site's page a browser may keep nothing.
  function kept() {
    try { return window.localStorage.getItem(KEPT); } catch { return null; }
  }

  function keep(state) {
    try { window.localStorage.setItem(KEPT, state); } catch { /* it is kept while the page lives */ }
  }

  window.mapKey = (map, told) => new Key(window.L, map, told);
})();
