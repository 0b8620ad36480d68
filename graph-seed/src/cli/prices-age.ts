// Lists price rows by age, oldest first. Argument: days from which a row counts as old (default 365). Exit 0 always: age is for people to judge.
import { compileContent } from '../compile/compile-content.js';
import { readContent } from './read-content.js';

const limit = Number(process.argv[2] ?? 365);
const now = Date.now();
const { graph } = compileContent(readContent());
const aged = graph.prices
  .map((row) => ({ row, days: Math.floor((now - Date.parse(row.date)) / 86_400_000) }))
  .filter(({ days }) => days >= limit)
  .sort((a, b) => b.days - a.days || (a.row.id < b.row.id ? -1 : 1));
for (const { row, days } of aged) console.log(`${days}\t${row.date}\t${row.id}\t${row.usd} USD/${row.unit}\t${row.source}`);
console.log(`${aged.length} of ${graph.prices.length} price rows are ${limit} days old or older`);
