// Says so where there is no connection to the server, and does once there is one what a reader did
// meanwhile. A server that was started anew knows nothing of the page until it is asked to draw it; what
// Streamlit sends before, or in vain, is lost, so its widgets rest until then.
const RESTING = ".st-key-sharing, [data-testid=stPopoverBody], .st-key-controls, .st-key-measures, .st-key-shelf, .stButton", LONGEST_WAKING_MS = 20_000;

let state = "there", waiting = null, notice = null, giveUp = 0;

// Does something now, or as soon as it can be done; of several things the last.
window.whenThere = (action) => {
  if (state === "there") return action();
  waiting = action;
  say();
};

function say() {
  notice ||= Object.assign(document.createElement("p"), { className: "no-connection" });
  notice.setAttribute("role", "status");
  if (!notice.isConnected) document.body.append(notice);
  notice.textContent = `No connection to the server. Trying again…${waiting ? " What you chose will follow." : ""}`;
}

function rest(on) {
  for (const part of document.querySelectorAll(on ? RESTING : "[data-resting]")) {
    part.inert = on;
    part.toggleAttribute("data-resting", on);
  }
}

function lose() {
  state = "lost";
  window.clearTimeout(giveUp);
  rest(true);
  say();
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
  notice?.remove();
  action?.();
}

window.addEventListener("message", ({ source, data }) => {
  if (source !== window || data?.stCommVersion !== 1) return;
  if (data.type === "WEBSOCKET_DISCONNECTED") lose();
  if (data.type === "WEBSOCKET_CONNECTED" && state === "lost") wake();
  if (data.type === "SCRIPT_RUN_STATE_CHANGED" && data.scriptRunState === "notRunning" && state === "waking") goOn();
});
