// Draws very many lines, areas and sites, in tiles, and finds what lies under the pointer. The shapes
// stand in flat arrays, in pixels of the world at zoom 0; to look through all their boxes takes less
// than a millisecond, so no other index is needed.
(function () {
  const UNIT = 256 / 2 ** 24;  // the file's unit in pixels of the world
  const RUN = 32;  // a line is looked at in runs of so many segments
  const TILE_PX = 256;
  const SITES_FROM_ZOOM = 8, CHOSEN_SITES_FROM_ZOOM = 6;
  const BIG = 5000;  // vertices; a browser takes long to make an element of more

  class Crowd {
    constructor({ rows, steps }, styles) {
      this.xs = new Float64Array(steps.length / 2);
      this.ys = new Float64Array(steps.length / 2);
      let x = 0, y = 0;
      for (let i = 0; i < this.xs.length; i++) {
        this.xs[i] = (x += steps[2 * i]) * UNIT;
        this.ys[i] = (y += steps[2 * i + 1]) * UNIT;
      }
      this.first = []; this.last = []; this.rowOf = []; this.along = [];
      this.byFeature = new Map();
      let start = 0;
      this.rows = rows.map(([feature, title, role, minor, paint, sign, stretches, type, counts]) => {
        const size = counts.reduce((sum, count) => sum + count, 0);
        const row = { feature, title, role, minor, paint, sign, stretches, counts, start, size, style: styles[paint],
          site: minor ? title : null, isLine: role === "route", isPoint: type.endsWith("Point") };
        this.addRuns(row);
        start += size;
        this.byFeature.has(feature) ? this.byFeature.get(feature).push(row) : this.byFeature.set(feature, [row]);
        return row;
      });
      this.measureBoxes();
    }
    addRuns(row) {
      if (!row.isLine && !row.isPoint)
        return this.addRun(row, row.start, row.start + row.size - 1, 0);
      let at = row.start;
      for (const count of row.counts) {
        let along = 0;
        for (let from = at; from === at || from < at + count - 1; from += RUN) {
          const to = Math.min(from + RUN, at + count - 1);
          this.addRun(row, from, to, along);
          for (let i = from; i < to; i++) along += Math.hypot(this.xs[i + 1] - this.xs[i], this.ys[i + 1] - this.ys[i]);
        }
        at += count;
      }
    }
    addRun(row, first, last, along) {
      this.first.push(first); this.last.push(last); this.rowOf.push(row); this.along.push(along);
    }
    measureBoxes() {
      this.boxes = new Float64Array(4 * this.first.length);
      for (let run = 0; run < this.first.length; run++) {
        let west = Infinity, north = Infinity, east = -Infinity, south = -Infinity;
        for (let i = this.first[run]; i <= this.last[run]; i++) {
          if (this.xs[i] < west) west = this.xs[i];
          if (this.xs[i] > east) east = this.xs[i];
          if (this.ys[i] < north) north = this.ys[i];
          if (this.ys[i] > south) south = this.ys[i];
        }
        this.boxes.set([west, north, east, south], 4 * run);
      }
    }
    // The runs whose box meets a box, in the order in which they are drawn.
    within(west, north, east, south) {
      const found = [], boxes = this.boxes;
      for (let run = 0, at = 0; run < this.first.length; run++, at += 4)
        if (boxes[at] <= east && boxes[at + 2] >= west && boxes[at + 1] <= south && boxes[at + 3] >= north)
          found.push(run);
      return found;
    }
    verticesOf(feature) {
      return (this.byFeature.get(feature) || []).flatMap(({ start, size }) => Array.from({ length: size }, (_, i) => start + i));
    }
    boxOf(feature) {
      const box = [Infinity, Infinity, -Infinity, -Infinity];
      for (const { start, size } of this.byFeature.get(feature) || [])
        for (let i = start; i < start + size; i++) {
          box[0] = Math.min(box[0], this.xs[i]); box[1] = Math.min(box[1], this.ys[i]);
          box[2] = Math.max(box[2], this.xs[i]); box[3] = Math.max(box[3], this.ys[i]);
        }
      return box;
    }
    // The shapes of a feature as GeoJSON, for what draws and measures one alone.
    featuresOf(feature, map) {
      const degrees = (i) => { const { lng, lat } = map.unproject([this.xs[i], this.ys[i]], 0); return [lng, lat]; };
      return (this.byFeature.get(feature) || []).map((row) => {
        let at = row.start;
        const parts = row.counts.map((count) => Array.from({ length: count }, () => degrees(at++)));
        const geometry = row.isPoint ? { type: "MultiPoint", coordinates: parts.flat() }
          : row.isLine ? parts.length === 1 ? { type: "LineString", coordinates: parts[0] } : { type: "MultiLineString", coordinates: parts }
            : { type: "Polygon", coordinates: parts };
        const { title, role, minor, paint, sign, stretches } = row;
        return { type: "Feature", geometry, properties: { feature, title, role, minor, paint, sign, stretches,
          className: `feature-${feature} paint-${paint}` } };
      });
    }
    // How far a point is from what a run shows, in pixels; 0 is on it.
    distance(run, x, y, scale) {
      const { isLine, isPoint, style, minor } = this.rowOf[run], first = this.first[run], last = this.last[run];
      if (isPoint) return Math.max(0, Math.hypot(this.xs[first] - x, this.ys[first] - y) * scale - (minor ? 5 : 8));
      if (!isLine) return this.isInside(run, x, y) ? 0 : Infinity;
      let least = Infinity;
      for (let i = first; i < last; i++) {
        const dx = (this.xs[i + 1] - this.xs[i]) * scale, dy = (this.ys[i + 1] - this.ys[i]) * scale;
        const square = dx * dx + dy * dy || 1, aside = window.mapShapes.aside(style.offset_px, Math.log2(scale)) / Math.sqrt(square);
        const px = (x - this.xs[i]) * scale + dy * aside, py = (y - this.ys[i]) * scale - dx * aside;
        const share = Math.min(1, Math.max(0, (px * dx + py * dy) / square));
        least = Math.min(least, Math.hypot(px - share * dx, py - share * dy));
      }
      return Math.max(0, least - style.weight_px / 2);
    }
    isInside(run, x, y) {
      const row = this.rowOf[run];
      let inside = false, at = row.start;
      for (const count of row.counts) {
        for (let i = at, j = at + count - 1; i < at + count; j = i++)
          if (this.ys[i] > y !== this.ys[j] > y
            && x < ((this.xs[j] - this.xs[i]) * (y - this.ys[i])) / (this.ys[j] - this.ys[i]) + this.xs[i]) inside = !inside;
        at += count;
      }
      return inside;
    }
  }

  // Draws what a crowd shows of one tile.
  class Tile {
    constructor(crowd, canvas, { x, y, z }, look) {
      Object.assign(this, { crowd, look, scale: 2 ** z, west: x * TILE_PX, north: y * TILE_PX });
      this.pen = canvas.getContext("2d");
      this.zoom = z;
      const ratio = canvas.width / TILE_PX;
      this.pen.setTransform(ratio, 0, 0, ratio, 0, 0);
      this.pen.clearRect(0, 0, TILE_PX, TILE_PX);
      this.pen.lineJoin = this.pen.lineCap = "round";
    }
    draw() {
      const { crowd, scale, west, north } = this, pad = 20 + this.look.widestBand(this.zoom);
      const runs = crowd.within((west - pad) / scale, (north - pad) / scale, (west + TILE_PX + pad) / scale, (north + TILE_PX + pad) / scale)
        .filter((run) => this.look.isDrawn(crowd.rowOf[run], this.zoom));
      for (let from = 0, to; from < runs.length; from = to) {
        const { paint, role } = crowd.rowOf[runs[from]];
        for (to = from + 1; to < runs.length; to++) {
          const other = crowd.rowOf[runs[to]];
          if (other.paint !== paint || other.role !== role) break;
        }
        this.drawAlike(runs.slice(from, to));
      }
    }
    drawAlike(runs) {
      const { style, isLine } = this.crowd.rowOf[runs[0]];
      this.color = this.look.dark ? style.color_dark : style.color;
      if (isLine) return this.drawLines(runs, style);
      for (const run of runs) this.crowd.rowOf[run].isPoint ? this.drawSite(run) : this.drawArea(run);
    }
    stroke(path, color, width, dashes = [], from = 0) {
      Object.assign(this.pen, { strokeStyle: color, lineWidth: width, lineDashOffset: from });
      this.pen.setLineDash(dashes);
      this.pen.stroke(path);
    }
    drawLines(runs, style) {
      for (const row of new Set(runs.map((run) => this.crowd.rowOf[run]))) this.drawBands(row);
      const chains = this.chains(runs, style), all = new Path2D();
      for (const chain of chains) all.addPath(chain.path);
      const glow = `color-mix(in srgb, ${this.color} 45%, ${this.look.halo})`;
      this.look.standsOut ? this.stroke(all, glow, 13) : this.stroke(all, this.look.halo, style.weight_px + 3.5);
      if (style.line !== "dashed") this.stroke(all, this.color, style.weight_px);
      else for (const { path, from } of chains) this.stroke(path, this.color, style.weight_px, [9, 6], from);
      if (style.line !== "rail") return;
      this.pen.lineCap = "butt";
      for (const { path, from } of chains) this.stroke(path, this.look.halo, style.weight_px - 2.25, [7, 7], from);
      this.pen.lineCap = "round";
    }
    // Runs that follow one another make one path; `from` is how far along its line it begins.
    chains(runs, style) {
      const { crowd } = this, chains = [], offset = window.mapShapes.aside(style.offset_px, this.zoom);
      for (let from = 0, to; from < runs.length; from = to) {
        for (to = from + 1; to < runs.length; to++)
          if (runs[to] !== runs[to - 1] + 1 || crowd.first[runs[to]] !== crowd.last[runs[to - 1]]) break;
        const points = [];
        for (let i = from; i < to; i++) this.addPoints(points, crowd.first[runs[i]], crowd.last[runs[i]], offset ? 2 : 1);
        const path = new Path2D();
        this.trace(path, offset ? aside(points, offset) : points);
        chains.push({ path, from: crowd.along[runs[from]] * this.scale });
      }
      return chains;
    }
    // The points of a run on the tile, x and y in turn. What is closer than `least` to the one before
    // is left out, but for the first and the last: so a run looks the same in each tile.
    addPoints(points, first, last, least) {
      const { xs, ys } = this.crowd, { scale, west, north } = this;
      let x = NaN, y = NaN;
      for (let i = first; i <= last; i++) {
        const px = xs[i] * scale - west, py = ys[i] * scale - north;
        if (i > first && i < last && Math.abs(px - x) < least && Math.abs(py - y) < least) continue;
        points.push((x = px), (y = py));
      }
    }
    trace(path, points) {
      path.moveTo(points[0], points[1]);
      for (let i = 2; i < points.length; i += 2) path.lineTo(points[i], points[i + 1]);
    }
    // One band a line, so that its parts do not darken one another.
    drawBands(row) {
      if (!row.stretches.length) return;
      const { crowd, scale, west, north } = this;
      const points = window.mapShapes.doubts(row.stretches, row.size).map((accuracy_km, i) => ({
        x: crowd.xs[row.start + i] * scale - west, y: crowd.ys[row.start + i] * scale - north,
        r: this.look.reach(crowd.ys[row.start + i], accuracy_km, this.zoom) }));
      this.pen.fillStyle = this.color;
      this.pen.globalAlpha = 0.2;
      this.pen.fill(new Path2D(window.mapShapes.band([points])));
      this.pen.globalAlpha = 1;
    }
    drawArea(run) {
      const { style, counts, start } = this.crowd.rowOf[run], path = new Path2D();
      let at = start;
      for (const count of counts) {
        const points = [];
        this.addPoints(points, at, at + count - 1, 1);
        this.trace(path, points);
        path.closePath();
        at += count;
      }
      this.pen.fillStyle = this.color;
      this.pen.globalAlpha = this.look.standsOut ? 0.34 : 0.16;
      this.pen.fill(path, "evenodd");
      this.pen.globalAlpha = 1;
      this.stroke(path, this.color, this.look.standsOut ? 3 : style.weight_px, style.line === "dashed" ? [6, 4] : []);
    }
    drawSite(run) {
      const { minor, title, sign } = this.crowd.rowOf[run], [x, y] = this.place(this.crowd.first[run]);
      const isClicked = this.look.standsOut && (!minor || title === this.look.view.site);
      if (minor) return this.drawSign(sign, x, y, 5, this.look.halo, isClicked ? 4 : 2);
      this.drawSign("circle", x, y, 8, this.look.halo, isClicked ? 4.5 : 2.5);
      this.drawSign("circle", x, y, 3, this.color, 0);
    }
    place(i) {
      return [this.crowd.xs[i] * this.scale - this.west, this.crowd.ys[i] * this.scale - this.north];
    }
    drawSign(sign, x, y, radius, fill, width) {
      const path = new Path2D(window.mapShapes.sign(sign, x, y, radius));
      this.pen.fillStyle = fill;
      this.pen.fill(path);
      if (width) this.stroke(path, this.color, width);
    }
  }

  // The points of a line drawn so many pixels to the right of its course.
  function aside(points, offset) {
    const moved = points.slice(), end = points.length - 2;
    for (let i = 0; i <= end; i += 2) {
      const a = Math.max(0, i - 2), b = Math.min(end, i + 2);
      const dx = points[b] - points[a], dy = points[b + 1] - points[a + 1], length = Math.hypot(dx, dy) || 1;
      moved[i] -= (dy / length) * offset;
      moved[i + 1] += (dx / length) * offset;
    }
    return moved;
  }

  // Leaflet's tiles are of whole zooms and scaled to others; these are drawn for the zoom as it is,
  // so that a line is as wide as it should be. Those of another zoom stay until all new ones are there.
  function tilesOf(L, paintTile) {
    return L.GridLayer.extend({
      options: { tileSize: TILE_PX, updateWhenIdle: false, updateWhenZooming: false, noWrap: true, keepBuffer: 1 },
      createTile(coords, done) {
        const canvas = document.createElement("canvas"), ratio = window.devicePixelRatio || 1;
        canvas.width = canvas.height = TILE_PX * ratio;
        this.enqueue({ canvas, coords, done });
        return canvas;
      },
      // Draws all tiles anew, or those that meet a box.
      refresh(box) {
        for (const { el: canvas, coords } of Object.values(this._tiles || {}))
          if (!box || meets(box, coords)) this.enqueue({ canvas, coords });
      },
      enqueue(job) {
        this.jobs = this.jobs || [];
        if (this.jobs.push(job) === 1) L.Util.requestAnimFrame(this.work, this);
      },
      // At first all, so that the map is there, and then a tile a frame, so that it stays smooth: what
      // is drawn here a browser paints only afterwards, and the paint takes the longer time.
      work() {
        const now = this.isDrawn ? 1 : this.jobs.length;
        this.isDrawn = true;
        for (const { canvas, coords, done } of this.jobs.splice(0, now)) {
          if (!done || this._tiles[this._tileCoordsToKey(coords)]) paintTile(canvas, coords);
          if (done) done(null, canvas);
        }
        if (this.jobs.length) L.Util.requestAnimFrame(this.work, this);
      },
      _setView(center, zoom, noPrune, noUpdate) {
        if (!noUpdate) {
          this._tileZoom = zoom;
          this._updateLevels();
          this._resetGrid();
          this._update(center);
          if (!noPrune) this._pruneTiles();
          this._noPrune = Boolean(noPrune);
        }
        this._setZoomTransforms(center, zoom);
      },
      _pruneTiles() {
        if (!this._loading) L.GridLayer.prototype._pruneTiles.call(this);
      },
    });
  }

  const meets = ([west, north, east, south], { x, y, z }) => {
    const side = TILE_PX / 2 ** z, pad = side / 4;
    return west <= (x + 1) * side + pad && east >= x * side - pad && north <= (y + 1) * side + pad && south >= y * side - pad;
  };

  // How the crowd looks now: what is drawn, and in which colours. The chosen feature stands out on
  // tiles of its own where it is big, and else is left to the map's own elements.
  class Look {
    constructor(rows, standsOut) {
      this.view = { layers: [], chosen: null };
      this.standsOut = standsOut;
      this.widest_km = Math.max(0, ...rows.map((row) => Math.max(0, ...row.stretches.map((s) => s[2]))));
    }
    set(view) {
      this.view = view;
      this.on = new Set(view.layers);
      this.dark = view.dark;
      this.halo = getComputedStyle(document.documentElement).getPropertyValue("--halo").trim();
    }
    isOn({ feature, paint, minor }, zoom) {
      const fromZoom = feature === this.view.chosen ? CHOSEN_SITES_FROM_ZOOM : SITES_FROM_ZOOM;
      return (this.on.has(feature) || this.on.has(`kind.${paint}`)) && (!minor || zoom >= fromZoom);
    }
    isDrawn(row, zoom) {
      return (row.feature === this.view.chosen) === this.standsOut && this.isOn(row, zoom);
    }
    reach(y, accuracy_km, zoom) {
      return window.mapShapes.reach((Math.atan(Math.sinh(Math.PI * (1 - y / 128))) * 180) / Math.PI, accuracy_km, zoom);
    }
    widestBand(zoom) {
      return this.widest_km ? window.mapShapes.reach(60, this.widest_km, zoom) : 0;
    }
  }

  window.mapCrowd = (map, file, styles) => {
    const L = window.L, crowd = new Crowd(file, styles);
    const layer = (name, zIndex, standsOut) => {
      Object.assign(map.createPane(name).style, { zIndex, pointerEvents: "none" });
      const look = new Look(crowd.rows, standsOut);
      const paint = (canvas, coords) => new Tile(crowd, canvas, coords, look).draw();
      return { look, tiles: new (tilesOf(L, paint))({ pane: name }) };
    };
    const all = layer("crowd", 390, false), big = layer("big", 395, true);
    const position = (x, y) => map.unproject([x, y], 0);
    return {
      featuresOf: (feature) => crowd.featuresOf(feature, map),
      isBig: (feature) => (crowd.byFeature.get(feature) || []).reduce((sum, row) => sum + row.size, 0) > BIG,
      boundsOf(feature) {
        if (!crowd.byFeature.has(feature)) return L.latLngBounds([]);
        const [west, north, east, south] = crowd.boxOf(feature);
        return L.latLngBounds(position(west, south), position(east, north));
      },
      isIn(feature, bounds) {
        const { x: west, y: north } = map.project(bounds.getNorthWest(), 0), { x: east, y: south } = map.project(bounds.getSouthEast(), 0);
        return crowd.verticesOf(feature).some((i) => crowd.xs[i] >= west && crowd.xs[i] <= east && crowd.ys[i] >= north && crowd.ys[i] <= south);
      },
      show(view) {
        const before = all.look.view, isBig = view.chosen && this.isBig(view.chosen);
        all.look.set(view);
        big.look.set(view);
        map.getPane("crowd").classList.toggle("unchosen", Boolean(view.chosen));
        if (!isBig) big.tiles.remove();
        else map.hasLayer(big.tiles) ? big.tiles.refresh() : big.tiles.addTo(map);
        if (!map.hasLayer(all.tiles)) return all.tiles.once("load", () => map.getContainer().classList.add("drawn")).addTo(map);
        if (String(view.layers) !== String(before.layers) || view.dark !== before.dark) return all.tiles.refresh();
        if (view.chosen !== before.chosen)
          for (const feature of [before.chosen, view.chosen]) if (feature) all.tiles.refresh(crowd.boxOf(feature));
      },
      // What is drawn within so many pixels of a position: the topmost first, and how far it is.
      near(latlng, reach) {
        const { x, y } = map.project(latlng, 0), zoom = map.getZoom(), scale = 2 ** zoom, wide = (reach + 12) / scale;
        return crowd.within(x - wide, y - wide, x + wide, y + wide).reverse()
          .filter((run) => all.look.isOn(crowd.rowOf[run], zoom))
          .map((run) => ({ it: crowd.rowOf[run], px: crowd.distance(run, x, y, scale) }))
          .filter(({ px }) => px <= reach);
      },
    };
  };
})();
