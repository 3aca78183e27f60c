/** Words of which it is remembered what was found, so that memory doesn't grow with the coverage. */
const WORDS = 20_000;

/** Texts of a question: its own, its names', its words'. */
const OF_A_QUESTION = 32;

/** Reads each word once, as long as it is among the `most` remembered: texts are made of the same few thousand words. */
export function remembered<Value>(
  read: (word: string) => Value,
  most: number = WORDS,
): (word: string) => Value {
  const known = new Map<string, Value>();
  return (word) => {
    let value = known.get(word);
    if (value === undefined) {
      value = read(word);
      if (known.size >= most) known.clear();
      known.set(word, value);
    }
    return value;
  };
}

/** Reads a text once while a question is answered, which asks for it again with every passage; no question is remembered for long. */
export const rememberedShortly = <Value>(read: (text: string) => Value): ((text: string) => Value) =>
  remembered(read, OF_A_QUESTION);
