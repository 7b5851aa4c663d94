// Names the page and its map by what is looked at, and tells the map of it and of the page's scheme as
// soon as that is there. Streamlit tells its own part of the page alone which scheme it has.
export default function ({ data }) {
  const app = document.querySelector(".stApp"), scheme = () => getComputedStyle(app).colorScheme;
  let shown = "";
  function tell() {
    const frame = document.querySelector(".st-key-map iframe");
    shown = document.documentElement.style.colorScheme = scheme();
    if (!frame) return;
    frame.title = data.frame;
    frame.contentWindow?.stage?.show({ ...data, dark: shown === "dark" });
  }
  const watching = new MutationObserver(() => { if (scheme() !== shown) tell(); });
  document.title = data.title;
  tell();
  watching.observe(app, { attributeFilter: ["class"] });
  document.addEventListener("map-ready", tell);
  return () => {
    watching.disconnect();
    document.removeEventListener("map-ready", tell);
  };
}
