// What all benchmarks share: ours (A) and the floor (B) in turn, several rounds, medians and their ratio.

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Runs `ours` and `floor` in turn, `rounds` times after one uncounted round; each returns (or resolves to) its figure.
 * @returns a line of the benchmark's format, without its name
 */
export async function inTurn({ name, unit, rounds, mark, markOf, ours, floor }) {
  const a = [];
  const b = [];
  for (let round = -1; round < rounds; round++) {
    const figure = await ours(round);
    const base = floor ? await floor(round) : undefined;
    if (round < 0) continue;
    a.push(figure);
    if (base !== undefined) b.push(base);
  }
  return line({ name, unit, rounds, mark, markOf, figures: a, floors: b });
}

/** `markOf`: "ratio" when the mark is one of the ratio, and not of the median. */
export function line({ name, unit, rounds, mark, markOf, figures, floors = [] }) {
  const own = median(figures);
  const floor = floors.length > 0 ? median(floors) : undefined;
  return {
    case: name,
    unit,
    median: round3(own),
    rounds,
    ...(floor === undefined ? {} : { floor: round3(floor), ratio: round3(own / floor) }),
    mark,
    ...(markOf === undefined ? {} : { markOf }),
  };
}

/** When the file is run itself, prints its lines. */
export async function runDirectly(name, url, run) {
  if (process.argv[1] === undefined || new URL(`file://${process.argv[1]}`).href !== url) return;
  for await (const one of run({ full: process.argv.includes("--full") })) console.log(JSON.stringify({ bench: name, ...one }));
}

function round3(value) {
  return Number(value.toPrecision(4));
}
