// Tells the server what of the page's address the browser alone knows.
const KEYS = ["bbox", "embed_options"];

function known() {
  const here = new URLSearchParams(window.location.search);
  return String(new URLSearchParams([...here].filter(([key]) => KEYS.includes(key))));
}

export default function ({ data, setStateValue }) {
  const tell = () => { if (known() !== data.known) setStateValue("address", known()); };
  tell();
  document.addEventListener("address-written", tell);
  return () => document.removeEventListener("address-written", tell);
}
