/** Words of which it is remembered what was found, so that memory doesn't grow with the coverage. */
const MOST = 20_000;

/** Reads each word once, as long as it is remembered: texts are made of the same few thousand words. */
export function remembered<Value>(read: (word: string) => Value): (word: string) => Value {
  const known = new Map<string, Value>();
  return (word) => {
    let value = known.get(word);
    if (value === undefined) {
      value = read(word);
      if (known.size >= MOST) known.clear();
      known.set(word, value);
    }
    return value;
  };
}
