// Names the page by what is looked at, and tells the map of it as soon as that is there.
export default function ({ data }) {
  document.title = data.title;
  const stage = () => document.querySelector(".st-key-map iframe")?.contentWindow?.stage;
  const tell = () => stage()?.show(data);
  tell();
  document.addEventListener("map-ready", tell);
  return () => document.removeEventListener("map-ready", tell);
}
