// Within another site's page, what would scroll that page does so, and does not move the map: the wheel,
// until the reader has pressed the map, and one finger. Two fingers move the map.
(function () {
  const SWIPE_PX = 10, HINT_MS = 1600, HINT = "Use two fingers to move the map";

  // The wheel scrolls that page until the reader has pressed the map.
  function zoomOnceFocused(map) {
    const { scrollWheelZoom } = map;
    scrollWheelZoom.disable();
    map.on("focus", () => scrollWheelZoom.enable());
    map.on("blur", () => scrollWheelZoom.disable());
  }

  // Leaflet, which would drag the map, does not hear of one finger; a tap is a click as ever.
  function leaveOneFinger(map) {
    const container = map.getContainer(), hint = hintOn(container);
    let from = null;
    container.classList.add("in-a-page");
    container.addEventListener("touchstart", (event) => {
      from = event.touches.length === 1 ? placeOf(event.touches[0]) : null;
      if (!from) return hint.hide();
      event.stopPropagation();
    }, { capture: true, passive: true });
    container.addEventListener("touchmove", ({ touches }) => {
      if (!from || touches.length !== 1 || placeOf(touches[0]).distanceTo(from) < SWIPE_PX) return;
      from = null;
      hint.show();
    }, { capture: true, passive: true });
  }

  const placeOf = ({ screenX, screenY }) => window.L.point(screenX, screenY);

  function hintOn(container) {
    const box = window.L.DomUtil.create("p", "hint", container);
    let timer;
    box.setAttribute("role", "status");
    const hide = () => { box.textContent = ""; };
    const show = () => {
      clearTimeout(timer);
      box.textContent = HINT;
      timer = setTimeout(hide, HINT_MS);
    };
    return { show, hide };
  }

  // The way back to the whole map, for who has moved it.
  function wholeControl(whole) {
    const L = window.L, control = new L.Control({ position: "topleft" });
    control.onAdd = () => {
      const bar = L.DomUtil.create("div", "leaflet-bar online");
      const button = L.DomUtil.create("button", "whole", bar);
      button.type = "button";
      button.textContent = "Whole map";
      button.addEventListener("click", whole);
      L.DomEvent.disableClickPropagation(bar);
      return bar;
    };
    return control;
  }

  // Give way to the page around the map; `whole` shows all of it.
  window.mapGiveWay = (map, whole) => {
    zoomOnceFocused(map);
    leaveOneFinger(map);
    map.addControl(wholeControl(whole));
  };
})();
