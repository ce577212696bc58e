// Shows answers while one types, puts the question into the address and says how many answers there are.
// Whatever is asked, or stands in the index, goes into the page as text only; nothing is kept, and nobody is told.
const answer = document.querySelector("[data-ks=answer]");
const field = document.querySelector("[data-ks=search] input");
const page = field.form.action;
const root = new URL("../", page);
const status = answer.querySelector("[role=status]");
const groups = [...answer.querySelectorAll("section")];
const entry = answer.querySelector("template").content.firstElementChild;
const lists = document.querySelector("[data-ks=lists]");
const isSearch = page === location.origin + location.pathname;
const MOST = isSearch ? 8 : 3;
const PAUSE = 400;
const LONG = 60;

// Words in the page's own language bear no mark.
const mark = (element, lang) => (lang ? element.setAttribute("lang", lang) : element.removeAttribute("lang"));

const lead = (link, address, words, lang) => {
  link.href = new URL(address.replace(/^\//, ""), root);
  link.textContent = words;
  mark(link, lang);
  if (link.origin !== root.origin && link.protocol === "https:") link.rel = "external";
};

const show = ({ address, title, text, start, lang, textLang }) => {
  const item = entry.cloneNode(true);
  const [name, sentence, button] = item.querySelectorAll("a, p");
  lead(name, address, title, lang);
  sentence.textContent = text;
  mark(sentence, textLang);
  if (start) {
    lead(button, ...start);
    button.setAttribute("aria-label", `${start[1]} – ${title}`);
  } else button.remove();
  return item;
};

const tell = (name, fill) => {
  mark(status, answer.dataset[`${name}Lang`]);
  status.textContent = fill(answer.dataset[name]);
};

const say = (word, count) => {
  const short = word.length > LONG ? `${word.slice(0, LONG)}…` : word;
  // The marks keep words that are written from right to left apart from the sentence around them.
  const fill = (said) => said.replace("{count}", count).replace("{word}", () => `\u2068${short}\u2069`);
  tell(count ? "said" : "none", word ? fill : () => "");
};

const respond = (search, word) => {
  const hits = word ? search(word) : [];
  const order = [...new Set(hits.map((hit) => hit.group))];
  for (const [at, group] of groups.entries()) {
    const own = hits.filter((hit) => hit.group === at).slice(0, MOST);
    group.lastElementChild.replaceChildren(...own.map(show));
    group.hidden = !own.length;
  }
  for (const at of order) answer.append(groups[at]);
  lists.hidden = isSearch && hits.length > 0;
  return answer.querySelectorAll("section li").length;
};

const askWith = (search) => {
  let waiting = 0;
  const ask = (isLast) => {
    const word = field.value.trim();
    const count = respond(search, word);
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      say(word, count);
      history.replaceState(null, "", word ? `?q=${encodeURIComponent(word)}` : location.pathname);
      if (isLast) status.focus();
    }, isLast ? 0 : PAUSE);
  };
  field.addEventListener("input", () => ask(false));
  field.form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask(true);
  });
  // A first question that nobody has asked, while one has not begun to type, makes the first answer a quick one.
  if (!field.value) setTimeout(() => search(document.title));
  ask(false);
};

// The words of an address that leads nowhere.
const lost = () => {
  const path = location.pathname.slice(root.pathname.length);
  try {
    return decodeURIComponent(path).replace(/\.\w+$/, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  } catch {
    return "";
  }
};

const load = async ({ href }) => {
  const found = await fetch(href);
  if (!found.ok) throw new Error(found.status);
  return found.json();
};

if (isSearch) field.value = new URLSearchParams(location.search).get("q") ?? "";
Promise.all([...document.querySelectorAll("link[as=fetch]")].map(load)).then((indexes) => makeSearch(...indexes)).then(
  (search) => {
    if (isSearch) askWith(search);
    else say(lost(), respond(search, lost()));
    performance.mark("search-ready");
  },
  () => {
    tell("failed", (said) => said);
  },
);
