// Draws the layers and the map's own base once; `show` does all that changes afterwards.
// Text reaches the page by textContent alone.
(function () {
  const SITES_FROM_ZOOM = 8, CHOSEN_SITES_FROM_ZOOM = 6;
  const SITE_NAMES_FROM_ZOOM = 9, CHOSEN_SITE_NAMES_FROM_ZOOM = 7;
  const PANES = { areas: 380, bands: 385, sites: 420, extras: 430 };
  const UNCHOSEN_WIDTH = 0.7;
  const REACH_PX = 9;  // how far from a line a finger may miss it

  const itemOf = new WeakMap();  // by the elements that show it

  function stage(map, data) {
    const L = window.L;
    for (const [name, zIndex] of Object.entries(PANES)) map.createPane(name).style.zIndex = zIndex;
    let items = itemsOf(L, data.layers.features, data.styles), crowd = null;
    const base = window.mapBase(map, data.base);
    const credits = base.credits = window.mapCredits(map, data.credits);
    const extras = L.layerGroup().addTo(map);
    const pointer = L.circleMarker([0, 0], { radius: 7, weight: 3, className: "extra", pane: "extras", interactive: false });
    const names = window.mapNames(map);
    base.labels.reserved = (cover) => names.place(namedLines(), namedSites(), cover);
    const events = window.mapEvents(map, data.events, (it) => isOn(it));
    const tooltip = L.tooltip({ direction: "top", offset: [0, -6], className: "name" });
    let view = { layers: [], chosen: null, fit: 0, extras: [] };

    paint(data.styles);
    map.setMinZoom(5).setMaxZoom(15);
    map.getContainer().setAttribute("role", "application");
    map.getContainer().setAttribute("aria-label", data.label);
    let touched = false;
    for (const touch of ["pointerdown", "wheel", "keydown"])
      map.getContainer().addEventListener(touch, () => { touched = true; }, { passive: true });
    new ResizeObserver(() => map.invalidateSize({ animate: false })).observe(map.getContainer());
    map.on("resize", () => { if (!touched) overview(); });
    overview();
    map.addControl(base.onlineSwitch());

    const choose = (what, next) => {
      window.Streamlit.setComponentValue({ ...what, n: Date.now() });
      shown.show({ ...view, ...next });
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

    map.on("click", (event) => {
      const hit = under(event);
      if (hit?.all) {
        events.fan(hit);
        return base.labels.refresh();
      }
      if (hit?.event) return choose({ event: hit.event }, { event: hit.event, site: null, extras: [] });
      events.fold();
      if (!hit) return;
      const position = { feature: hit.feature, lng: event.latlng.lng, lat: event.latlng.lat };
      choose({ ...position, site: hit.site }, { chosen: hit.feature, site: hit.site, event: null, extras: [] });
      tell("map-position", position);
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
        const fromZoom = it.feature === view.chosen ? CHOSEN_SITES_FROM_ZOOM : SITES_FROM_ZOOM;
        it.toggle(map, isOn(it) && (!it.minor || zoom >= fromZoom));
        it.mark(view);
      }
      for (const it of items) if (it.shown && it.feature === view.chosen) it.raise();
      base.labels.refresh();
    }

    // What is named: the chosen feature first; a line of several parts has one name.
    const chosenFirst = (found) => found.sort((a, b) => (b.feature === view.chosen) - (a.feature === view.chosen));

    function namedLines() {
      const lines = new Map();
      for (const it of items.filter((one) => one.shown && one.parts)) {
        const found = lines.get(it.feature) || { ...named(it, "along"), parts: [], weight: it.weight };
        lines.set(it.feature, { ...found, parts: [...found.parts, ...it.parts()] });
      }
      return chosenFirst([...lines.values()]);
    }

    function namedSites() {
      const zoom = map.getZoom();
      const isDue = ({ feature }) => zoom >= (feature === view.chosen ? CHOSEN_SITE_NAMES_FROM_ZOOM : SITE_NAMES_FROM_ZOOM);
      return chosenFirst(items.filter((it) => it.shown && it.point && isDue(it)).map((it) => ({ ...named(it, "beside"), point: it.point() })));
    }

    const named = ({ feature, title, paint }, how) => ({ feature, title,
      className: `${how} named-${feature} paint-${paint} ${view.chosen && feature !== view.chosen ? "unchosen" : ""}` });

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

    function boundsOf(target) {
      if (crowd?.isBig(target)) return crowd.boundsOf(target);
      const bounds = L.latLngBounds([]);
      for (const it of items) if (it.feature === target && !it.minor) bounds.extend(it.bounds());
      return bounds;
    }

    const inView = (target) => crowd?.isBig(target) ? crowd.isIn(target, map.getBounds()) : items.some((it) => it.feature === target && !it.minor && it.isIn(map.getBounds()));

    // A step of the zoom is up to a sixth of the frame, which would stay empty: none is taken here.
    function fill(bounds, options) {
      const { zoomSnap } = map.options;
      map.options.zoomSnap = 0;
      map.fitBounds(bounds, options);
      map.options.zoomSnap = zoomSnap;
    }

    // Beside the features stands a name to the right; the credits below them cover none.
    function overview() {
      const pad = (low) => ({ paddingTopLeft: [12, 18], paddingBottomRight: [42, 14 + low], animate: false });
      fill(data.bounds, pad(0));
      const { offsetWidth, offsetHeight } = credits.box, { x, y } = map.getSize();
      const covered = L.latLngBounds([[x - offsetWidth, y - offsetHeight], [x, y]].map((at) => map.containerPointToLatLng(at)));
      if (!items.length || items.some((it) => it.isIn?.(covered))) fill(data.bounds, pad(offsetHeight));
    }

    function fit(target) {
      const bounds = boundsOf(target);
      if (bounds.isValid()) fill(bounds, { padding: [40, 40], maxZoom: 9 });
    }

    function fitTo(group) {
      const bounds = L.latLngBounds([]);
      group.eachLayer((layer) => bounds.extend(layer.getBounds()));
      fill(bounds, { padding: [60, 60], maxZoom: 9 });
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
      show(next) {
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
        refresh();
        events.show(next);
        if (next.extras.length && JSON.stringify(next.extras) !== JSON.stringify(before.extras)) return fitTo(extras);
        const asked = next.fit && next.fit !== before.fit;
        if (next.chosen && (asked || (next.chosen !== before.chosen && !inView(next.chosen)))) fit(next.chosen);
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

  function loaded(script) {
    return new Promise((resolve, reject) => document.head.appendChild(
      Object.assign(document.createElement("script"), { src: script, onload: resolve, onerror: reject })));
  }

  // The theme's colours, for a light and a dark page.
  function paint(styles) {
    const sheet = document.createElement("style");
    sheet.textContent = Object.entries(styles).map(([kind, style]) =>
      `.paint-${kind} { --color: ${style.color}; } .dark .paint-${kind} { --color: ${style.color_dark}; }`).join("\n");
    document.head.appendChild(sheet);
  }

  function itemsOf(L, features, styles) {
    const items = features.flatMap(points).map((feature) => item(L, feature, styles));
    return [...bandsOf(L, features), ...items].sort((a, b) => a.order - b.order);
  }

  // Each point of several is a site of its own.
  function points(feature) {
    const { type, coordinates } = feature.geometry;
    if (type !== "MultiPoint") return [feature];
    return coordinates.map((at) => ({ ...feature, geometry: { type: "Point", coordinates: at } }));
  }

  // A feature's paths on the map, and how far a point of the screen is from them.
  function item(L, feature, styles) {
    const p = feature.properties, style = styles[p.paint];
    const isSite = feature.geometry.type === "Point", minor = p.minor;
    const paths = isSite ? sitePaths(L, feature, style) : shapePaths(L, feature, style);
    const main = paths[0];
    const isLine = p.role === "route", line = paths.find((path) => path.options.hit);
    const isChosen = ({ chosen, site }) => p.feature === chosen && (!minor || p.title === site);
    const reach = [1, 1].map(() => REACH_PX + style.weight_px / 2 + Math.abs(style.offset_px));
    return {
      ...shownAs(p, paths, isChosen), site: minor ? p.title : null, title: p.title, minor,
      offset: isLine ? style.offset_px : 0,
      vertices: () => line.getLatLngs().flat(1).map(keyOf),
      parts: isLine ? () => line._parts || [] : null,
      point: isSite && minor ? () => main._point : null,
      weight: style.weight_px,
      order: isSite ? 9 : isLine ? 2 + (style.offset_px ? 0 : 1) : 1,
      bounds: () => (isSite ? L.latLngBounds([main.getLatLng()]) : main.getBounds()),
      // To measure a distance takes long, to look whether a box is in reach does not.
      isNear: isSite ? () => true : isLine ? (point) => line._pxBounds && L.bounds(
        line._pxBounds.min.subtract(reach), line._pxBounds.max.add(reach)).contains(point) : null,
      distance: isSite
        ? (point) => main._point ? main._point.distanceTo(point) - main.getRadius() : Infinity
        : isLine ? (point) => {
          const close = line._parts && line._parts.length && line.closestLayerPoint(point);
          return close ? Math.max(0, close.distance - line.options.weight / 2) : Infinity;
        } : null,
      isIn: (bounds) => [isSite ? main.getLatLng() : main.getLatLngs()].flat(4).some((at) => bounds.contains(at)),
      // The glow of a chosen line stays below its neighbours, so that they can still be seen.
      raise() {
        if (isLine) for (const path of paths) path.options.glow ? path.bringToBack() : path.bringToFront();
      },
    };
  }

  // What is known only to some km lies in a pale band as wide as the doubt: one for all of a line,
  // so that its parts do not darken one another.
  function bandsOf(L, features) {
    const lines = features.filter(({ properties: p, geometry }) => p.stretches?.length && geometry.type === "LineString");
    const byFeature = new Map(lines.map(({ properties: p }) => [p.feature, lines.filter((one) => one.properties.feature === p.feature)]));
    return [...byFeature.values()].map((parts) => bandOf(L, parts));
  }

  function bandOf(L, parts) {
    const p = parts[0].properties;
    const doubts = parts.map(({ properties, geometry }) => window.mapShapes.doubts(properties.stretches, geometry.coordinates.length));
    const path = new (banded(L))(L.GeoJSON.coordsToLatLngs(parts.map(({ geometry }) => geometry.coordinates), 1), {
      className: `${p.className} band`, pane: "bands", stroke: false, fill: true, fillRule: "nonzero", interactive: false,
      doubts, noClip: true });
    return { ...shownAs(p, [path], ({ chosen }) => p.feature === chosen), minor: true, order: 0 };
  }

  function banded(L) {
    return L.Polyline.extend({
      _update() {
        if (this._map) this._renderer._setPath(this, window.mapShapes.band(this.widths()));
      },
      // Only what can be seen, so that near bands cost no more than far ones.
      widths() {
        const zoom = this._map.getZoom(), seen = this._renderer._bounds;
        return this._rings.map((ring, line) => ring.map(({ x, y }, i) => {
          const r = window.mapShapes.reach(this._latlngs[line][i].lat, this.options.doubts[line][i], zoom);
          return { x, y, r };
        })).flatMap((points) => seenOf(points, seen));
      },
    });
  }

  // The runs of a line that meet a box, each with a point before and one after.
  function seenOf(points, { min, max }) {
    const runs = [[]];
    const isOut = (a, b, r) => Math.max(a.x, b.x) + r < min.x || Math.min(a.x, b.x) - r > max.x || Math.max(a.y, b.y) + r < min.y || Math.min(a.y, b.y) - r > max.y;
    for (let i = 1; i < points.length; i++) {
      const a = points[i - 1], b = points[i], run = runs[runs.length - 1];
      if (!isOut(a, b, Math.max(a.r, b.r))) run.length ? run.push(b) : run.push(a, b);
      else if (run.length) runs.push([]);
    }
    return runs.filter((run) => run.length);
  }

  // What a feature's paths have in common: they come and go together, stand out or stand back.
  function shownAs({ feature, paint }, paths, isChosen) {
    return {
      feature, paint, shown: false, raise() {},
      toggle(map, on) {
        if (on === this.shown) return;
        for (const path of paths) on ? itemOf.set(path.addTo(map).getElement(), this) : path.remove();
        this.shown = on;
      },
      mark(view) {
        if (!this.shown) return;
        for (const path of paths) {
          const classes = path.getElement().classList, isBack = Boolean(view.chosen) && feature !== view.chosen;
          classes.toggle("chosen", isChosen(view));
          classes.toggle("unchosen", isBack);
          const { wide } = path.options, weight = isBack ? wide * UNCHOSEN_WIDTH : wide;
          if (wide && weight !== path.options.weight) path.setStyle({ weight });
        }
      },
    };
  }

  function shapePaths(L, feature, style) {
    const p = feature.properties;
    const name = (part) => `${p.className} ${part}`;
    const latlngs = L.GeoJSON.coordsToLatLngs(
      feature.geometry.coordinates, { LineString: 0, MultiLineString: 1, Polygon: 1, MultiPolygon: 2 }[feature.geometry.type]);
    if (p.role !== "route")
      return [L.polygon(latlngs, { className: name("area"), pane: "areas", weight: style.weight_px,
        dashArray: style.line === "dashed" ? "6 4" : null, bubblingMouseEvents: true })];
    const line = (part, options) => new (shifted(L))(latlngs, {
      className: name(part), offset: style.offset_px, interactive: false, smoothFactor: 1, ...options });
    const wide = (width) => ({ weight: width, wide: width });
    const paths = [line("casing", { weight: style.weight_px + 3.5, glow: true }),
      line("line", { ...wide(style.weight_px), interactive: true, hit: true,
        dashArray: style.line === "dashed" ? "9 6" : null })];
    if (style.line === "rail")
      paths.push(line("ties", { ...wide(style.weight_px - 2.25), dashArray: "7 7", lineCap: "butt" }));
    return paths;
  }

  // A site of a feature has a sign by its kind; a feature that is one site has a ring.
  function sitePaths(L, feature, style) {
    const p = feature.properties, [lng, lat] = feature.geometry.coordinates;
    const name = (part) => `${p.className} ${part}`, pane = "sites";
    if (p.minor) return [new (signed(L))([lat, lng], { radius: 5, weight: 2, pane, sign: p.sign, className: name("site") })];
    return [L.circleMarker([lat, lng], { radius: 8, weight: 2.5, pane, className: name("ring") }),
      L.circleMarker([lat, lng], { radius: 3, weight: 0, pane, className: name("dot"), interactive: false })];
  }

  function signed(L) {
    return L.CircleMarker.extend({
      _updatePath() {
        this._renderer._setPath(this, window.mapShapes.sign(this.options.sign, this._point.x, this._point.y, this._radius));
      },
    });
  }

  // A polyline drawn some pixels to the right of its course, so that lines in one right of way
  // lie side by side until it can be seen how far they are apart.
  function shifted(L) {
    return L.Polyline.extend({
      _projectLatlngs(latlngs, rings, bounds) {
        const first = rings.length;
        L.Polyline.prototype._projectLatlngs.call(this, latlngs, rings, bounds);
        const offset = window.mapShapes.aside(this.options.offset, this._map.getZoom());
        if (!offset) return;
        for (let i = first; i < rings.length; i++)
          if (Array.isArray(rings[i])) rings[i] = parallel(L, rings[i], offset);
      },
    });
  }

  function parallel(L, points, offset) {
    const line = L.LineUtil.simplify(points, 2);
    return line.map((point, i) => {
      const a = line[Math.max(0, i - 1)], b = line[Math.min(line.length - 1, i + 1)];
      const dx = b.x - a.x, dy = b.y - a.y, length = Math.hypot(dx, dy) || 1;
      return L.point(point.x - (dy / length) * offset, point.y + (dx / length) * offset);
    });
  }

  // Dots with a rim, for they may lie on a line of any colour.
  function draw(L, geometry, items) {
    const depth = { LineString: 0, MultiLineString: 1 }[geometry.type];
    const latlngs = depth === undefined ? [] : L.GeoJSON.coordsToLatLngs(geometry.coordinates, depth);
    const offset = offsetOf(latlngs.flat(depth), items);
    return [["extra rim", 7], ["extra", 4]].map(([className, weight]) => {
      const style = { weight, dashArray: "1 9", className, pane: "extras", interactive: false };
      if (depth === undefined) return L.geoJSON(geometry, { style, interactive: false,
        pointToLayer: (_, at) => L.circleMarker(at, { ...style, radius: 6, dashArray: null }) });
      return new (shifted(L))(latlngs, { ...style, offset });
    });
  }

  const keyOf = ({ lat, lng }) => `${lat} ${lng}`;

  // A part of a line that is drawn beside its course lies beside it, too. A part has several
  // positions of its line, a straight way to it only one.
  function offsetOf(latlngs, items) {
    const keys = new Set(latlngs.map(keyOf));
    const whole = items.find((it) => it.offset && it.vertices().filter((key) => keys.has(key)).length > 1);
    return whole ? whole.offset : 0;
  }

  window.mapStage = stage;
})();
