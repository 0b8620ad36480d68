/**
 * @typedef {{ name: string, args: string, line: number }} Instruction args: the rest of the line, joined
 * @typedef {{ name: string, base: string, instructions: Instruction[] }} Stage base: an image or another stage
 */

/**
 * Reads a Dockerfile into its stages: comments dropped, continued lines joined. No ARG before FROM, no
 * here-documents.
 *
 * @param {string} text
 * @returns {Stage[]}
 */
export function parseDockerfile(text) {
  const stages = [];
  for (const instruction of instructionsOf(text)) {
    if (instruction.name === 'FROM') {
      const [, base, name = String(stages.length)] = /^(\S+)(?:\s+AS\s+(\S+))?$/i.exec(instruction.args);
      stages.push({ name, base, instructions: [] });
    } else {
      stages.at(-1).instructions.push(instruction);
    }
  }
  return stages;
}

function instructionsOf(text) {
  const found = [];
  let pending = '';
  let start = 0;
  text.split(/\r?\n/).forEach((line, index) => {
    if (/^\s*(#|$)/.test(line)) return;
    if (!pending) start = index + 1;
    pending += line.replace(/\\$/, '').trim() + ' ';
    if (line.endsWith('\\')) return;
    const [, name, args] = /^(\S+)\s+(.*)$/.exec(pending.trim());
    found.push({ name: name.toUpperCase(), args, line: start });
    pending = '';
  });
  return found;
}

/**
 * The command of a CMD or HEALTHCHECK CMD in its list form.
 *
 * @param {string} args
 * @returns {string[] | undefined} undefined when there is none in that form
 */
export function commandOf(args) {
  const list = /\[.*\]$/.exec(args)?.[0];
  return list && JSON.parse(list);
}
