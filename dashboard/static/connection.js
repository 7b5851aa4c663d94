// Says so where there is no connection to the server, and does once there is one what a reader did
// meanwhile. A server that was started anew knows nothing of the page until it is asked to draw it; what
// Streamlit sends before, or in vain, is lost, so its widgets rest until then.
const RESTING = ".st-key-sharing, [data-testid=stPopoverBody], .st-key-search, .st-key-measures, .st-key-shelf, .stButton", LONGEST_WAKING_MS = 20_000, SAID_MS = 10_000;

const DOWNLOADS = "[data-testid=stDownloadButton] button, a[download]", LIKELY_LOST_MS = 2_000;

let state = "there", waiting = null, unanswered = null, notice = null, giveUp = 0, asked = { name: "", at: -Infinity };

// Streamlit says the same in a dialog, which locks the page: one could neither read on nor move the map.
const dialogs = new MutationObserver(() => document.querySelector(".stDialog [aria-label=Close]")?.click());

// Does something now, or as soon as it can be done; of several things the last. What the server was
// lost on, before it began to answer, is done again.
window.whenThere = (action) => {
  if (state === "there") {
    unanswered = action;
    return action();
  }
  waiting = action;
  say();
};

function say(text = `No connection to the server. Trying again…${waiting ? " What you chose will follow." : ""}`) {
  notice ||= Object.assign(document.createElement("p"), { className: "no-connection" });
  notice.setAttribute("role", "status");
  if (!notice.isConnected) document.body.append(notice);
  notice.textContent = text;
}

function rest(on) {
  for (const part of document.querySelectorAll(on ? RESTING : "[data-resting]")) {
    part.inert = on;
    part.toggleAttribute("data-resting", on);
  }
}

// Of a file, nothing tells whether it came: one that was asked for just before is asked for again.
document.addEventListener("click", ({ target, isTrusted }) => {
  const part = target.closest?.(DOWNLOADS);
  if (part && isTrusted) asked = { name: part.textContent.trim(), at: performance.now() };
}, true);

function askAgain({ name }) {
  const part = [...document.querySelectorAll(DOWNLOADS)].find((it) => it.textContent.trim() === name);
  if (part) return part.click();
  say(`“${name}” may not have come. Press it again.`);
  window.setTimeout(() => { if (state === "there") notice.remove(); }, SAID_MS);
}

function lose() {
  const last = asked;
  if (state === "there") waiting = performance.now() - last.at < LIKELY_LOST_MS ? () => askAgain(last) : unanswered;
  unanswered = null;
  state = "lost";
  window.clearTimeout(giveUp);
  rest(true);
  say();
  dialogs.observe(document.body, { childList: true, subtree: true });
}

// Streamlit draws the page anew where its address may have changed, which it asks the browser for.
function wake() {
  state = "waking";
  giveUp = window.setTimeout(goOn, LONGEST_WAKING_MS);
  window.dispatchEvent(new PopStateEvent("popstate", { state: window.history.state }));
}

function goOn() {
  const action = waiting;
  window.clearTimeout(giveUp);
  state = "there";
  waiting = null;
  rest(false);
  dialogs.disconnect();
  notice?.remove();
  action?.();
}

window.addEventListener("message", ({ source, data }) => {
  if (source !== window || data?.stCommVersion !== 1) return;
  if (data.type === "WEBSOCKET_DISCONNECTED") lose();
  if (data.type === "WEBSOCKET_CONNECTED" && state === "lost") wake();
  if (data.type === "SCRIPT_RUN_STATE_CHANGED" && data.scriptRunState === "running") unanswered = null;
  if (data.type === "SCRIPT_RUN_STATE_CHANGED" && data.scriptRunState === "notRunning" && state === "waking") goOn();
});
