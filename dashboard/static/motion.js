// Moves the map at once for readers who want no motion, whenever they say so.
(function () {
  function still(map) {
    const wanted = window.matchMedia("(prefers-reduced-motion: reduce)"), { panBy } = map;
    const { _zoomAnimated: canZoom, _fadeAnimated: canFade } = map, { inertia } = map.options;
    function heed() {
      map._zoomAnimated = canZoom && !wanted.matches;
      map._fadeAnimated = canFade && !wanted.matches;
      map.options.inertia = inertia && !wanted.matches;
      map.getContainer().classList.toggle("leaflet-fade-anim", map._fadeAnimated);
      map.panBy = (offset, options) => panBy.call(map, offset, wanted.matches ? { ...options, animate: false } : options);
    }
    wanted.addEventListener("change", heed);
    heed();
  }

  window.mapMotion = still;
})();
