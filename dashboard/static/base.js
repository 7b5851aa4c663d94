// The map's own base: land, borders and names, drawn where no tile server can be reached.
(function () {
  const DISTRICTS_FROM_ZOOM = 8;

  class Base {
    constructor(L, map, base) {
      Object.assign(this, { L, map, base, labels: [], tileLayer: null, day: "", borders: L.layerGroup() });
      paint(base.colors);
      map.createPane("land").style.zIndex = 150;
      map.createPane("borders").style.zIndex = 350;
      map.createPane("labels").style.zIndex = 640;
      for (const pane of ["land", "borders", "labels"]) map.getPane(pane).style.pointerEvents = "none";
      this.land = L.svg({ pane: "land", padding: 0.5 });
      this.lines = L.svg({ pane: "borders", padding: 0.5 });
      this.districts = L.layerGroup();
      const drawn = Object.entries(base.files).map(([name, file]) =>
        fetch(file).then((answer) => answer.json()).then((json) => this[`add_${name}`](json)));
      Promise.allSettled(drawn).then(() => { this.refresh(map.getZoom()); map.getContainer().classList.add("ready"); });
    }
    add_countries(json) {
      this.L.geoJSON(json, { renderer: this.land, interactive: false, style: { className: "land", weight: 0 } }).addTo(this.map);
    }
    add_borders(json) {
      this.borders = this.L.geoJSON(json, { renderer: this.lines, interactive: false, style: (f) => ({
        className: `border ${f.properties.status}`, weight: 1,
        dashArray: f.properties.status === "disputed" ? "4 4" : null }) });
      this.drawBorders();
    }
    setDay(day) {
      if (day === this.day) return;
      this.day = day;
      this.drawBorders();
    }
    // An end of a border's time is a day, a month or a year in ISO 8601, "" where there is none.
    drawBorders() {
      this.borders.eachLayer((border) => {
        const { since = "", until = "" } = border.feature.properties;
        const isThere = this.day.slice(0, since.length) >= since && (!until || this.day.slice(0, until.length) <= until);
        isThere ? border.addTo(this.map) : border.remove();
      });
    }
    add_districts(json) {
      const outlines = this.L.geoJSON(json, { renderer: this.lines, interactive: false,
        style: { className: "neighbour", weight: 0.75 } }).addTo(this.districts);
      outlines.eachLayer((outline) =>
        this.add_label(outline.feature.properties.name, "district", DISTRICTS_FROM_ZOOM - 2, outline.getBounds().getCenter()));
      this.labels.sort((a, b) => a.rank - b.rank);
    }
    add_places(json) {
      for (const { geometry: { coordinates: [lng, lat] }, properties: p } of json.features)
        this.add_label(p.name, p.kind, p.rank, this.L.latLng(lat, lng));
      this.labels.sort((a, b) => a.rank - b.rank);
    }
    add_label(name, kind, rank, at) {
      const text = document.createElement("span");
      text.textContent = name;
      const icon = this.L.divIcon({ html: text, className: `place ${kind}`, iconSize: null });
      const marker = this.L.marker(at, { icon, pane: "labels", interactive: false, keyboard: false });
      const width = name.length * 7, isCentred = ["country", "sea", "district"].includes(kind);
      this.labels.push({ marker, rank, from: isCentred ? -width / 2 : -6, to: isCentred ? width / 2 : width + 12 });
    }
    refresh(zoom) {
      const L = this.L, taken = [];
      zoom >= DISTRICTS_FROM_ZOOM ? this.districts.addTo(this.map) : this.districts.remove();
      for (const label of this.labels) {
        const at = this.map.latLngToContainerPoint(label.marker.getLatLng());
        const box = L.bounds(at.add([label.from, -9]), at.add([label.to, 9]));
        const free = label.rank <= zoom - 3 && !taken.some((other) => other.intersects(box));
        free ? (taken.push(box), label.marker.addTo(this.map)) : label.marker.remove();
      }
    }
    tiles(on) {
      if (on === Boolean(this.tileLayer)) return;
      this.credits.name(this.base.tiles.credit, on);
      if (!on) { this.tileLayer.remove(); this.tileLayer = null; return; }
      this.tileLayer = this.L.tileLayer(this.base.tiles.url, { maxZoom: 18,
        referrerPolicy: "origin-when-cross-origin" }).addTo(this.map);
    }
    // A button for readers who have a network and want more detail.
    onlineSwitch() {
      const L = this.L;
      const control = new L.Control({ position: "topleft" });
      control.onAdd = () => {
        const bar = L.DomUtil.create("div", "leaflet-bar online");
        const button = L.DomUtil.create("button", "", bar);
        const set = (on) => {
          button.textContent = on ? "Plain map" : "Online map";
          button.setAttribute("aria-pressed", on);
          this.tiles(on);
        };
        button.type = "button";
        button.title = "Map tiles of OpenStreetMap, from its servers";
        button.addEventListener("click", () => set(button.getAttribute("aria-pressed") !== "true"));
        L.DomEvent.disableClickPropagation(bar);
        set(false);
        return bar;
      };
      return control;
    }
  }

  // The theme's colours, as CSS variables of their names.
  function paint(colors) {
    const sheet = document.createElement("style");
    sheet.textContent = Object.entries({ ":root": colors.light, ":root.dark": colors.dark }).map(([root, scheme]) =>
      `${root} { ${Object.entries(scheme).map(([name, color]) => `--${name}: ${color};`).join(" ")} }`).join("\n");
    document.head.appendChild(sheet);
  }

  const OPEN_FROM_PX = 760;  // in a narrower frame the credits are folded

  // Whose the data are, in the map's corner, and which borders are drawn; a button leads to the others.
  class Credits {
    constructor(L, map, credits) {
      this.given = credits;
      this.also = [];
      map.removeControl(map.attributionControl);
      const control = new L.Control({ position: "bottomright" });
      control.onAdd = () => this.draw(L, map.getContainer().clientWidth >= OPEN_FROM_PX);
      map.addControl(control);
    }
    draw(L, isOpen) {
      const box = L.DomUtil.create("details", "credits");
      box.open = isOpen;
      this.summary = L.DomUtil.create("summary", "", box);
      this.other = L.DomUtil.create("button", "", box);
      this.other.type = "button";
      this.other.addEventListener("click", () => window.Streamlit.setComponentValue({ switch: "borders", n: Date.now() }));
      this.names = L.DomUtil.create("span", "names", box);
      L.DomEvent.disableClickPropagation(box);
      this.list();
      this.say({});
      return box;
    }
    say({ dashed = "", lines = "", other = "" }) {
      this.summary.textContent = dashed ? `${dashed} · credits` : "credits";
      this.summary.title = lines;
      this.other.textContent = other;
      this.other.hidden = !other;
    }
    // Names somebody besides, or no longer, unless the data are theirs anyway.
    name(credit, on) {
      this.also = on ? [credit] : [];
      this.list();
    }
    list() {
      const named = this.given.map(({ name }) => name);
      const all = [...this.given, ...this.also.filter(({ name }) => !named.includes(name))];
      this.names.replaceChildren(...all.flatMap((credit, i) => [...(i ? [" · "] : []), ...told(credit)]));
    }
  }

  function told({ name, url, licence, licence_url }) {
    const parts = [linked(name, url)];
    return licence ? [...parts, " (", linked(licence, licence_url), ")"] : parts;
  }

  function linked(text, url) {
    if (!url) return text;
    const link = document.createElement("a");
    Object.assign(link, { textContent: text, href: url, target: "_blank", rel: "noopener" });
    return link;
  }

  window.mapBase = (map, data) => new Base(window.L, map, data);
  window.mapCredits = (map, credits) => new Credits(window.L, map, credits);
})();
