// The names on the base map, each where it hides no other and no line, placed anew after each move.
(function () {
  const CELL_PX = 4, EDGE_PX = 3, SIGN_PX = 18, TURN = Math.PI / 2;
  const LINE = 1, FAINT = 2, TAKEN = 4, DOT = 8, OUTLINE = 16;
  const ALWAYS = ["country"], ALONG = ["river"], WITHIN = ["country", "district", "lake"], TOWNS = ["capital", "city", "town"];
  const ONCE = ["district", "town"];  // not named where something of the same name is
  const SAMPLES = [13, 9];
  const FEATURES = ["overlayPane", "areas", "sites"];  // the panes of the layers

  // What the frame shows, in cells of some pixels: lines, faint lines, and what no name may touch.
  class Cover {
    constructor({ x, y }) {
      Object.assign(this, { width: x, height: y, columns: Math.ceil(x / CELL_PX), rows: Math.ceil(y / CELL_PX) });
      this.cells = new Uint8Array(this.columns * this.rows);
      this.areas = [];  // of features; another name in them would seem to be theirs
    }
    fill({ left, top, right, bottom }, what) {
      const from = Math.max(0, Math.floor(left / CELL_PX)), to = Math.min(this.columns - 1, Math.floor(right / CELL_PX));
      for (let row = Math.max(0, Math.floor(top / CELL_PX)); row <= Math.min(this.rows - 1, Math.floor(bottom / CELL_PX)); row++)
        for (let column = from; column <= to; column++) this.cells[row * this.columns + column] |= what;
    }
    stroke(points, width, what) {
      const half = width / 2;
      for (let i = 1; i < points.length; i++) {
        const a = points[i - 1], b = points[i], steps = Math.ceil(Math.max(Math.abs(b.x - a.x), Math.abs(b.y - a.y)) / CELL_PX) || 1;
        if (Math.max(a.x, b.x) < 0 || Math.min(a.x, b.x) > this.width || Math.max(a.y, b.y) < 0 || Math.min(a.y, b.y) > this.height) continue;
        for (let step = 0; step <= steps; step++) {
          const x = a.x + ((b.x - a.x) * step) / steps, y = a.y + ((b.y - a.y) * step) / steps;
          this.fill({ left: x - half, top: y - half, right: x + half, bottom: y + half }, what);
        }
      }
    }
    // What a name in a box would hide: infinite where it may not stand, 0 where it hides nothing.
    cost({ left, top, right, bottom }) {
      if (left < EDGE_PX || top < EDGE_PX || right > this.width - EDGE_PX || bottom > this.height - EDGE_PX) return Infinity;
      let lines = 0, faint = 0;
      for (let row = Math.floor(top / CELL_PX); row <= Math.floor(bottom / CELL_PX); row++)
        for (let column = Math.floor(left / CELL_PX); column <= Math.floor(right / CELL_PX); column++) {
          const cell = this.cells[row * this.columns + column];
          if (cell & TAKEN) return Infinity;
          if (cell & LINE) lines++;
          else if (cell & OUTLINE) faint += 25;  // a name may be parted from its dot, but not struck through
          else if (cell & DOT) faint += 20;
          else if (cell & FAINT) faint++;
        }
      return lines * 100 + faint;
    }
  }

  const around = (x, y, width, height) => ({ left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 });

  // A name, the place or shape that it names, and where it stands in the frame.
  class Label {
    constructor(L, map, { name, kind, rank, at, rings = [], lines = [] }) {
      Object.assign(this, { map, name, kind, rank, rings, lines, isShown: false, moved: "" });
      this.text = document.createElement("span");
      this.text.textContent = name;
      const icon = L.divIcon({ html: this.text, className: `place ${kind}`, iconSize: null });
      this.marker = L.marker(at, { icon, pane: "labels", interactive: false, keyboard: false });
    }
    show(box, turn = 0) {
      const at = this.map.latLngToContainerPoint(this.marker.getLatLng());
      const moved = `translate(-50%, -50%) translate(${((box.left + box.right) / 2 - at.x).toFixed(1)}px, ${((box.top + box.bottom) / 2 - at.y).toFixed(1)}px)`
        + (turn ? ` rotate(${turn.toFixed(3)}rad)` : "");
      if (moved !== this.moved) this.text.style.transform = this.moved = moved;
      if (!this.isShown) this.marker.addTo(this.map);
      this.isShown = true;
    }
    hide() {
      if (this.isShown) this.marker.remove();
      this.isShown = false;
    }
    stand(at) {
      this.marker.setLatLng(at);
    }
  }

  class Labels {
    // `reserved` places other names on what is covered, and gives the boxes that they take, as
    // { left, top, right, bottom } in the frame's pixels, with the name of a place. The stage sets it,
    // and asks for `refresh` when they change or other features are drawn.
    constructor(L, map) {
      Object.assign(this, { L, map, all: [], reserved: () => [], unmeasured: [] });
      map.on("moveend", () => this.refresh());
    }
    add(given) {
      const label = new Label(this.L, this.map, given);
      this.all.push(label);
      this.unmeasured.push(label);
    }
    // Places all names at the next frame, when the lines are drawn for the view as it is then.
    refresh() {
      cancelAnimationFrame(this.waiting);
      this.waiting = requestAnimationFrame(() => this.place());
    }
    place() {
      this.measure();
      const { map } = this, zoom = map.getZoom(), named = new Set(), cover = this.covered(named);
      for (const label of this.all) {
        const isDue = ALWAYS.includes(label.kind) || label.rank <= zoom - 3;
        const found = isDue && !(ONCE.includes(label.kind) && named.has(label.name)) ? this.find(label, cover) : null;
        if (!found) { label.hide(); continue; }
        if (found.at) label.stand(map.containerPointToLatLng(found.at));
        for (const box of found.boxes || [found.box]) cover.fill(box, TAKEN);
        label.show(found.box, found.turn);
        named.add(label.name);
      }
    }
    covered(named) {
      const cover = new Cover(this.map.getSize()), frame = this.map.getContainer().getBoundingClientRect();
      this.map.eachLayer((layer) => this.hideNone(layer, cover));
      for (const points of this.rivers()) cover.stroke(points, 1, FAINT);
      for (const { kind, rank, marker } of this.all)
        if (rank === 1 && TOWNS.includes(kind)) { const { x, y } = this.map.latLngToContainerPoint(marker.getLatLng()); cover.fill(around(x, y, 5, 5), DOT); }
      for (const control of this.map.getContainer().querySelectorAll(".leaflet-control")) {
        const { left, top, right, bottom } = control.getBoundingClientRect();
        cover.fill({ left: left - frame.left - 2, top: top - frame.top - 2, right: right - frame.left + 2, bottom: bottom - frame.top + 2 }, TAKEN);
      }
      for (const box of this.reserved(cover)) {
        cover.fill(box, TAKEN);
        if (box.name) named.add(box.name);
      }
      return cover;
    }
    // Marks what a layer draws: features lie in Leaflet's own pane, and their bands of doubt may be hidden.
    hideNone({ options: { className = "", weight, icon, pane: own }, _renderer, _parts, _point, _radius, _latlng }, cover) {
      const { map } = this, pane = _renderer?.options.pane, inFrame = (point) => map.layerPointToContainerPoint(point);
      if (icon && own === "events") { const { x, y } = map.latLngToContainerPoint(_latlng); cover.fill(around(x, y - SIGN_PX / 2 - 4, SIGN_PX, SIGN_PX), LINE); }
      if (className.startsWith("border")) for (const part of _parts) cover.stroke(part.map(inFrame), 1, FAINT);
      if (!FEATURES.includes(pane) || className.includes("casing")) return;
      if (className.includes("area")) cover.areas.push(..._parts.map((part) => part.map(inFrame)));
      if (_radius && _point) { const { x, y } = inFrame(_point); cover.fill(around(x, y, 2 * _radius + weight, 2 * _radius + weight), LINE); }
      else if (_parts && weight) for (const part of _parts) cover.stroke(part.map(inFrame), weight, className.includes("area") ? OUTLINE : LINE);
    }
    rivers() {
      return this.all.flatMap((label) => (ALONG.includes(label.kind) ? this.inFrame(label.lines) : []));
    }
    find(label, cover) {
      if (ALONG.includes(label.kind)) return this.findAlong(label, cover);
      return WITHIN.includes(label.kind) ? this.findWithin(label, cover) : this.findBeside(label, cover);
    }
    // A town's name stands beside its dot, where nothing is hidden, best to the right.
    findBeside(label, cover) {
      const { x, y } = this.map.latLngToContainerPoint(label.marker.getLatLng()), { width, height } = label;
      if (label.kind === "sea") return free(around(x, y, width, height), cover);
      const dot = around(x, y, 5, 5);
      if (cover.cost(dot) === Infinity) return null;
      // A line between the dot and its name would part them, but for a dot that lies on a line.
      const isOnLine = cover.cost(dot) >= 100;
      const isApart = (x, y, box) => !isOnLine && cover.cost(spanned(x, y, nearest(x, box.left, box.right), nearest(y, box.top, box.bottom))) >= 100;
      let best = null, least = 100;
      for (const gap of [5, 8, 12, 17, 23])
        for (const [right, down] of [[1, 0], [-1, 0], [0, -1], [0, 1], [1, -1], [1, 1], [-1, -1], [-1, 1]]) {
          const aside = right && down ? 0.6 : 1;
          const box = around(x + right * (gap * aside + width / 2), y + down * (gap * aside + height / 2), width, height);
          const cost = cover.cost(box) + gap / 4 + (down ? 1 : 0) + (right && down ? 1 : 0) + (isApart(x, y, box) ? 100 : 0);
          if (cost < least) [best, least] = [box, cost];
        }
      return best && { box: best, boxes: [best, dot] };
    }
    // The name of an area stands where it was set, or else in the middle of what is seen of the area.
    findWithin(label, cover) {
      const { width, height, kind } = label, home = this.map.latLngToContainerPoint(label.home || (label.home = label.marker.getLatLng()));
      const homely = around(home.x, home.y, width, height);
      if (cover.cost(homely) < (kind === "lake" ? 100 : 20)) return { box: homely, at: home };
      const rings = this.inFrame(label.rings);
      if (!rings.length) return null;
      const seen = boundsOf(rings, cover), [columns, rows] = SAMPLES, span = Math.max(seen.right - seen.left, seen.bottom - seen.top);
      const isHome = home.x > 0 && home.y > 0 && home.x < cover.width && home.y < cover.height;
      const target = isHome ? home : { x: (seen.left + seen.right) / 2, y: (seen.top + seen.bottom) / 2 };
      if (seen.right - seen.left < 12 || seen.bottom - seen.top < 8) return null;
      let best = null, least = ALWAYS.includes(kind) ? 1e5 : 100;
      for (let i = 0; i < columns; i++)
        for (let j = 0; j < rows; j++) {
          const x = seen.left + ((i + 0.5) / columns) * (seen.right - seen.left), y = seen.top + ((j + 0.5) / rows) * (seen.bottom - seen.top);
          const box = around(Math.min(Math.max(x, width / 2 + EDGE_PX), cover.width - width / 2 - EDGE_PX), y, width, height);
          const middle = { x: (box.left + box.right) / 2, y };
          let cost = cover.cost(box) + (ALWAYS.includes(kind) && isInside(cover.areas, middle.x, middle.y) ? 40 : 0) + (Math.hypot(x - target.x, y - target.y) / span) * 40;
          if (cost >= least || !isInside(rings, middle.x, middle.y)) continue;
          const outside = corners(box).filter(([x, y]) => !isInside(rings, x, y)).length;
          if (outside && kind === "district") continue;
          cost += outside * 15;
          if (cost < least) [best, least] = [{ box, at: middle }, cost];
        }
      return best;
    }
    // The name of a river stands along it, on a stretch that is straight and long enough.
    findAlong(label, cover) {
      const { width, height } = label;
      let best = null, least = 100;
      for (const points of this.inFrame(label.lines)) {
        const steps = evenly(points, 8), reach = Math.ceil((width + 16) / 8);
        for (let i = 0; i + reach < steps.length; i += 3) {
          const a = steps[i], b = steps[i + reach], middle = steps[i + Math.round(reach / 2)];
          const long = Math.hypot(b.x - a.x, b.y - a.y), turn = Math.atan((b.y - a.y) / (b.x - a.x || 1e-6));
          const bend = 1 - long / (reach * 8);
          if (bend > 0.12 || Math.abs(turn) > TURN * 0.8) continue;
          for (const side of [-1, 1]) {
            const aside = side * (height / 2 + 1), x = (a.x + b.x) / 4 + middle.x / 2 - Math.sin(turn) * aside, y = (a.y + b.y) / 4 + middle.y / 2 + Math.cos(turn) * aside;
            const boxes = tilted(x, y, width, height, turn);
            const cost = boxes.reduce((sum, box) => sum + (cover.cost(box) >= 100 ? Infinity : cover.cost(box)), 0) + bend * 200 + (side > 0 ? 2 : 0);
            if (cost < least) [best, least] = [{ box: around(x, y, width, height), boxes, turn, at: { x, y } }, cost];
          }
        }
      }
      return best;
    }
    // Lines of the world, as Leaflet's pixels at zoom 0, in the frame's pixels; those out of it are left out.
    inFrame(lines) {
      const { map } = this, scale = 2 ** map.getZoom(), size = map.getSize();
      const origin = map.project(map.containerPointToLatLng([0, 0]));
      const found = [];
      for (const { points, west, north, east, south } of lines)
        if (west * scale - origin.x < size.x && east * scale > origin.x && north * scale - origin.y < size.y && south * scale > origin.y)
          found.push(points.map(({ x, y }) => ({ x: x * scale - origin.x, y: y * scale - origin.y })));
      return found;
    }
    // How wide each name is, from its text as it is drawn; all new ones at once.
    measure() {
      if (!this.unmeasured.length) return;
      const hidden = document.createElement("div");
      hidden.style.visibility = "hidden";
      const copies = this.unmeasured.map(({ kind, name }) => {
        const outer = document.createElement("div"), text = document.createElement("span");
        outer.className = `place ${kind}`;
        text.textContent = name;
        outer.append(text);
        return outer;
      });
      hidden.append(...copies);
      this.map.getPane("labels").append(hidden);
      this.unmeasured.forEach((label, i) => {
        const { offsetWidth, offsetHeight } = copies[i].firstChild;
        Object.assign(label, { width: offsetWidth + 2, height: offsetHeight - 2 });
      });
      hidden.remove();
      this.unmeasured = [];
      this.all.sort((a, b) => due(a) - due(b));
    }
  }

  // Countries come first, for each in view is named; they leave the dots of the main towns free.
  const due = ({ kind, rank }) => (ALWAYS.includes(kind) ? 0 : ALONG.includes(kind) || kind === "district" ? rank + 0.5 : rank);
  const free = (box, cover) => (cover.cost(box) < 100 ? { box } : null);
  const nearest = (at, from, to) => Math.min(Math.max(at, from), to);
  const spanned = (x, y, toX, toY) => ({ left: Math.min(x, toX), top: Math.min(y, toY), right: Math.max(x, toX), bottom: Math.max(y, toY) });
  const corners = ({ left, top, right, bottom }) => [[left, top], [right, top], [right, bottom], [left, bottom]];

  function boundsOf(rings, { width, height }) {
    let left = Infinity, top = Infinity, right = -Infinity, bottom = -Infinity;
    for (const ring of rings)
      for (const { x, y } of ring) {
        left = Math.min(left, x); right = Math.max(right, x);
        top = Math.min(top, y); bottom = Math.max(bottom, y);
      }
    return { left: Math.max(0, left), top: Math.max(0, top), right: Math.min(width, right), bottom: Math.min(height, bottom) };
  }

  function isInside(rings, x, y) {
    let inside = false;
    for (const ring of rings)
      for (let i = 0, j = ring.length - 1; i < ring.length; j = i++)
        if (ring[i].y > y !== ring[j].y > y
          && x < ((ring[j].x - ring[i].x) * (y - ring[i].y)) / (ring[j].y - ring[i].y) + ring[i].x) inside = !inside;
    return inside;
  }

  // Points in rings, so many pixels apart.
  function inside(rings, apart) {
    const xs = rings.flat().map(({ x }) => x), ys = rings.flat().map(({ y }) => y), found = [];
    for (let x = Math.min(...xs) + apart / 2; x < Math.max(...xs); x += apart)
      for (let y = Math.min(...ys) + apart / 2; y < Math.max(...ys); y += apart) if (isInside(rings, x, y)) found.push({ x, y });
    return found;
  }

  // Points along a line, so many pixels apart.
  function evenly(points, apart) {
    const found = [];
    let left = 0;
    for (let i = 1; i < points.length; i++) {
      const a = points[i - 1], b = points[i], long = Math.hypot(b.x - a.x, b.y - a.y);
      for (; left <= long; left += apart) found.push({ x: a.x + ((b.x - a.x) * left) / (long || 1), y: a.y + ((b.y - a.y) * left) / (long || 1) });
      left -= long;
    }
    return found;
  }

  // Small boxes that together cover a tilted one.
  function tilted(x, y, width, height, turn) {
    const count = Math.ceil(width / height), found = [];
    for (let i = 0; i <= count; i++) {
      const along = (i / count - 0.5) * (width - height);
      found.push(around(x + Math.cos(turn) * along, y + Math.sin(turn) * along, height, height));
    }
    return found;
  }

  // A line of positions as Leaflet's pixels at zoom 0, with what bounds it.
  function worldLine(map, positions, least) {
    const all = positions.map(([lng, lat]) => map.project([lat, lng], 0));
    const points = least ? window.L.LineUtil.simplify(all, least) : all;
    const xs = points.map(({ x }) => x), ys = points.map(({ y }) => y);
    return { points, west: Math.min(...xs), east: Math.max(...xs), north: Math.min(...ys), south: Math.max(...ys) };
  }

  window.mapLabels = (map) => new Labels(window.L, map);
  Object.assign(window.mapLabels, { worldLine, evenly, inside, TAKEN });
})();
