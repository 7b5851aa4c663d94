// Draws the layers and the map's own base once; `show` does all that changes afterwards.
// Text reaches the page by textContent alone.
(function () {
  const SITES_FROM_ZOOM = 8, CHOSEN_SITES_FROM_ZOOM = 6;
  const SITE_NAMES_FROM_ZOOM = 9, CHOSEN_SITE_NAMES_FROM_ZOOM = 7, AREA_NAMES_FROM_ZOOM = 8;
  const PANES = { areas: 380, bands: 385, sites: 420, extras: 430 };  // lines lie at 400, Leaflet's own
  const NARROW_PX = 400;  // less is not as wide as the features at zoom 5
  const FINGER_PX = 22, BROAD_BELOW_PX = 480, MOST_OFFERED = 60;  // of a frame as narrow as a phone's, a mouse means no more than a finger
  const { REACH_PX, standsOut, itemOf, itemsOf, draw } = window.mapFeatures;

  function stage(map, data) {
    const L = window.L;
    for (const [name, zIndex] of Object.entries(PANES)) map.createPane(name).style.zIndex = zIndex;
    let items = itemsOf(L, data.layers.features, data.styles), crowd = null;
    const base = window.mapBase(map, data.base);
    const credits = base.credits = window.mapCredits(map, data.credits, send);
    const extras = L.layerGroup().addTo(map);
    const pointer = L.circleMarker([0, 0], { radius: 7, weight: 3, className: "extra", pane: "extras", interactive: false });
    const names = window.mapNames(map);
    base.labels.reserved = (cover) => names.place(namedLines(), namedAreas(), namedSites(), cover);
    const events = window.mapEvents(map, data.events, (it) => isOn(it));
    const menu = window.mapMenu(map);
    const tooltip = L.tooltip({ direction: "top", offset: [0, -6], className: "name" });
    let view = { layers: [], chosen: null, fit: 0, extras: [] };

    paint(data.styles);
    window.mapMotion(map);
    map.setMinZoom(5).setMaxZoom(15);
    if (map.getSize().x < NARROW_PX) map.setMinZoom(4);
    if (window.top !== window.parent) window.mapGiveWay(map, () => sight.whole());
    map.getContainer().setAttribute("role", "application");
    map.getContainer().setAttribute("aria-label", data.label);
    new ResizeObserver(() => map.invalidateSize({ animate: false })).observe(map.getContainer());
    const sight = window.mapSight(map, { bounds: data.bounds, region: data.region, events,
      things: { boundsOf, isIn, isAnyIn: (bounds) => !items.length || items.some((it) => it.isIn?.(bounds)) },
      lowest: () => credits.box, tell: (bbox) => tell("map-moved", { bbox }) });
    const key = window.mapKey(map, { drawn: entries, isAnyIn: (bounds) => items.some((it) => it.shown && it.isIn?.(bounds)), onFold: () => base.labels.refresh() });
    map.addControl(base.onlineSwitch());
    map.on("baseloaded", () => key.refresh());

    const choose = (what, next) => {
      send(what);
      shown.show({ ...view, ...next }, { isPressed: true });
    };

    // A mouse means the path it points at; a finger, or a mouse beside a line, the nearest line.
    function under(event) {
      const happened = events.under(event.originalEvent.target);
      if (happened) return happened;
      const others = crowd ? crowd.near(event.latlng, REACH_PX) : [];
      const direct = itemOf.get(event.originalEvent.target) || others.find((hit) => hit.px === 0)?.it;
      if (direct && event.originalEvent.pointerType !== "touch") return direct;
      const near = items.filter((it) => it.shown && it.isNear?.(event.layerPoint))
        .map((it) => ({ it, px: it.distance(event.layerPoint) }))
        .concat(others.filter((hit) => hit.it.isLine || hit.it.isPoint))
        .filter((hit) => hit.px <= REACH_PX).sort((a, b) => a.px - b.px);
      return near.length ? near[0].it : direct;
    }

    // All that is within so many pixels of a place, the nearest first, and events after features.
    function near({ latlng, layerPoint }, reach) {
      const hits = items.filter((it) => it.shown && it.distance).map((it) => ({ it, px: it.distance(layerPoint) }))
        .concat(crowd ? crowd.near(latlng, reach) : []).filter(({ px }) => px <= reach).sort((a, b) => a.px - b.px)
        .map(({ it: { feature, site, title, paint } }) => ({ feature, site, title, paint, line: data.styles[paint].line }));
      const byName = new Map([...hits, ...events.near(layerPoint, reach)].map((thing) => [thing.event || `${thing.feature} ${thing.site}`, thing]));
      return [...byName.values()];
    }

    function pick(thing, { lng, lat }) {
      if (thing.event) return choose({ event: thing.event }, { event: thing.event, site: null, extras: [] });
      const { feature, site } = thing, position = { feature, lng, lat };
      choose({ ...position, site }, { chosen: feature, beside: [], site, event: null, extras: [] });
      tell("map-position", position);
    }

    function offer(place, things) {
      things.length === 1 ? pick(things[0], place.latlng) : menu.open(place.containerPoint, things, (thing) => pick(thing, place.latlng));
    }

    map.on("click", (event) => {
      const isBroad = event.originalEvent.pointerType === "touch" || map.getSize().x < BROAD_BELOW_PX;
      const things = isBroad ? near(event, FINGER_PX) : [], hit = under(event);
      if (things.length) return offer(event, things);
      if (hit?.all) {
        events.fan(hit);
        return base.labels.refresh();
      }
      if (!hit?.event) events.fold();
      if (hit) pick(hit, event.latlng);
    });
    // Enter offers what is in view.
    map.getContainer().addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.target !== map.getContainer()) return;
      event.preventDefault();  // or it would press the first of them
      const containerPoint = map.getSize().divideBy(2), layerPoint = map.containerPointToLayerPoint(containerPoint);
      const things = near({ layerPoint, latlng: map.getCenter() }, Math.hypot(containerPoint.x, containerPoint.y)).slice(0, MOST_OFFERED);
      if (things.length) offer({ containerPoint, latlng: map.getCenter() }, things);
    });
    map.on("mousemove", (event) => {
      const hit = event.originalEvent.buttons ? null : under(event);
      map.getContainer().classList.toggle("on-feature", Boolean(hit));
      if (!hit) return tooltip.remove();
      const label = document.createElement("span");
      label.textContent = hit.title;
      tooltip.setLatLng(event.latlng).setContent(label).addTo(map);
    });
    map.on("mouseout", () => tooltip.remove());
    map.on("zoomend", () => { refresh(); events.refresh(); });

    function refresh() {
      const zoom = map.getZoom();
      for (const it of items) {
        const fromZoom = standsOut(it.feature, view) ? CHOSEN_SITES_FROM_ZOOM : SITES_FROM_ZOOM;
        it.toggle(map, isOn(it) && (!it.minor || zoom >= fromZoom));
        it.mark(view);
      }
      for (const it of items) if (it.shown && standsOut(it.feature, view)) it.raise();
      base.labels.refresh();
    }

    // What the key explains: the sign of each thing in the frame, and its meaning.
    function entries() {
      const seen = map.getBounds(), isClose = map.getZoom() >= window.mapShapes.TRUE_FROM_ZOOM;
      const there = items.filter((it) => it.shown && it.isIn?.(seen)), lines = new Set(there.filter((it) => it.parts).map((it) => it.feature));
      const signs = new Map(there.filter((it) => it.sign).map(({ sign, says }) => [sign + says, [sign, says || data.signs[sign]]]));
      const isBeside = !isClose && lines.size > 1 && there.some((it) => it.offset);
      const found = [...signs.values(),
        items.some((it) => it.shown && it.isBandSeen?.()) && ["band", "pale: how well its course is known"],
        isBeside && ["beside", "lines of one corridor, drawn side by side"],
        base.hasDisputed(seen) && ["disputed", `disputed border, as of ${longDate(view.day)}`],
        ...events.entries(seen), view.extras.length && ["measured", "measured for a check"]];
      return found.filter(Boolean);
    }

    // What is named: the chosen feature first; a line of several parts has one name.
    const chosenFirst = (found) => found.sort((a, b) => standsOut(b.feature, view) - standsOut(a.feature, view));

    function namedLines() {
      const lines = new Map();
      for (const it of items.filter((one) => one.shown && one.parts)) {
        const found = lines.get(it.feature) || { ...named(it, "along"), parts: [], weight: it.weight };
        lines.set(it.feature, { ...found, parts: [...found.parts, ...it.parts()] });
      }
      return chosenFirst([...lines.values()]);
    }

    function namedAreas() {
      if (map.getZoom() < AREA_NAMES_FROM_ZOOM) return [];
      return chosenFirst(items.filter((it) => it.shown && it.rims)
        .map((it) => ({ ...named(it, "beside"), parts: it.rims(), weight: it.weight })));
    }

    function namedSites() {
      const zoom = map.getZoom();
      const isDue = ({ feature }) => zoom >= (standsOut(feature, view) ? CHOSEN_SITE_NAMES_FROM_ZOOM : SITE_NAMES_FROM_ZOOM);
      return chosenFirst(items.filter((it) => it.shown && it.point && isDue(it)).map((it) => ({ ...named(it, "beside"), point: it.point() })));
    }

    const named = ({ feature, title, paint }, how) => ({ feature, title,
      className: `${how} named-${feature} paint-${paint} ${view.chosen && !standsOut(feature, view) ? "unchosen" : ""}` });

    const isOn = ({ feature, paint }) => view.layers.includes(feature) || view.layers.includes(`kind.${paint}`);

    // Of a crowd, the chosen feature alone has elements of its own, above the tiles, if it is not big.
    function single(chosen) {
      for (const it of items) it.toggle(map, false);
      items = chosen && !crowd.isBig(chosen) ? itemsOf(L, crowd.featuresOf(chosen), data.styles) : [];
    }

    async function meetCrowd() {
      const [file] = await Promise.all([fetch(data.crowd.file).then((answer) => answer.json()), loaded(data.crowd.script)]);
      crowd = window.mapCrowd(map, file, data.styles);
      const asked = view;
      view = { layers: [], chosen: null, fit: asked.fit, extras: asked.extras };
      if (asked.layers.length || asked.chosen) shown.show(asked);
    }

    // What there is of a feature, or of a site of it.
    const partsOf = (feature, site) => items.filter((it) => it.feature === feature && (site ? it.site === site : !it.minor));

    function boundsOf(feature, site) {
      const parts = partsOf(feature, site), bounds = L.latLngBounds([]);
      if (crowd && !parts.length) return crowd.boundsOf(feature);
      for (const it of parts) bounds.extend(it.bounds());
      return bounds;
    }

    function isIn(feature, site, bounds) {
      const parts = partsOf(feature, site);
      return crowd && !parts.length ? crowd.isIn(feature, bounds) : parts.some((it) => it.isIn(bounds));
    }

    function boundsOfAll(group) {
      const bounds = L.latLngBounds([]);
      group.eachLayer((layer) => bounds.extend(layer.getBounds()));
      return bounds;
    }

    // The page listens for these; one of another origin cannot be told.
    function tell(name, detail) {
      try {
        const page = window.parent;
        page[name] = detail;
        page.document.dispatchEvent(new page.CustomEvent(name, { detail }));
      } catch { /* nobody listens there */ }
    }

    // The page asks for the first view once `window.stage` is there.
    setTimeout(() => tell("map-ready"));
    const shown = {
      bounds: data.bounds,
      look(at) {
        this.point(at);
        map.setView([at[1], at[0]], Math.max(map.getZoom(), 8));
      },
      point(at) {
        if (!at) return pointer.remove();
        pointer.setLatLng([at[1], at[0]]).addTo(map).bringToFront();
      },
      seek: (feature) => sight.seek(feature),
      show(next, { isPressed = false } = {}) {
        const before = view;
        view = next;
        document.documentElement.classList.toggle("dark", next.dark);
        map.getContainer().dataset.layers = next.layers.join(" ");
        base.setDay(next.day);
        credits.say(next.borders || {});
        extras.clearLayers();
        for (const geometry of next.extras) draw(L, geometry, items).forEach((layer) => layer.addTo(extras));
        if (crowd && next.chosen !== before.chosen) single(next.chosen);
        if (crowd) crowd.show(next);
        events.show(next);
        refresh();
        key.refresh();
        const isOpened = next.opened !== before.opened;
        isOpened ? sight.open(next, { isFirst: before.opened === undefined }) : sight.heed(next, { isAsked: next.fit !== before.fit, isPressed });
        if (JSON.stringify(next.extras) !== JSON.stringify(before.extras)) sight.measured(boundsOfAll(extras), { isOpened });
      },
    };
    if (data.crowd) meetCrowd();
    shown.extent = () => {
      const bounds = map.getBounds(), size = map.getSize();
      const bbox = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
      return { bbox: bbox.map((degrees) => Number(degrees.toFixed(5))), size: [size.x, size.y], dark: view.dark, day: view.day };
    };
    return shown;
  }

  // The page knows whether there is a server at the moment.
  function send(what) {
    const now = () => window.Streamlit.setComponentValue({ ...what, n: Date.now() });
    try { window.parent.whenThere(now); } catch { now(); }
  }

  function loaded(script) {
    return new Promise((resolve, reject) => document.head.appendChild(
      Object.assign(document.createElement("script"), { src: script, onload: resolve, onerror: reject })));
  }

  const longDate = (day) => new Date(`${day}T00:00Z`).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

  // The theme's colours, for a light and a dark page.
  function paint(styles) {
    const sheet = document.createElement("style");
    sheet.textContent = Object.entries(styles).map(([kind, style]) =>
      `.paint-${kind} { --color: ${style.color}; } .dark .paint-${kind} { --color: ${style.color_dark}; }`).join("\n");
    document.head.appendChild(sheet);
  }

  window.mapStage = stage;
})();
