/** A friendly name nobody has to think of: one word of each list. `random`: 0 … 1. */
export const suggestNickname = (
  lists: { readonly adjectives: string; readonly animals: string },
  language: string,
  random: () => number = Math.random,
): string => {
  const pick = (list: string): string => {
    const words = list.split(',');
    return words[Math.floor(random() * words.length)] ?? '';
  };
  // Chinese writes the two words as one.
  return `${pick(lists.adjectives)}${language === 'zh' ? '' : ' '}${pick(lists.animals)}`;
};
