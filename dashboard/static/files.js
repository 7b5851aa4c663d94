// A file that a script needs, read once; what was fetched in vain is asked for anew.
const files = new Map();

function fetched(file, read = (json) => json) {
  if (!files.has(file)) files.set(file, fetch(new URL(file, document.baseURI)).then((answer) => answer.json()).then(read));
  files.get(file).catch(() => files.delete(file));
  return files.get(file);
}
