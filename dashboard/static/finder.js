// Finds a feature by its name among thousands; the list is fetched once and searched here.
const MOST = 50;
const lists = new Map();

// Without capitals and diacritics.
const fold = (text) => text.normalize("NFD").replace(/\p{Mn}/gu, "").toLowerCase().trim();

function fetched(file) {
  if (!lists.has(file)) {
    const address = new URL(file, document.baseURI);
    lists.set(file, fetch(address).then((answer) => answer.json())
      .then((pairs) => pairs.map(([id, name]) => ({ id, name, key: fold(name) }))));
  }
  return lists.get(file);
}

// The names that begin so come first, then those with a later word that does, then the others.
function search(features, words) {
  const wanted = fold(words), ranks = [[], [], []];
  for (const it of features) {
    const at = it.key.indexOf(wanted);
    if (at >= 0) ranks[at === 0 ? 0 : it.key[at - 1] === " " ? 1 : 2].push(it);
  }
  return ranks.flat();
}

export default function ({ data, parentElement, setTriggerValue }) {
  const input = parentElement.querySelector("input"), list = parentElement.querySelector("datalist");
  const features = fetched(data.file);
  input.placeholder = data.hint;
  input.value = data.chosen;

  async function offer() {
    const found = search(await features, input.value).slice(0, MOST);
    list.replaceChildren(...found.map((it) => Object.assign(document.createElement("option"), { value: it.name })));
  }

  async function choose() {
    if (input.value === data.chosen) return;
    const [first] = input.value ? search(await features, input.value) : [];
    const exact = (await features).find((it) => it.name === input.value);
    const feature = (exact || first)?.id || null;
    if (input.value && !feature) return;
    input.blur();
    window.whenThere(() => setTriggerValue("choice", { feature }));
  }

  const isPicked = (event) => event.inputType === "insertReplacementText" || !(event instanceof InputEvent);
  const onInput = (event) => (isPicked(event) && input.value ? choose() : offer());
  const onSearch = () => { if (!input.value) choose(); };
  input.addEventListener("input", onInput);
  input.addEventListener("focus", offer);
  input.addEventListener("change", choose);
  input.addEventListener("search", onSearch);
  return () => {
    input.removeEventListener("input", onInput);
    input.removeEventListener("focus", offer);
    input.removeEventListener("change", choose);
    input.removeEventListener("search", onSearch);
  };
}
