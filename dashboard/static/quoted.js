// In the slim form a sentence may go on below the edge of its pane before it names what is chosen: show the name.
const PANE = ".st-key-reader", LINE_PX = 6;

let before = "";

function show() {
  const pane = document.querySelector(PANE), quote = pane?.querySelector(".excerpt blockquote");
  const chosen = new URLSearchParams(window.location.search).get("feature") ?? "";
  const now = chosen + quote?.textContent;
  if (!quote || now === before) return;
  before = now;
  const name = quote.querySelector(chosen ? `.mention[data-feature="${CSS.escape(chosen)}"]` : ".mention");
  pane.scrollTop = 0;
  if (name) pane.scrollTop = name.getBoundingClientRect().bottom + LINE_PX - pane.getBoundingClientRect().bottom;
}

new MutationObserver(show).observe(document.body, { childList: true, subtree: true });
