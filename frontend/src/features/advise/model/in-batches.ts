/**
 * Makes single look-ups out of a look-up of many: keys asked for within one turn of the event loop travel together,
 * at most `most` at once.
 *
 * @param load gives the values aligned with the keys; its failure fails every look-up of the batch
 */
export function inBatches<K, V>(
  load: (keys: readonly K[]) => Promise<readonly V[]>,
  most: number,
): (key: K) => Promise<V> {
  let waiting: {
    readonly key: K;
    readonly give: (value: V) => void;
    readonly fail: (why: unknown) => void;
  }[] = [];

  const send = (): void => {
    const batch = waiting;
    waiting = [];
    for (let start = 0; start < batch.length; start += most) {
      const part = batch.slice(start, start + most);
      load(part.map(({ key }) => key)).then(
        (values) => {
          for (const [index, { give }] of part.entries()) give(values[index] as V);
        },
        (why: unknown) => {
          for (const { fail } of part) fail(why);
        },
      );
    }
  };

  return (key) =>
    new Promise<V>((give, fail) => {
      if (waiting.length === 0) queueMicrotask(() => void Promise.resolve().then(send));
      waiting.push({ key, give, fail });
    });
}
