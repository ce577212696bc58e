// Finds the pages that answer what somebody types. It knows an index and nothing of the page that it runs on.
// What is asked is brought to stems by the rules of the index, and held against the stems of each page's own words.
const LONGEST = 200;
const MOST_WORDS = 12;
const W_WORDS = 0.5;
const W_NAME = 0.1;

// How alike a word that is asked for and a word of the index are, from 0 to 1.
const likeness = (asked, term) => {
  if (asked === term) return 1;
  const [short, long] = asked.length < term.length ? [asked, term] : [term, asked];
  const share = short.length / long.length;
  if (short.length > 2 && long.startsWith(short)) return 0.45 + 0.5 * share;
  if (short.length > 3 && long.endsWith(short)) return 0.35 + 0.5 * share;
  const limit = short.length < 4 ? 0 : short.length < 7 ? 1 : 2;
  const far = long.length - short.length > limit || (asked[0] !== term[0] && asked[1] !== term[1]);
  if (far || !limit) return 0;
  const wrong = distance(asked, term, limit);
  return wrong > limit ? 0 : 0.95 - (1.4 * wrong) / long.length;
};

// How many letters are wrong, missing, too many or swapped; counting ends when they are more than the limit.
const distance = (one, other, limit) => {
  let before = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const next = [row];
    let least = row;
    for (let at = 1; at <= other.length; at++) {
      const same = one[row - 1] === other[at - 1];
      let cost = Math.min(last[at] + 1, next[at - 1] + 1, last[at - 1] + (same ? 0 : 1));
      if (row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1]) {
        cost = Math.min(cost, before[at - 2] + 1);
      }
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return least;
    [before, last] = [last, next];
  }
  return last[other.length];
};

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

// Makes the function that answers, from the country's index and the site's own.
const makeSearch = (index, own) => {
  const stems = stemmer(index.rules);
  const numbers = new Map();
  const number = (stem) => {
    if (!numbers.has(stem)) numbers.set(stem, numbers.size);
    return numbers.get(stem);
  };
  const numbered = (words) => words.filter(Boolean).map(number);
  const pages = [...index.pages, ...own.pages].map(([group, address, title, text, words, start, lang]) => {
    const names = [title, address.split("/").at(-2)].map((each) => numbered(stems(each)));
    const phrases = words.split("|").map((each) => numbered(each.split(" ")));
    const named = [...names, ...phrases].filter((each) => each.length);
    return {
      group, address, title, text, lang,
      start: own.starts[address] ?? start,
      name: new Set(names.flat()),
      phrases: named,
      words: [...new Set(named.flat())],
    };
  });
  const terms = [...numbers.keys()];
  const places = terms.map(() => new Set());
  for (const page of pages) {
    for (const term of page.words) places[term].add(page);
  }
  const weigh = (count) => Math.log(1 + pages.length / (1 + count));
  const rarity = places.map((each) => weigh(each.size));

  // Looks up one word: how alike each word of the index is, where those are, and how much it tells.
  const looked = (word) => {
    const like = terms.map((term) => likeness(word, term));
    const near = new Set();
    const found = new Set();
    like.forEach((value, term) => {
      if (!value) return;
      for (const page of places[term]) {
        found.add(page);
        if (value > 0.7) near.add(page);
      }
    });
    return { like, found, weight: weigh(near.size) };
  };

  return (question) => {
    const asked = [...new Set(stems(question.slice(0, LONGEST)))].slice(0, MOST_WORDS).map(looked);
    const whole = asked.reduce((sum, { weight }) => sum + weight, 0);
    // How much of the question some words cover, and how much of some words the question does.
    const covered = (words) => asked.reduce(
      (sum, { like, weight }) => sum + weight * words.reduce((most, term) => Math.max(most, like[term]), 0), 0) / whole;
    const filled = (words) => {
      const all = words.reduce((sum, term) => sum + rarity[term], 0);
      return words.reduce((sum, term) => sum + rarity[term] * Math.max(...asked.map(({ like }) => like[term])), 0) / all;
    };
    const worth = (page) => {
      let named = 0;
      for (const phrase of page.phrases) {
        const part = covered(phrase);
        if (part > named) named = Math.max(named, part * (0.4 + 0.6 * filled(phrase)));
      }
      return named + W_WORDS * covered(page.words) + W_NAME * covered([...page.name]);
    };
    const found = new Set(asked.flatMap((each) => [...each.found]));
    const hits = [...found].map((page) => ({ page, worth: worth(page) })).sort((one, other) => other.worth - one.worth);
    return hits.filter((hit) => hit.worth > 0.35 && hit.worth > hits[0].worth * 0.45).map((hit) => hit.page);
  };
};
