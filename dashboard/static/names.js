// The names of features: along the lines, in areas or at their rims, and beside the sites from near;
// placed before those of the base map, which leave them room, and anew after each move. Text
// reaches the page by textContent alone.
(function () {
  const NS = "http://www.w3.org/2000/svg";
  const STEP_PX = 8, HEIGHT_PX = 14, BOX_PX = 6, APART_PX = 9.5;
  const MOST_BEND = 0.06, MOST_TURN = 0.5, STEEPEST = 1.25;
  const GAPS_PX = [9, 12, 16, 21], LEVEL_STEP_PX = 20, GRID_PX = 10;
  const SIDES = [[1, 0], [-1, 0], [0, -1], [0, 1], [1, -1], [1, 1], [-1, -1], [-1, 1]];
  const HIDES_A_LINE = 100;  // what the cover of the frame counts for one

  class Names {
    constructor(L, map) {
      Object.assign(this, { L, map, widths: new Map(), count: 0 });
      Object.assign(map.createPane("names").style, { zIndex: 645, pointerEvents: "none" });
      this.renderer = L.svg({ pane: "names" }).addTo(map);
      this.pen = document.createElement("canvas").getContext("2d");
    }
    // Writes the names that find room, the most important first, and gives the boxes that they take.
    place(lines, areas, sites, cover) {
      const { _rootGroup: group } = this.renderer;
      this.pen.font = `600 12px ${getComputedStyle(this.map.getContainer()).fontFamily}`;
      group.replaceChildren();
      return [...lines.map((it) => this.along(it, cover, group)), ...areas.map((it) => this.within(it, cover, group)),
        ...sites.map((it) => this.beside(it, cover, group))].flatMap((boxes) => boxes || []);
    }
    width(title) {
      if (!this.widths.has(title)) this.widths.set(title, this.pen.measureText(title).width + 4);
      return this.widths.get(title);
    }
    // A straight stretch of a line, long enough, beside which nothing is hidden; best near its middle.
    along(it, cover, group) {
      const width = this.width(it.title), reach = Math.ceil(width / STEP_PX);
      let best = null, least = HIDES_A_LINE;
      for (const part of it.parts) {
        const points = smooth(window.mapLabels.evenly(part, STEP_PX));
        for (let i = 0; i + reach < points.length; i += 2) {
          const run = upright(points.slice(i, i + reach + 1)), bend = bendOf(run);
          if (bend === Infinity) continue;
          const far = Math.abs((i + reach / 2) / points.length - 0.5) * 10;
          for (const side of [-1, 1]) {
            const course = beside(run, side * (it.weight / 2 + APART_PX)), boxes = course.map((at) => this.box(at));
            const cost = boxes.reduce((sum, box) => sum + cover.cost(box), 0) + bend * 300 + far + (side > 0 ? 3 : 0);
            if (cost < least) [best, least] = [{ course, boxes }, cost];
          }
        }
      }
      if (!best) return this.level(it, cover, group);
      this.write(it, group, (text) => this.onPath(text, best.course, it.title, group));
      for (const box of best.boxes) cover.fill(box, window.mapLabels.TAKEN);
      return best.boxes;
    }
    box(at, width = BOX_PX, height = BOX_PX) {
      const { x, y } = this.map.layerPointToContainerPoint(at);
      return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
    }
    onPath(text, course, title, group) {
      const path = document.createElementNS(NS, "path"), along = document.createElementNS(NS, "textPath");
      path.id = `course-${this.count++}`;
      path.setAttribute("d", `M${longer(course).map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}`);
      path.setAttribute("class", "course");
      group.append(path);
      along.setAttribute("href", `#${path.id}`);
      along.setAttribute("startOffset", "50%");
      along.textContent = title;
      text.append(along);
    }
    // Where a line is nowhere straight and free enough, its name stands level, with no other line between.
    level(it, cover, group) {
      let best = null, least = HIDES_A_LINE;
      for (const part of it.parts)
        for (const point of window.mapLabels.evenly(part, LEVEL_STEP_PX))
          for (const spot of this.spots(point, it.title)) {
            const cost = cover.cost(spot.box) + spot.gap;
            if (cost < least && cover.cost(this.between(point, spot, it.weight)) < HIDES_A_LINE) [best, least] = [spot, cost];
          }
      return best && this.set(it, best, cover, group);
    }
    // An area is named in it, best in its midst; where that hides something, at its rim.
    within(it, cover, group) {
      const points = it.parts.flat(), midst = { x: mean(points, "x"), y: mean(points, "y") }, width = this.width(it.title);
      let best = null, least = HIDES_A_LINE;
      for (const at of window.mapLabels.inside(it.parts, GRID_PX)) {
        const box = this.box(at, width, HEIGHT_PX), cost = cover.cost(box) + Math.hypot(at.x - midst.x, at.y - midst.y) / 4;
        if (cost < least) [best, least] = [{ at, box }, cost];
      }
      return best ? this.set(it, best, cover, group) : this.level(it, cover, group);
    }
    // The strip from the rim of a line, or a cell beyond it, to a name.
    between({ x, y }, { right, down, gap }, weight) {
      const rim = Math.min(gap, weight / 2 + 5), middle = (rim + gap) / 2, long = gap - rim;
      return this.box({ x: x + right * middle, y: y + down * middle }, Math.abs(right) * long, Math.abs(down) * long);
    }
    beside(it, cover, group) {
      for (const spot of this.spots(it.point, it.title))
        if (cover.cost(spot.box) < HIDES_A_LINE) return this.set(it, spot, cover, group);
      return null;
    }
    // Where a name may stand around a point, the best first.
    *spots({ x, y }, title) {
      const width = this.width(title);
      for (const gap of GAPS_PX)
        for (const [right, down] of SIDES) {
          const aside = right && down ? 0.7 : 1;
          const at = { x: x + right * (gap * aside + width / 2), y: y + down * (gap * aside + HEIGHT_PX / 2) };
          yield { at, gap, right, down, box: this.box(at, width, HEIGHT_PX) };
        }
    }
    set(it, { at, box }, cover, group) {
      this.write(it, group, (text) => {
        text.setAttribute("x", at.x.toFixed(1));
        text.setAttribute("y", at.y.toFixed(1));
        text.textContent = it.title;
      });
      cover.fill(box, window.mapLabels.TAKEN);
      return [{ ...box, name: it.title }];
    }
    write({ className }, group, fill) {
      const text = document.createElementNS(NS, "text");
      text.setAttribute("class", className);
      text.setAttribute("dy", "0.35em");
      fill(text);
      group.append(text);
    }
  }

  // A name is read from left to right.
  const upright = (run) => (run[run.length - 1].x < run[0].x ? [...run].reverse() : run);

  function smooth(points) {
    return points.map((_, i) => {
      const near = points.slice(Math.max(0, i - 2), i + 3);
      return { x: mean(near, "x"), y: mean(near, "y") };
    });
  }

  const mean = (points, key) => points.reduce((sum, point) => sum + point[key], 0) / points.length;

  // How much longer a run is than the way between its ends; infinite where it turns too much or is too steep.
  function bendOf(run) {
    const first = run[0], last = run[run.length - 1];
    let long = 0, before = null;
    for (let i = 3; i < run.length; i += 3) {
      const dx = run[i].x - run[i - 3].x, dy = run[i].y - run[i - 3].y, turn = Math.atan2(dy, dx);
      if (Math.abs(turn) > STEEPEST || (before !== null && Math.abs(turn - before) > MOST_TURN)) return Infinity;
      before = turn;
      long += Math.hypot(dx, dy);
    }
    const bend = 1 - Math.hypot(last.x - first.x, last.y - first.y) / (long || 1);
    return bend > MOST_BEND ? Infinity : Math.max(0, bend);
  }

  // What of a name runs over the end of its path would not be written.
  function longer(course) {
    const end = (a, b) => ({ x: 3 * a.x - 2 * b.x, y: 3 * a.y - 2 * b.y }), last = course.length - 1;
    return [end(course[0], course[1]), ...course, end(course[last], course[last - 1])];
  }

  // A run so many pixels below its course, or above.
  function beside(run, aside) {
    return run.map(({ x, y }, i) => {
      const a = run[Math.max(0, i - 2)], b = run[Math.min(run.length - 1, i + 2)];
      const dx = b.x - a.x, dy = b.y - a.y, long = Math.hypot(dx, dy) || 1;
      return { x: x - (dy / long) * aside, y: y + (dx / long) * aside };
    });
  }

  window.mapNames = (map) => new Names(window.L, map);
})();
