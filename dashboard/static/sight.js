// Where the map looks. An address has it at an extent, or at the open event, or at what is chosen if
// that is too small to be read in the overview. There it stays until the reader moves it: from then on it
// moves only to what is chosen and out of sight, or too small.
(function () {
  const READ_PX = 120, WELL_PX = 160;  // how long what is chosen must be on the screen, and gets to be
  const SITE_ZOOM = 9, LESS_ZOOM = 1;  // where a site is brought, and how much less will do
  const EDGES_PX = { topLeft: [52, 40], bottomRight: [48, 40] };  // what stands at the map's edges hides nothing
  const MOST_EDGE = 1 / 6;  // of the frame
  const OVERVIEW = "overview", EVENT = "event", EXTENT = "extent";

  class Sight {
    // `things` knows the `boundsOf` a thing and whether it `isIn` bounds; `lowest` is what covers the
    // map's foot, and `tell` is told the extent that the address is to have.
    constructor(L, map, { bounds, region, things, lowest, events, tell }) {
      Object.assign(this, { L, map, overall: bounds, region, things, lowest, events, tell, view: {}, placed: null });
      this.isMoving = false;
      map.on("resize", () => { if (this.isPlaced()) this.open(this.view); });
      map.on("movestart", () => { this.isMoving = true; });
      map.on("moveend", () => { this.isMoving = false; this.tellExtent(); });
      this.open(this.view);
    }

    // Looks where the page's address has the map, unless the reader was faster than the first view.
    open(view, { isFirst = false } = {}) {
      this.view = view;
      if (isFirst && !this.isPlaced()) return this.tellExtent();
      const asked = askedExtent(this.region);
      if (asked) return this.go(this.around(asked.bounds), EXTENT, { text: asked.text, animate: false });
      this.go(view.event ? this.overview() : this.home(), this.homeName(), { animate: false });
      if (view.event) this.openEvent();
    }

    openEvent() {
      this.events.bring();
      this.settle({ center: this.map.getCenter(), zoom: this.map.getZoom() }, EVENT);
      this.tellExtent();
    }

    whole() {
      this.go(this.overview(), OVERVIEW, { animate: false });
    }

    // Heeds another view of the same page. What was pressed on the map is in sight, but may be too small.
    heed(view, { isAsked, isPressed }) {
      const before = this.view, isNew = view.chosen !== before.chosen || (view.site !== before.site && !isPressed);
      const isStill = this.isPlaced() && !this.placed.text;
      this.view = view;
      if (view.event && view.event !== before.event) return isPressed ? this.tellExtent() : this.events.bring();
      const isMoved = (isAsked || isNew) && (view.chosen ? !this.isRead({ isPressed, isStill }) : isStill);
      isMoved ? this.go(this.home(), this.homeName()) : this.tellExtent();
    }

    // Brings what is spoken of into sight.
    seek(feature) {
      const bounds = this.things.boundsOf(feature);
      if (bounds.isValid() && !this.things.isIn(feature, null, this.map.getBounds())) this.move(this.near(bounds));
    }

    // Brings what was measured into sight, but not where an address that was opened had an extent.
    measured(bounds, { isOpened }) {
      const isKept = isOpened && this.placed.name === EXTENT;
      if (!isKept && bounds.isValid() && !this.map.getBounds().contains(bounds)) this.move(this.near(bounds));
    }

    target() {
      return { feature: this.view.chosen, site: this.view.site };
    }

    homeName() {
      const { feature, site } = this.target();
      return feature && !this.isReadFrom(this.overview().zoom, this.boundsOf()) ? JSON.stringify([feature, site, this.view.beside]) : OVERVIEW;
    }

    home() {
      return this.homeName() === OVERVIEW ? this.overview() : this.near(this.boundsOf());
    }

    boundsOf() {
      const { feature, site } = this.target();
      const bounds = this.things.boundsOf(feature, site);
      for (const other of this.view.beside || []) bounds.extend(this.things.boundsOf(other));
      return bounds;
    }

    // Whether what is chosen can be read: all of it where nobody has moved the map, or else a part.
    isRead({ isPressed, isStill }) {
      const { feature, site } = this.target(), own = isPressed ? null : site;
      const bounds = this.things.boundsOf(feature, own), seen = this.map.getBounds();
      if (!bounds.isValid()) return true;
      if (!this.isReadFrom(this.map.getZoom(), bounds)) return false;
      return isPressed || (isStill ? seen.contains(bounds) : this.things.isIn(feature, own, seen));
    }

    // What there is nothing of, as all that is hidden, needs no other sight of it.
    isReadFrom(zoom, bounds) {
      if (!bounds.isValid()) return true;
      const long = this.lengthOf(bounds, zoom);
      return long ? long >= READ_PX : zoom >= SITE_ZOOM - LESS_ZOOM;
    }

    lengthOf(bounds, zoom) {
      const from = this.map.project(bounds.getNorthWest(), zoom), to = this.map.project(bounds.getSouthEast(), zoom);
      return Math.max(to.x - from.x, to.y - from.y);
    }

    // So near that all of it can be seen, and no nearer than it takes to read it.
    near(bounds) {
      const { x, y } = this.map.getSize(), long = this.lengthOf(bounds, 0), { topLeft, bottomRight } = EDGES_PX;
      const edges = (sides, low) => [Math.min(sides[0], x * MOST_EDGE), Math.min(sides[1], y * MOST_EDGE) + low];
      const maxZoom = Math.max(SITE_ZOOM, long ? Math.min(Math.log2(WELL_PX / long), this.map.getMaxZoom()) : 0);
      return this.around(bounds, { paddingTopLeft: edges(topLeft, 0), paddingBottomRight: edges(bottomRight, this.lowest().offsetHeight), maxZoom });
    }

    // Beside the features stands a name to the right, nearer in a narrow frame; the credits below them cover none.
    overview() {
      const { x, y } = this.map.getSize(), pad = (low) => ({ paddingTopLeft: [18, 18], paddingBottomRight: [Math.min(42, x / 12), 14 + low] });
      const whole = this.around(this.overall, pad(0)), { offsetWidth, offsetHeight } = this.lowest();
      const corner = this.map.project(whole.center, whole.zoom).add([x / 2, y / 2]);
      const covered = [corner, corner.subtract([offsetWidth, offsetHeight])].map((at) => this.map.unproject(at, whole.zoom));
      return this.things.isAnyIn(this.L.latLngBounds(covered)) ? this.around(this.overall, pad(offsetHeight)) : whole;
    }

    around(bounds, options) {
      return this.unsnapped(() => this.map._getBoundsCenterZoom(bounds, options));
    }

    // A map without a size, in what a site has not unfolded yet, goes there once it has one: see "resize".
    go(place, name, { text, animate } = {}) {
      const { x, y } = this.map.getSize(), hasSize = Boolean(x && y);
      this.settle(hasSize ? place : { center: this.map.getCenter(), zoom: this.map.getZoom() }, name, text);
      if (hasSize) this.move(place, { animate });
    }

    move({ center, zoom }, options) {
      this.unsnapped(() => this.map.setView(center, zoom, options));
    }

    // A step of the zoom is up to a sixth of the frame, which would stay empty: none is taken here.
    unsnapped(act) {
      const { zoomSnap } = this.map.options;
      this.map.options.zoomSnap = 0;
      const done = act();
      this.map.options.zoomSnap = zoomSnap;
      return done;
    }

    settle({ center, zoom }, name, text = "") {
      this.placed = { center: this.L.latLng(center), zoom, name, text };
    }

    isPlaced() {
      const { map, placed } = this, middle = map.getSize().divideBy(2);
      return Boolean(placed) && Math.abs(map.getZoom() - placed.zoom) < 1e-6 && map.latLngToContainerPoint(placed.center).distanceTo(middle) < 1.5;
    }

    // The address needs no extent where it leads to the same sight without, or to an event.
    isHome() {
      const isNamed = this.view.event || [EXTENT, this.homeName()].includes(this.placed.name);
      return isNamed && this.isPlaced();
    }

    // At the end of a move it is told anyway.
    tellExtent() {
      if (!this.isMoving) this.tell(this.isHome() ? this.placed.text : extentOf(this.map));
    }
  }

  // The extent that the page's address names: west, south, east and north in degrees. One that has
  // nothing of the region is none.
  function askedExtent(region) {
    const text = new URLSearchParams(addressOfPage()).getAll("bbox").at(-1) || "", edges = text.split(",").map(Number);
    const [west, south, east, north] = edges;
    if (edges.length !== 4 || !edges.every((edge) => Math.abs(edge) <= 180) || west >= east || south >= north) return null;
    if (west >= region[2] || east <= region[0] || south >= region[3] || north <= region[1]) return null;
    return { text, bounds: [[south, west], [north, east]] };
  }

  function addressOfPage() {
    try { return window.parent.location.search; } catch { return ""; }
  }

  // With no more decimals than it takes to tell a pixel.
  function extentOf(map) {
    const bounds = map.getBounds(), decimals = Math.ceil(Math.log10((128 * 2 ** map.getZoom()) / 360));
    return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()]
      .map((degrees) => Number(degrees.toFixed(decimals))).join(",");
  }

  window.mapSight = (map, known) => new Sight(window.L, map, known);
})();
