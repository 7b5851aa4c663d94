// Tells the map what is looked at, as soon as it is there.
export default function ({ data }) {
  const stage = () => document.querySelector(".st-key-map iframe")?.contentWindow?.stage;
  const tell = () => stage()?.show(data);
  tell();
  document.addEventListener("map-ready", tell);
  return () => document.removeEventListener("map-ready", tell);
}
