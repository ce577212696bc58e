// Finds the pages that answer what somebody types. It knows an index and nothing of the page that it runs on.
// What is asked is brought to stems by the rules of the index, and held against the stems of each page's own words.
const LONGEST = 200;
const MOST_WORDS = 12;
// What it counts that a page's words together hold the question, and that its name does, beside its best phrase.
const TOGETHER = 0.5;
const NAMED = 0.1;
// The least that an answer must be worth, by itself and beside the best one.
const LEAST = 0.35;
const BESIDE = 0.5;
// How many pages are taken up at a time.
const PORTION = 25;

// How many letters are wrong, missing, too many or swapped; counting ends when they are more than the limit.
const rows = [0, 1, 2].map(() => new Uint8Array(LONGEST + 2));
const distance = (one, other, limit) => {
  let [before, last, next] = rows;
  for (let at = 0; at <= other.length; at++) last[at] = at;
  for (let row = 1; row <= one.length; row++) {
    let least = row;
    next[0] = row;
    for (let at = 1; at <= other.length; at++) {
      const wrong = one[row - 1] === other[at - 1] ? 0 : 1;
      let cost = Math.min(last[at] + 1, next[at - 1] + 1, last[at - 1] + wrong);
      const isSwapped = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      if (isSwapped) cost = Math.min(cost, before[at - 2] + 1);
      next[at] = cost;
      least = Math.min(least, cost);
    }
    if (least > limit) return least;
    [before, last, next] = [last, next, before];
  }
  return last[other.length];
};

// How alike a word that is asked for and a word of the index are, from 0 to 1: the same, begun, part of, misspelt.
const likeness = (asked, term) => {
  if (asked === term) return 1;
  const isBegun = asked.length < term.length;
  const [short, long] = isBegun ? [asked, term] : [term, asked];
  const share = short.length / long.length;
  if (isBegun && asked.length > 1 && term.startsWith(asked)) return 0.45 + 0.5 * share;
  if (short.length > 3 && long.startsWith(short)) return 0.2 + 0.7 * share;
  if (short.length > 3 && long.endsWith(short)) return 0.35 + 0.5 * share;
  const limit = short.length < 4 ? 0 : short.length < 7 ? 1 : 2;
  const isFar = long.length - short.length > limit || (asked[0] !== term[0] && asked[1] !== term[1]);
  const wrong = isFar || !limit ? limit + 1 : distance(asked, term, limit);
  return wrong > limit ? 0 : 0.95 - (1.4 * wrong) / long.length;
};

// Words that share none of these are not alike: the first letter, the second, the last.
const ends = (word) => [`^${word[0]}`, `.${word[1]}`, `${word.at(-1)}$`];

// Makes a function from text to stems.
const stemmer = ({ letters, roots, endings, least, silent }) => {
  const quiet = new Set(silent);
  const memory = new Map();
  const replacing = (parts) => {
    const any = new RegExp(Object.keys(parts).join("|"), "g");
    return (text) => text.replace(any, (found) => parts[found]);
  };
  const [lettered, rooted] = [replacing(letters), replacing(roots)];
  const cut = (word) => {
    const end = endings.find((each) => word.length - each.length >= least && word.endsWith(each));
    return end ? word.slice(0, -end.length) : word;
  };
  const stem = (word) => {
    if (!memory.has(word)) memory.set(word, cut(cut(rooted(word))));
    return memory.get(word);
  };
  return (text) => {
    const plain = lettered(text.normalize("NFC").toLowerCase()).normalize("NFD").replace(/\p{M}/gu, "");
    const words = plain.replace(/([a-z])\1+/g, "$1").match(/[a-z0-9]+/g) ?? [];
    return words.filter((word) => !quiet.has(word)).map(stem);
  };
};

const pause = () => new Promise((go) => setTimeout(go));

// Makes the function that answers, from the country's index and the site's own; a little at a time, so that a slow
// phone can do what it is asked meanwhile.
const makeSearch = async (index, own) => {
  const stems = stemmer(index.rules);
  const numbers = new Map();
  const numbered = (words) => words.filter(Boolean).map((stem) => {
    if (!numbers.has(stem)) numbers.set(stem, numbers.size);
    return numbers.get(stem);
  });
  const pages = [];
  for (const [at, entry] of [...index.pages, ...own.pages].entries()) {
    if (at % PORTION === 0) await pause();
    const [group, address, title, text, words, start, lang, textLang] = entry;
    const names = [stems(title), stems(address.split("/").at(-2) ?? "")].map(numbered);
    const phrases = [...names, ...words.split("|").map((each) => numbered(each.split(" ")))];
    pages.push({
      hit: { group, address, title, text, lang, textLang, start: own.starts[address] ?? start },
      name: names.flat(),
      phrases: phrases.filter((each) => each.length),
      words: [...new Set(phrases.flat())],
    });
  }
  await pause();
  const terms = [...numbers.keys()];
  const places = terms.map(() => []);
  for (const page of pages) {
    for (const term of page.words) places[term].push(page);
  }
  const alike = new Map();
  for (const [term, word] of terms.entries()) {
    for (const end of ends(word)) {
      if (!alike.has(end)) alike.set(end, []);
      alike.get(end).push(term);
    }
  }
  const weigh = (count) => Math.log(1 + pages.length / (1 + count));
  const rarity = places.map((each) => weigh(each.length));

  // Looks up one word: how alike each word of the index is, on which pages those stand, and how much the word tells.
  const looked = (word) => {
    const like = new Float64Array(terms.length);
    const found = new Set();
    const near = new Set();
    for (const term of new Set(ends(word).flatMap((end) => alike.get(end) ?? []))) {
      like[term] = likeness(word, terms[term]);
      for (const page of like[term] ? places[term] : []) {
        found.add(page);
        if (like[term] > 0.7) near.add(page);
      }
    }
    return { like, found, weight: weigh(near.size) };
  };

  return (question) => {
    const asked = [...new Set(stems(question.slice(0, LONGEST)))].slice(0, MOST_WORDS).map(looked);
    const whole = asked.reduce((sum, { weight }) => sum + weight, 0);
    // How much of the question some words hold, and how much of some words the question holds.
    const held = (words) => asked.reduce(
      (sum, { like, weight }) => sum + weight * words.reduce((most, term) => Math.max(most, like[term]), 0), 0) / whole;
    const filled = (words) => {
      const all = words.reduce((sum, term) => sum + rarity[term], 0);
      return words.reduce((sum, term) => sum + rarity[term] * Math.max(...asked.map(({ like }) => like[term])), 0) / all;
    };
    const worth = ({ phrases, words, name }) => {
      let best = 0;
      for (const phrase of phrases) {
        const part = held(phrase);
        if (part > best) best = Math.max(best, part * (0.4 + 0.6 * filled(phrase)));
      }
      return best + TOGETHER * held(words) + NAMED * held(name);
    };
    const found = new Set(asked.flatMap((each) => [...each.found]));
    const ranked = [...found].map((page) => ({ hit: page.hit, worth: worth(page) }));
    ranked.sort((one, other) => other.worth - one.worth);
    const least = Math.max(LEAST, BESIDE * (ranked[0]?.worth ?? 0));
    return ranked.filter((each) => each.worth >= least).map((each) => each.hit);
  };
};
