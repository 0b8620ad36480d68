// Lists the external links of the content: address, tab, the nodes that lead to it. With --check asks for each over the
// network, prints what came of it in front, the dead first, and exits 3 when there are any. Run by hand.
import { compileContent } from '../compile/compile-content.js';
import { checkLinks } from '../links/check-links.js';
import { collectLinks } from '../links/collect-links.js';
import { readContent } from './read-content.js';

const links = collectLinks(compileContent(readContent()).graph);
if (process.argv.includes('--check')) {
  const checked = await checkLinks(links, { concurrency: 8, timeoutMs: 15_000, fetch });
  const deadFirst = [...checked].sort((a, b) => Number(a.isAlive) - Number(b.isAlive));
  for (const { result, url, nodes } of deadFirst) console.log(`${result}\t${url}\t${nodes.join(' ')}`);
  process.exitCode = checked.every(({ isAlive }) => isAlive) ? 0 : 3;
} else {
  for (const { url, nodes } of links) console.log(`${url}\t${nodes.join(' ')}`);
}
