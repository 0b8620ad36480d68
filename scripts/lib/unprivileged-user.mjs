import { run } from './run.mjs';
import { ScriptError } from './step.mjs';

/**
 * Whom to run a server as that refuses to run as root: its own user where the package made one, else nobody.
 *
 * @returns {Promise<{ uid?: number, gid?: number }>} empty when we are not root: as we are
 */
export async function unprivilegedUser() {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = await Promise.all([idOf('-u', name), idOf('-g', name)]);
    if (uid && gid) return { uid, gid };
  }
  throw new ScriptError(
    'Running as root, and there is neither a user postgres nor nobody to run PostgreSQL as.',
  );
}

async function idOf(flag, name) {
  const { code, stdout } = await run('id', [flag, name], { output: 'capture' });
  return code === 0 ? Number(stdout) : undefined;
}
