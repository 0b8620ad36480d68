import { solveChoice } from './branch-and-bound.js';
import { isLatencyBinding } from './testing/brute-force.js';
import { randomProblem } from './testing/random-problem.js';
it('x', () => {
  const out: string[] = [];
  for (const latency of ['none', 'moments', 'grid'] as const) for (const tight of [false, true]) for (const sideConstraints of [false, true]) for (const [roles, options] of [[5, 4], [10, 12]] as const) {
    let ok = 0; const t = performance.now(); let nodes = 0;
    for (let s = 1; s <= 30; s += 1) { const r = solveChoice(randomProblem(s, { roles, options, latency, tight, sideConstraints })); if (r !== null) { ok += 1; nodes += r.nodes; } }
    out.push([latency, tight, sideConstraints, roles, ok, '/30', nodes / ok, performance.now() - t].join(' '));
  }
  let bind = 0, feas = 0, n = 0;
  const tightFeas = [0, 0];
  for (let seed = 10_000; bind < 100; seed += 1) { n += 1; const p = randomProblem(seed, { roles: 5, options: 4, latency: seed % 2 === 0 ? 'grid' : 'moments', tight: seed % 4 < 2, sideConstraints: true }); if (!isLatencyBinding(p)) continue; bind += 1; if (solveChoice(p) !== null) { feas += 1; tightFeas[seed % 4 < 2 ? 1 : 0] += 1; } }
  console.log(out.join('\n'), bind, feas, n, tightFeas);
});
