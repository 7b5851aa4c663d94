// Days of the timeline, counted from 1 January 1970: what they are called, and what is written of them.
const DAY_MS = 864e5;

const dateOf = (day) => new Date(day * DAY_MS);
const dayOf = (iso) => Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY_MS);
const isoOf = (day) => dateOf(day).toISOString().slice(0, 10);
const monthOf = (day) => {
  const [y, m] = [dateOf(day).getUTCFullYear(), dateOf(day).getUTCMonth()];
  return { first: Date.UTC(y, m, 1) / DAY_MS, last: Date.UTC(y, m + 1, 0) / DAY_MS };
};
const inWords = (options) => {
  const format = new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" });
  return (day) => format.format(dateOf(day));
};
const longDay = inWords({ day: "numeric", month: "long", year: "numeric" });
const shortDay = inWords({ day: "numeric", month: "short", year: "numeric" });
const month = inWords({ month: "short", year: "numeric" });
const year = inWords({ year: "numeric" });
const counted = (count, thing) => `${count ? count.toLocaleString("en") : "no"} ${thing}${count === 1 ? "" : "s"}`;
const between = (first, last) => first === last ? longDay(first) : `${longDay(first)} to ${longDay(last)}`;

// The first and the last day of what is written: a day, a month or a year; of nothing, no day.
function spanOf(words) {
  if (!words) return { first: null, last: null };
  const [, y, m, d] = words.match(/^([1-9]\d{3})(?:-(\d\d))?(?:-(\d\d))?$/) ?? [];
  if (!y || (m && (m < 1 || m > 12))) return null;
  const first = Date.UTC(y, (m ?? 1) - 1, d ?? 1), last = d ? first : Date.UTC(y, m ?? 12, 0);
  const isThere = !d || dateOf(first / DAY_MS).getUTCDate() === Number(d);
  return isThere ? { first: first / DAY_MS, last: last / DAY_MS } : null;
}
