// What answers to a choice is drawn anew, and what had the focus with it: the focus goes to what stands in its
// place, or to the heading above, and not to the top of the page.
let last = null;

const regionOf = (element) => [...(element.closest("[class*=st-key-]")?.classList || [])].find((name) => name.startsWith("st-key-"));

document.addEventListener("focusin", ({ target }) => {
  const region = regionOf(target);
  last = region && { element: target, region, tag: target.localName, href: target.getAttribute("href"), text: target.textContent };
});

function restore() {
  if (!last || last.element.isConnected || document.activeElement !== document.body) return;
  const { tag, href, text, region } = last, part = document.getElementsByClassName(region)[0];
  if (!part) return;
  const alike = [...part.getElementsByTagName(tag)].filter((it) => it.textContent === text);
  const found = alike.find((it) => it.getAttribute("href") === href) || alike[0] || part.querySelector("h2, h3");
  if (!found) return;
  if (found.matches("h2, h3")) found.tabIndex = -1;
  found.focus({ preventScroll: true });
}

new MutationObserver(restore).observe(document.body, { childList: true, subtree: true });
