// The days that the timeline's axis marks, and how each is written there.
function ticksOf(time, width, wideOf) {
  const perPx = (time.to - time.from) / width, room = (write) => (wideOf(write(18888)) + 24) * perPx;
  const years = [1, 2, 5, 10, 20, 50, 100].map((n) => ({ n: 12 * n, write: year })), months = [1, 3, 6].map((n) => ({ n, write: month }));
  const found = [...months, ...years].find(({ n, write }) => n * 30.4 >= room(write));
  if (perPx * (wideOf("30 Sep 2020") + 24) <= 14) return { marks: dayMarks(time, room(shortDay)), write: shortDay };
  return { marks: monthMarks(time, found.n), write: found.write };
}

function dayMarks(time, room) {
  const step = [1, 2, 7, 14].find((n) => n >= room) ?? 14, first = Math.ceil(time.from / step) * step;
  return Array.from({ length: Math.floor((time.to - first) / step) + 1 }, (_, i) => first + i * step);
}

function monthMarks(time, step) {
  const marks = [], first = dateOf(time.from);
  for (let m = Math.floor((first.getUTCFullYear() * 12 + first.getUTCMonth()) / step) * step; ; m += step) {
    const day = Date.UTC(Math.floor(m / 12), m % 12, 1) / DAY_MS;
    if (day > time.to) return marks;
    if (day >= time.from) marks.push(day);
  }
}
