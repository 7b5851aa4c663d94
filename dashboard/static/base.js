// The map's own base: land, relief, water, borders and names, drawn where no tile server can be reached.
(function () {
  const DISTRICTS_FROM_ZOOM = 8, RIVERS_FROM_ZOOM = 6, RELIEF_TO_ZOOM = 12;
  const PANES = { land: 150, relief: 160, water: 170, districts: 345, borders: 350, labels: 640 };
  const COARSE = 1 / 2 ** 7;  // of the shapes that names are placed in: a pixel at zoom 7

  class Base {
    constructor(L, map, base) {
      Object.assign(this, { L, map, base, labels: window.mapLabels(map), tileLayer: null, day: "", borders: L.layerGroup() });
      paint(base.colors);
      for (const [name, zIndex] of Object.entries(PANES))
        Object.assign(map.createPane(name).style, { zIndex, pointerEvents: "none" });
      this.land = L.svg({ pane: "land", padding: 0.5 });
      this.water = L.svg({ pane: "water", padding: 0.5 });
      this.lines = L.svg({ pane: "borders", padding: 0.5 });
      this.thinLines = L.svg({ pane: "districts", padding: 0.5 });
      this.districts = L.layerGroup();
      this.smallRivers = L.layerGroup();
      map.on("zoomend", () => this.choose());
      this.load(base.files).then(() => {
        map.getContainer().classList.add("ready");
        return this.load(base.later);
      }).then(() => map.getContainer().classList.add("complete"));
    }
    // A file that cannot be had costs only itself.
    async load(files) {
      await Promise.allSettled(Object.entries(files).map(async ([name, file]) =>
        await this[`add_${name}`](await (await fetch(file)).json(), file)));
      this.choose();
      this.labels.place();
      this.map.fire("baseloaded");
    }
    // Near, the relief would be coarser than all else; it fades.
    choose() {
      const zoom = this.map.getZoom(), at = (from, layer) => (zoom >= from ? layer.addTo(this.map) : layer.remove());
      at(DISTRICTS_FROM_ZOOM, this.districts);
      at(RIVERS_FROM_ZOOM, this.smallRivers);
      this.map.getPane("relief").style.opacity = Math.min(1, Math.max(0, 1 - (zoom - 7) * 0.2));
      this.map.getPane("relief").hidden = zoom >= RELIEF_TO_ZOOM;
    }
    add_countries(json) {
      this.L.geoJSON(json, { renderer: this.land, interactive: false, style: { className: "land", weight: 0 } }).addTo(this.map);
      this.countries = new Map(json.features.map((f) => [f.properties.name, this.rings(f.geometry)]));
      this.named();
    }
    add_borders(json) {
      this.borders = this.L.geoJSON(json, { renderer: this.lines, interactive: false, style: (f) => ({
        className: `border ${f.properties.status}`, weight: 1.5,
        dashArray: f.properties.status === "disputed" ? "5 4" : null }) });
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
      this.labels.refresh();
    }
    hasDisputed(bounds) {
      return this.borders.getLayers().some((border) => this.map.hasLayer(border)
        && border.feature.properties.status === "disputed" && border.getBounds().intersects(bounds));
    }
    add_districts(json) {
      const outlines = this.L.geoJSON(json, { renderer: this.thinLines, interactive: false,
        style: { className: "district", weight: 0.75 } }).addTo(this.districts);
      outlines.eachLayer((outline) => this.labels.add({ name: outline.feature.properties.name, kind: "district",
        rank: DISTRICTS_FROM_ZOOM - 3, at: outline.getBounds().getCenter(), rings: this.rings(outline.feature.geometry) }));
    }
    add_places(json) {
      this.places = json.features;
      this.named();
    }
    // A country's name stands within its shape, which comes with another file.
    named() {
      if (!this.places || !this.countries) return;
      for (const { geometry: { coordinates: [lng, lat] }, properties: p } of this.places)
        this.labels.add({ name: p.name, kind: p.kind, rank: p.rank, at: [lat, lng],
          rings: p.kind === "country" ? this.countries.get(p.country) : [] });
    }
    add_lakes(json) {
      this.L.geoJSON(json, { renderer: this.water, interactive: false, style: { className: "lake", weight: 0.5 } }).addTo(this.map);
      for (const { geometry, properties: { name, rank } } of json.features)
        if (name) this.labels.add({ name, kind: "lake", rank: rank + 2, at: this.L.geoJSON(geometry).getBounds().getCenter(), rings: this.rings(geometry) });
    }
    add_rivers(json) {
      const { L, map } = this;
      const drawn = (filter) => L.geoJSON(json, { renderer: this.water, interactive: false, filter,
        style: { className: "river", weight: 1 } });
      drawn((f) => f.properties.name).addTo(map);
      drawn((f) => !f.properties.name).addTo(this.smallRivers);
      for (const { geometry: { type, coordinates }, properties: { name, rank } } of json.features) {
        if (!name) continue;
        const lines = type === "LineString" ? [coordinates] : coordinates, [lng, lat] = lines[0][0];
        this.labels.add({ name, kind: "river", rank: rank + 3, at: [lat, lng],
          lines: lines.map((line) => window.mapLabels.worldLine(map, line)) });
      }
    }
    // The picture's grey says how much of the colour of relief a place gets, for a light and a dark map.
    async add_relief(json, file) {
      const { picture, sha256 } = json.features[0].properties;
      const answer = await fetch(new URL(`${picture}?v=${sha256.slice(0, 12)}`, new URL(file, document.baseURI)));
      const canvas = clear(await createImageBitmap(await answer.blob()));
      const tint = () => fill(canvas, getComputedStyle(document.documentElement).getPropertyValue("--relief"));
      new MutationObserver(tint).observe(document.documentElement, { attributeFilter: ["class"] });
      tint();
      this.L.svgOverlay(canvas, this.L.geoJSON(json).getBounds(), { pane: "relief", className: "relief" }).addTo(this.map);
    }
    rings({ type, coordinates }) {
      return (type === "Polygon" ? [coordinates] : coordinates).flat().map((ring) => window.mapLabels.worldLine(this.map, ring, COARSE));
    }
    tiles(on) {
      if (on === Boolean(this.tileLayer)) return;
      this.credits.name(this.base.tiles.credit, on);
      this.map.getContainer().classList.toggle("tiled", on);
      if (!on) { this.tileLayer.remove(); this.tileLayer = null; return; }
      this.tileLayer = this.L.tileLayer(this.base.tiles.url, { maxZoom: 18,
        referrerPolicy: "origin-when-cross-origin" }).addTo(this.map);
    }
    // A button for readers who have a network and want more detail.
    onlineSwitch() {
      const L = this.L;
      const control = new L.Control({ position: "bottomright" });
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

  // A grey picture as one that is the clearer the darker it was.
  function clear(picture) {
    const canvas = document.createElement("canvas"), { width, height } = Object.assign(canvas, { width: picture.width, height: picture.height });
    const pen = canvas.getContext("2d", { willReadFrequently: true });
    pen.drawImage(picture, 0, 0);
    const pixels = pen.getImageData(0, 0, width, height);
    for (let i = 0; i < pixels.data.length; i += 4) pixels.data[i + 3] = pixels.data[i];
    pen.putImageData(pixels, 0, 0);
    return canvas;
  }

  // Gives what is drawn on a canvas one colour, as clear as it is.
  function fill(canvas, color) {
    const pen = canvas.getContext("2d");
    pen.globalCompositeOperation = "source-in";
    pen.fillStyle = color;
    pen.fillRect(0, 0, canvas.width, canvas.height);
  }

  // The theme's colours, as CSS variables of their names.
  function paint(colors) {
    const sheet = document.createElement("style");
    sheet.textContent = Object.entries({ ":root": colors.light, ":root.dark": colors.dark }).map(([root, scheme]) =>
      `${root} { ${Object.entries(scheme).map(([name, color]) => `--${name}: ${color};`).join(" ")} }`).join("\n");
    document.head.appendChild(sheet);
  }

  // Which borders are drawn, with a button that leads to the others, and whose the data are: their
  // names in a line, or a word where there is no room for it; unfolded, with addresses and licences.
  class Credits {
    constructor(L, map, credits, send) {
      this.given = credits;
      this.send = send;
      this.also = [];
      map.removeControl(map.attributionControl);
      const control = new L.Control({ position: "bottomright" });
      control.onAdd = () => this.draw(L);
      map.addControl(control);
    }
    draw(L) {
      const box = this.box = L.DomUtil.create("div", "credits");
      this.day = L.DomUtil.create("span", "day", box);
      this.other = L.DomUtil.create("button", "", box);
      this.other.type = "button";
      this.other.addEventListener("click", () => this.send({ switch: "borders" }));
      const whose = L.DomUtil.create("details", "whose", box);
      const summary = L.DomUtil.create("summary", "", whose);
      this.brief = L.DomUtil.create("span", "brief", summary);
      L.DomUtil.create("span", "word", summary).textContent = "credits";
      this.names = L.DomUtil.create("span", "names", whose);
      L.DomEvent.disableClickPropagation(box);
      this.list();
      this.say({});
      return box;
    }
    say({ dashed = "", lines = "", other = "", differ = "" }) {
      this.day.textContent = dashed;
      this.day.title = lines;
      this.other.textContent = other;
      this.other.title = differ;
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
      this.brief.textContent = all.map(({ name }) => name).join(", ");
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
  window.mapCredits = (map, credits, send) => new Credits(window.L, map, credits, send);
})();
