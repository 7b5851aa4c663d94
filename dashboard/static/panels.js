// A panel that the keyboard opens stands at the end of the page, far from its button: take the focus in,
// and lead it out again as if the panel stood right after its button.
const BUTTON = "[data-testid=stPopoverButton]", PANEL = "[data-testid=stPopoverBody]";
const STOPS = "a[href], button, input, select, textarea, summary, [tabindex='0']";

let opener = null, byKeyboard = false;

const stops = (panel) => [...panel.querySelectorAll(STOPS)].filter((stop) => !stop.disabled && stop.tabIndex >= 0 && stop.checkVisibility());

document.addEventListener("click", ({ target, detail }) => {
  const button = target.closest?.(BUTTON);
  if (!button) return;
  opener = button;
  byKeyboard = detail === 0;
}, true);

new MutationObserver(() => {
  const panel = byKeyboard && document.querySelector(PANEL);
  if (!panel) return;
  byKeyboard = false;
  panel.tabIndex = -1;
  panel.focus();
}).observe(document.body, { childList: true, subtree: true });

document.addEventListener("keydown", (event) => {
  if (event.key !== "Tab" || !opener?.isConnected) return;
  const panel = event.target.closest?.(PANEL), opened = document.querySelector(PANEL);
  if (opened && event.target === opener && !event.shiftKey) {
    opened.focus();
    return event.preventDefault();
  }
  if (!panel) return;
  const all = stops(panel), edges = event.shiftKey ? [panel, all[0]] : [all.at(-1)];
  if (!edges.includes(event.target)) return;
  opener.focus();
  if (event.shiftKey) event.preventDefault();  // the browser goes on from the button to what follows it
});
