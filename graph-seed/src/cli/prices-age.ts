// Lists price rows by age, oldest first. Arguments: days from which a row counts as old (default 365), the date to count
// to (YYYY-MM-DD, default today). Age is for people to judge: exit 0, and 2 where an argument is none of these.
import { agedPrices } from '../compile/aged-prices.js';
import { compileContent } from '../compile/compile-content.js';
import { readContent } from './read-content.js';

const limitDays = Number(process.argv[2] ?? 365);
const now = process.argv[3] === undefined ? Date.now() : Date.parse(process.argv[3]);
if (!Number.isFinite(limitDays) || Number.isNaN(now)) {
  console.error('usage: prices:age [days] [YYYY-MM-DD]');
  process.exit(2);
}
const { graph } = compileContent(readContent());
const aged = agedPrices(graph, { now, limitDays });
for (const { row, days } of aged) {
  console.log(`${days}\t${row.date}\t${row.id}\t${row.usd} USD/${row.unit}\t${row.source}`);
}
console.log(`${aged.length} of ${graph.prices.length} price rows are ${limitDays} days old or older`);
