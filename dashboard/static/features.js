// The features as Leaflet's paths: lines with their bands, areas, sites, and what was measured of them.
(function () {
  const NOTHING = "M0 0";
  const UNCHOSEN_WIDTH = 0.7;
  const REACH_PX = 9;  // how far from a line a finger may miss it

  const itemOf = new WeakMap();  // by the elements that show it

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
    const isChosen = (view) => standsOut(p.feature, view) && (!minor || p.title === view.site);
    const reach = [1, 1].map(() => REACH_PX + style.weight_px / 2 + Math.abs(style.offset_px));
    return {
      ...shownAs(p, paths, isChosen), site: minor ? p.title : null, title: p.title, minor,
      offset: isLine ? style.offset_px : 0,
      vertices: () => line.getLatLngs().flat(1).map(keyOf),
      parts: isLine ? () => line._parts || [] : null,
      rims: p.role === "area" ? () => main._parts || [] : null,
      point: isSite && minor ? () => main._point : null,
      weight: style.weight_px,
      sign: isSite ? (minor ? p.sign : "ring") : null, says: minor ? null : style.label === "site" ? "site" : `site: ${style.label}`,
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
        } : (point) => main._containsPoint(point) ? 0 : main.closestLayerPoint(point)?.distance ?? Infinity,
      isIn: (bounds) => (isSite ? bounds.contains(main.getLatLng()) : runsOf(main.getLatLngs()).some((run) => isRunIn(L, run, bounds))),
      // The glow of a chosen line stays below its neighbours, so that they can still be seen.
      raise() {
        if (isLine) for (const path of paths) path.options.glow ? path.bringToBack() : path.bringToFront();
      },
    };
  }

  const runsOf = (latlngs) => (Array.isArray(latlngs[0]) ? latlngs.flatMap(runsOf) : [latlngs]);

  // Whether a line between positions crosses bounds, wherever its positions are.
  function isRunIn(L, run, bounds) {
    const flat = ({ lng, lat }) => L.point(lng, lat), box = L.bounds(flat(bounds.getSouthWest()), flat(bounds.getNorthEast()));
    return run.some((at, i) => i && L.LineUtil.clipSegment(flat(run[i - 1]), flat(at), box));
  }

  // What is known only to some km lies in a pale band as wide as the doubt: one for all of a line,
  // so that its parts do not darken one another.
  function bandsOf(L, features) {
    const lines = features.filter(({ properties: p, geometry }) => p.stretches?.length && geometry.type === "LineString");
    const byFeature = new Map();
    for (const line of lines) byFeature.set(line.properties.feature, [...(byFeature.get(line.properties.feature) || []), line]);
    return [...byFeature.values()].map((parts) => bandOf(L, parts));
  }

  function bandOf(L, parts) {
    const p = parts[0].properties;
    const doubts = parts.map(({ properties, geometry }) => window.mapShapes.doubts(properties.stretches, geometry.coordinates.length));
    const path = new (banded(L))(L.GeoJSON.coordsToLatLngs(parts.map(({ geometry }) => geometry.coordinates), 1), {
      className: `${p.className} band`, pane: "bands", stroke: false, fill: true, fillRule: "nonzero", interactive: false,
      doubts, noClip: true });
    // It comes with the sites of its line: from farther away the line would hide it.
    return { ...shownAs(p, [path], (view) => standsOut(p.feature, view)), minor: true, order: 0,
      isBandSeen: () => path.getElement()?.getAttribute("d") !== NOTHING, raise() { path.bringToFront(); } };
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
          const classes = path.getElement().classList, isBack = Boolean(view.chosen) && !standsOut(feature, view);
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

  // The chosen feature stands out, and those that it is compared with.
  const standsOut = (feature, { chosen, beside = [] }) => feature === chosen || beside.includes(feature);

  window.mapFeatures = { REACH_PX, standsOut, itemOf, itemsOf, draw };
})();
