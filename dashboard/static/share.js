// Keeps what is shared true to the browser's address, which the map changes without the server.
export default function ({ data, parentElement }) {
  const shared = parentElement.querySelector("[data-shared]"), send = parentElement.querySelector("[data-send]");

  // A link that is kept says of which version of the data it was made; what it leads to is no panel.
  function query() {
    const parts = window.location.search.slice(1).split("&").filter((part) => part && !/^(v|panel)=/.test(part));
    const asked = [...parts, data.version && `v=${data.version}`].filter(Boolean).join("&");
    return asked && `?${asked}`;
  }
  const link = () => (data.address || window.location.origin + window.location.pathname) + query();

  function framed() {
    const address = new URL(link()), { searchParams } = address;
    searchParams.set("embed", "true");
    data.scheme ? searchParams.set("embed_options", data.scheme) : searchParams.delete("embed_options");
    return data.frame.replace("{address}", () => escaped(`${address}`.replaceAll("%2C", ",")));
  }

  function draw(image) {
    const src = `qr.svg${query()}`, isTooLong = link().length > data.longest;
    image.hidden = isTooLong;
    parentElement.querySelector("[data-too-long]").hidden = !isTooLong;
    if (!isTooLong && image.getAttribute("src") !== src) image.setAttribute("src", src);
  }

  const TELL = {
    link: (field) => { field.value = link(); },
    frame: (field) => { field.value = framed(); },
    qr: draw,
  };
  const tell = () => TELL[shared.dataset.shared](shared);

  tell();
  shared.onfocus = () => shared.select?.();
  if (send) {
    send.hidden = !navigator.share;
    send.onclick = () => navigator.share({ title: data.title, url: link() }).catch(() => {});  // the reader may think better of it
  }
  document.addEventListener("click", tell, true);
  window.navigation?.addEventListener("currententrychange", tell);
  return () => {
    document.removeEventListener("click", tell, true);
    window.navigation?.removeEventListener("currententrychange", tell);
  };
}

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
