// Where a finger is too broad to mean one thing, a menu names those near it, and one of them is pressed. The keyboard
// moves in it, and Escape closes it. Text reaches the page by textContent alone.
(function () {
  const EDGE_PX = 8;
  const STEPS = { ArrowDown: 1, ArrowUp: -1 };

  class Menu {
    constructor(L, map) {
      Object.assign(this, { map, box: L.DomUtil.create("div", "menu", map.getContainer()), isOpen: false });
      this.box.hidden = true;
      this.box.setAttribute("role", "menu");
      this.box.setAttribute("aria-label", "What is here");
      this.box.addEventListener("keydown", (event) => this.onKey(event));
      this.box.addEventListener("focusout", ({ relatedTarget }) => { if (this.isOpen && relatedTarget && !this.box.contains(relatedTarget)) this.close(); });
      L.DomEvent.disableClickPropagation(this.box);
      L.DomEvent.disableScrollPropagation(this.box);
      map.on("movestart", () => this.close());
    }

    // Offers things by their titles at a point of the frame; `choose` is told which.
    open({ x, y }, things, choose) {
      this.box.replaceChildren(...things.map((thing) => this.item(thing, choose)));
      this.box.hidden = false;
      this.isOpen = true;
      const frame = this.map.getSize(), { offsetWidth, offsetHeight } = this.box;
      const within = (at, size, all) => Math.max(EDGE_PX, Math.min(at, all - size - EDGE_PX));
      this.box.style.left = `${within(x - offsetWidth / 2, offsetWidth, frame.x)}px`;
      this.box.style.top = `${within(y + EDGE_PX, offsetHeight, frame.y)}px`;
      this.box.firstChild.focus({ preventScroll: true });
    }

    item(thing, choose) {
      const button = document.createElement("button"), sign = document.createElement("i");
      sign.className = `${thing.event ? "of-event" : `of-${thing.line}`} paint-${thing.paint}`;
      button.type = "button";
      button.setAttribute("role", "menuitem");
      button.append(sign, thing.title);
      button.addEventListener("click", () => {
        this.close();
        choose(thing);
      });
      return button;
    }

    onKey(event) {
      event.stopPropagation();  // the map would move
      if (event.key === "Escape") return this.close();
      if (!STEPS[event.key]) return;
      event.preventDefault();
      const items = [...this.box.children], at = items.indexOf(document.activeElement);
      items[(at + STEPS[event.key] + items.length) % items.length].focus();
    }

    // The focus goes back to the map.
    close() {
      if (!this.isOpen) return;
      const isWithin = this.box.contains(document.activeElement);
      this.isOpen = false;
      this.box.hidden = true;
      if (isWithin) this.map.getContainer().focus({ preventScroll: true });
    }
  }

  window.mapMenu = (map) => new Menu(window.L, map);
})();
