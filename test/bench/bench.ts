// `npm run bench [-- intake|deadlines|memory|lists|large|audit|rules]`: prints one JSON line for each figure, with the bare database beside it.
// `npm run bench -- mood [FILE…]` needs no desk: see mood.ts.
import { benchAudit } from './audit.ts';
import { benchDeadlines } from './deadlines.ts';
import { benchIntake } from './intake.ts';
import { benchLarge } from './large.ts';
import { benchLists } from './lists.ts';
import { benchMemory } from './memory.ts';
import { benchMood } from './mood.ts';
import { benchRules } from './rules.ts';
import { startBenchDesk } from './bench-desk.ts';

const parts = {
  intake: benchIntake,
  deadlines: benchDeadlines,
  memory: benchMemory,
  lists: benchLists,
  large: benchLarge,
};
/** These need no desk. */
const alone = { audit: benchAudit, rules: benchRules };
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('-'));
if (wanted[0] === 'mood') {
  const negative = process.argv.find((word) => word.startsWith('--negative='))?.slice('--negative='.length);
  for (const figure of benchMood(wanted.slice(1), negative))
    console.log(JSON.stringify({ bench: 'mood', ...figure }));
  process.exit(0);
}
const chosen = Object.entries(parts).filter(([name]) => wanted.length === 0 || wanted.includes(name));
const chosenAlone = Object.entries(alone).filter(([name]) => wanted.length === 0 || wanted.includes(name));
if (chosen.length + chosenAlone.length === 0) {
  const names = Object.keys({ ...parts, ...alone });
  console.error(`There is no such bench. Choose from ${[...names, 'mood'].join(', ')}.`);
  process.exit(2);
}
for (const [name, bench] of chosen) {
  const desk = await startBenchDesk();
  try {
    for await (const figure of bench(desk)) console.log(JSON.stringify({ bench: name, ...figure }));
  } finally {
    await desk.stop();
  }
}
for (const [name, bench] of chosenAlone)
  for await (const figure of bench()) console.log(JSON.stringify({ bench: name, ...figure }));
