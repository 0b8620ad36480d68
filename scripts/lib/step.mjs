/**
 * Prints what is being done and, at its end, how long it took. Scripts whose standard output is an answer
 * (`advise`) make theirs on standard error.
 *
 * @param {NodeJS.WritableStream} stream
 */
export function createSteps(stream) {
  const say = (text) => stream.write(`${text}\n`);
  /**
   * @template T
   * @param {string} label what happens, as a phrase
   * @param {() => Promise<T>} work
   * @returns {Promise<T>} what the work gives; its error passes through
   */
  async function step(label, work) {
    const start = performance.now();
    say(`▸ ${label}`);
    try {
      const result = await work();
      say(`✔ ${label} (${seconds(start)})`);
      return result;
    } catch (error) {
      say(`✖ ${label} (${seconds(start)})`);
      throw error;
    }
  }
  return { say, step };
}

function seconds(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}

/** A failure whose message is for the reader of the terminal; its stack says nothing more. */
export class ScriptError extends Error {}

/**
 * Runs a script's main function: a {@link ScriptError} prints its message and exits 1, anything else is a
 * bug and prints its stack.
 *
 * @param {() => Promise<number | void>} main its number is the exit code
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof ScriptError ? error.message : error);
    process.exitCode = 1;
  }
}
