// What stands on the timeline: events and articles, each with its first and its last day.
const NOTHING = { events: [], articles: [], counts: [] };

const happeningsIn = async (file) => (file ? fetched(file) : NOTHING);

// What stands on the axis: each thing has its first and last day, and says what it is.
function thingsOf(shared, own) {
  const events = shared.events.map(([id, name, first, last, when, color]) =>
    ({ kind: "event", id, name, first, last, color, count: 1, said: `${when}: ${name}` }));
  const named = (whose) => ([id, name, first, last, when]) =>
    ({ kind: "article", id, name, first, last, count: 1, own: Boolean(whose), said: `${when}: “${name}”${whose}` });
  const articles = [...shared.articles.map(named("")), ...own.map(named(", which only you see"))];
  for (const [first, last, count] of shared.counts)
    articles.push({ kind: "article", id: null, first, last, count, said: `${between(first, last)}: ${counted(count, "article")}` });
  return { events, articles: articles.sort((a, b) => a.first - b.first || a.last - b.last) };
}

// Whole years, with a little room at both ends.
function extent(all) {
  const years = all.flatMap((it) => [dateOf(it.first).getUTCFullYear(), dateOf(it.last).getUTCFullYear()]);
  const from = Date.UTC(Math.min(...years), 0, 1) / DAY_MS, to = Date.UTC(Math.max(...years) + 1, 0, 1) / DAY_MS;
  const room = (to - from) / 50;
  return { from: from - room, to: to + room };
}
