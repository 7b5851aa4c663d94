// Events on the map: a sign of their own that stands on its place, so that what lies there can still
// be pressed; several near one another are counted, and fanned out when pressed, but the open one stays
// where it was. Text reaches the page by textContent alone.
(function () {
  const NEAR_PX = 22, APART_PX = 32, LEAST_FAN_PX = 34, EDGE_PX = 80;
  const SIGN_UP_PX = 12;  // of its middle above its place
  const CLOSEST_ZOOM = 9, LESS_ZOOM = 1;  // where an open event is brought, and how much less will do
  const DIAMOND = "M12 2 22 12 12 22 2 12Z";
  const NS = "http://www.w3.org/2000/svg";

  class Events {
    constructor(L, map, events, isOn) {
      Object.assign(this, { L, map, events, isOn, view: {}, fanned: null, drawn: "", items: new WeakMap() });
      map.createPane("events").style.zIndex = 630;
      this.marks = L.layerGroup().addTo(map);
      this.doubt = L.circle([0, 0], { radius: 0, weight: 1, className: "doubt", interactive: false });
    }

    // What is under the pointer: one `event`, or `all` of several.
    under(target) {
      const sign = target.closest?.(".event");
      return sign && this.items.get(sign);
    }

    // Those whose signs are within so many pixels of a point.
    near(point, reach) {
      return this.marks.getLayers().filter((mark) => mark.getElement?.() && this.items.has(mark.getElement()))
        .filter((mark) => this.map.latLngToLayerPoint(mark.getLatLng()).subtract([0, SIGN_UP_PX]).distanceTo(point) <= reach)
        .flatMap((mark) => mark.getElement().dataset.events.split(" ")).map((id) => this.events.find((it) => it.id === id))
        .map((it) => ({ event: it.id, title: `${it.when}: ${it.name}`, paint: it.paint }));
    }

    show(view) {
      this.view = view;
      this.open = this.events.find((it) => it.id === view.event);
      this.refresh();
      this.surround(this.open);
    }

    // The place of the chosen event is known only to some km.
    surround(chosen) {
      if (!chosen) return this.doubt.remove();
      this.doubt.setLatLng(chosen.at).setRadius(1000 * chosen.accuracy_km).addTo(this.map);
      const path = this.doubt.getElement();
      path.setAttribute("class", `doubt ${chosen.paint ? `paint-${chosen.paint}` : ""}`);
    }

    // The map goes to the open event, unless its place can be read where the map is.
    bring() {
      if (!this.open) return;
      const { at } = this.open, zoom = this.zoomOf(this.open);
      const isRead = this.map.getZoom() >= zoom - LESS_ZOOM && this.map.getBounds().contains(at);
      isRead ? this.map.panInside(at, { padding: [EDGE_PX, EDGE_PX], animate: false }) : this.map.setView(at, zoom, { animate: false });
    }

    // What is around the place as far as it is known fills a third of the frame at most.
    zoomOf({ at, accuracy_km }) {
      return Math.min(CLOSEST_ZOOM, this.map.getBoundsZoom(this.L.latLng(at).toBounds(3 * 2000 * accuracy_km)));
    }

    fan(group) {
      this.fanned = this.fanned === group.key ? null : group.key;
      this.refresh();
    }

    fold() {
      if (!this.fanned) return;
      this.fanned = null;
      this.refresh();
    }

    refresh() {
      const groups = this.groups();
      const { chosen, event } = this.view;
      const drawn = JSON.stringify([groups.map((group) => group.key), this.map.getZoom(), this.fanned, chosen, event]);
      if (drawn === this.drawn) return;
      this.drawn = drawn;
      this.marks.clearLayers();
      for (const group of groups) {
        const isFanned = group.key === this.fanned || group.isOfOpen;
        isFanned ? this.spread(group) : this.draw(group.all, group.at, group);
      }
      if (this.open) this.draw([this.open], this.open.at);
    }

    // Those that are shown besides the open one, by where they lie on the screen.
    groups() {
      const groups = this.open ? [{ point: this.map.latLngToLayerPoint(this.open.at), at: this.open.at, all: [], isOfOpen: true }] : [];
      for (const it of this.events.filter((one) => one !== this.open && this.isShown(one))) {
        const point = this.map.latLngToLayerPoint(it.at);
        const near = groups.find((group) => group.point.distanceTo(point) < NEAR_PX);
        near ? near.all.push(it) : groups.push({ point, at: it.at, all: [it] });
      }
      for (const group of groups) group.key = group.all.map((it) => it.id).join(" ");
      return groups;
    }

    isShown({ first, last, features }) {
      const { since, until } = this.view;
      if ((since && last < since) || (until && first > until)) return false;
      return !features.length || features.some(this.isOn);
    }

    spread({ all, point, at }) {
      const radius = Math.max(LEAST_FAN_PX, (all.length * APART_PX) / (2 * Math.PI));
      all.forEach((it, i) => {
        const angle = (2 * Math.PI * i) / all.length - Math.PI / 2;
        const place = this.map.layerPointToLatLng(point.add([radius * Math.cos(angle), radius * Math.sin(angle)]));
        const leg = { pane: "events", className: "leg", weight: 1.5, interactive: false };
        this.marks.addLayer(this.L.polyline([at, place], leg));
        this.draw([it], place);
      });
    }

    draw(all, at, group) {
      const [it] = all, isOne = all.length === 1;
      const icon = this.L.divIcon({ html: this.sign(all), className: this.classes(all), iconSize: [32, 32], iconAnchor: [16, 31] });
      const mark = this.L.marker(at, { icon, pane: "events", keyboard: false, bubblingMouseEvents: true,
        zIndexOffset: it.id === this.view.event ? 1000 : 0 });
      this.marks.addLayer(mark);
      const item = isOne ? { event: it.id, title: `${it.when}: ${it.name}` } : { ...group, title: `${all.length} events: press to see each` };
      this.items.set(mark.getElement(), item);
      mark.getElement().dataset.events = all.map((one) => one.id).join(" ");
    }

    // What the key explains of those in bounds.
    entries(bounds) {
      const marks = this.marks.getLayers().filter((mark) => mark.getElement?.() && mark.getLatLng && bounds.contains(mark.getLatLng()));
      const counts = marks.map((mark) => (mark.getElement().dataset.events || "").split(" ").length);
      return [counts.includes(1) && ["event", "event"], counts.some((count) => count > 1) && ["events", "with a number: so many events"],
        this.open && ["doubt", "where an event was, as far as known"]];
    }

    classes(all) {
      const paints = new Set(all.map((it) => it.paint)), { chosen, event } = this.view;
      const isOfChosen = !chosen || all.some((it) => it.features.some((one) => one.feature === chosen) || it.id === event);
      return ["event", paints.size === 1 && all[0].paint ? `paint-${all[0].paint}` : "",
        all.length === 1 && all[0].id === event ? "chosen" : "", isOfChosen ? "" : "unchosen"].join(" ").trim();
    }

    sign(all) {
      const svg = document.createElementNS(NS, "svg");
      svg.setAttribute("viewBox", "0 0 24 24");
      const diamond = svg.appendChild(document.createElementNS(NS, "path"));
      diamond.setAttribute("d", DIAMOND);
      if (all.length === 1) return svg;
      const count = svg.appendChild(document.createElementNS(NS, "text"));
      for (const [key, value] of Object.entries({ x: 12, y: 15.5, "text-anchor": "middle" })) count.setAttribute(key, value);
      count.textContent = all.length;
      return svg;
    }
  }

  window.mapEvents = (map, events, isOn) => new Events(window.L, map, events, isOn);
})();
