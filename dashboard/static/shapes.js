// The shapes of features as SVG paths: bands as wide as the doubt, and a sign for each kind of site.
(function () {
  const COURSE_TO_ZOOM = 9, TRUE_FROM_ZOOM = 11;  // lines of one corridor are drawn apart to one, on their course from the other
  const LEAST_BAND_PX = 2.5, MOST_BAND_PX = 100;
  const EARTH_M = 40075016.686;

  // How far beside its course a line is drawn: less the nearer one looks, for there its place can be seen.
  function aside(offset_px, zoom) {
    return offset_px * Math.min(1, Math.max(0, (TRUE_FROM_ZOOM - zoom) / (TRUE_FROM_ZOOM - COURSE_TO_ZOOM)));
  }

  // Half the width of a band; one that its line would hide comes up by and by.
  function reach(lat, accuracy_km, zoom) {
    const px = (1000 * accuracy_km * 2 ** (zoom + 8)) / (EARTH_M * Math.cos((lat * Math.PI) / 180));
    return Math.min(MOST_BAND_PX, px * Math.min(1, Math.max(0, px / LEAST_BAND_PX - 1)));
  }

  // How well each of so many vertices is known: as badly as the worse of the stretches that meet there.
  function doubts(stretches, size) {
    const km = new Array(size).fill(0);
    for (const [from, to, accuracy_km] of stretches)
      for (let i = from; i <= to && i < size; i++) km[i] = Math.max(km[i], accuracy_km);
    return km;
  }

  const px = (number) => Math.round(number * 10) / 10;

  // An outline around a line, at each point as far away as its `r`, for one fill: all parts turn alike.
  function band(lines) {
    return lines.map((line) => outline(thinned(line))).join("") || "M0 0";
  }

  function outline(points) {
    let path = "";
    points.forEach(({ x, y, r }, i) => {
      if (r) path += `M${px(x - r)} ${px(y)}a${px(r)} ${px(r)} 0 1 1 ${px(2 * r)} 0a${px(r)} ${px(r)} 0 1 1 ${px(-2 * r)} 0z`;
      const next = points[i + 1];
      if (!next || !(r || next.r)) return;
      const dx = next.x - x, dy = next.y - y, long = Math.hypot(dx, dy) || 1, [nx, ny] = [-dy / long, dx / long];
      const corner = (at, side) => `${px(at.x + side * nx * at.r)} ${px(at.y + side * ny * at.r)}`;
      path += `M${corner(points[i], 1)}L${corner(points[i], -1)}L${corner(next, -1)}L${corner(next, 1)}z`;
    });
    return path;
  }

  // What lies well within the width of the point before adds nothing but its own width.
  function thinned(points) {
    const kept = [];
    points.forEach((point, i) => {
      const last = kept[kept.length - 1];
      if (last && i < points.length - 1 && Math.hypot(point.x - last.x, point.y - last.y) < Math.max(1, last.r / 4)) last.r = Math.max(last.r, point.r);
      else kept.push({ x: point.x, y: point.y, r: point.r });
    });
    return kept;
  }

  const polygon = (corners) => (x, y, r) => `M${corners.map(([a, b]) => `${px(x + a * r)} ${px(y + b * r)}`).join("L")}z`;
  const SIGNS = {
    square: polygon([[-1, -1], [1, -1], [1, 1], [-1, 1]]),
    triangle: polygon([[0, -1.25], [1.2, 0.95], [-1.2, 0.95]]),
    funnel: polygon([[-1.2, -0.95], [1.2, -0.95], [0, 1.25]]),
    hexagon: polygon([[-1.15, 0], [-0.6, -1], [0.6, -1], [1.15, 0], [0.6, 1], [-0.6, 1]]),
    bar: polygon([[-0.6, -1.25], [0.6, -1.25], [0.6, 1.25], [-0.6, 1.25]]),
    cross: polygon([[-0.45, -1.2], [0.45, -1.2], [0.45, -0.45], [1.2, -0.45], [1.2, 0.45], [0.45, 0.45], [0.45, 1.2], [-0.45, 1.2], [-0.45, 0.45], [-1.2, 0.45], [-1.2, -0.45], [-0.45, -0.45]]),
    circle: (x, y, r) => `M${px(x - r)} ${px(y)}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`,
  };

  const sign = (name, x, y, r) => (SIGNS[name] || SIGNS.circle)(x, y, r);

  window.mapShapes = { TRUE_FROM_ZOOM, aside, reach, doubts, band, sign };
})();
