// Asks three engines the same questions on the same site, and tells what each found, weighs and costs.
import fs from "node:fs";
import path from "node:path";
import vm from "node:vm";
import zlib from "node:zlib";

const [, , site, engine, index, own, pages, questions, script] = process.argv;
const packed = (file) => zlib.gzipSync(fs.readFileSync(file), { level: 9 }).length;
const read = (file) => JSON.parse(fs.readFileSync(file, "utf8"));
const asked = read(questions);
const REPEAT = 5;

// Asks all questions, the first round unmeasured, and gives CPU milliseconds a question and what was found.
const ask = async (find) => {
  const found = [];
  for (const { question } of asked) found.push(await find(question));
  const before = process.cpuUsage();
  for (let round = 0; round < REPEAT; round++) {
    for (const { question } of asked) await find(question);
  }
  const { user, system } = process.cpuUsage(before);
  return { found, cpu: (user + system) / 1000 / REPEAT / asked.length };
};

// CPU milliseconds until an engine can answer.
const made = async (make) => {
  const before = process.cpuUsage();
  const find = await make();
  const { user, system } = process.cpuUsage(before);
  return { find, load: (user + system) / 1000 };
};

const ours = async () => {
  const { find, load } = await made(async () => {
    const makeSearch = vm.runInThisContext(`${fs.readFileSync(engine, "utf8")}\n;makeSearch;`);
    const search = await makeSearch(read(index), read(own));
    // As the page shows them: in groups, the group with the best answer first.
    return (question) => {
      const hits = search(question);
      return [...new Set(hits.map(({ group }) => group))]
        .flatMap((group) => hits.filter((hit) => hit.group === group))
        .map(({ address }) => address);
    };
  });
  return { ...(await ask(find)), load, script: packed(script), data: packed(index) + packed(own) };
};

const miniSearch = async () => {
  const file = path.join(new URL(".", import.meta.url).pathname, "node_modules", "minisearch", "dist", "es", "index.js");
  const documents = read(pages);
  const options = {
    fields: ["title", "words", "text"],
    processTerm: (term) => term.toLowerCase(),
    searchOptions: { boost: { title: 3, words: 2 }, prefix: true, fuzzy: 0.2 },
  };
  let written = "";
  const { find, load } = await made(async () => {
    const { default: MiniSearch } = await import(file);
    const built = new MiniSearch(options);
    built.addAll(documents);
    written = JSON.stringify(built);
    return (question) => built.search(question).map(({ id }) => id);
  });
  // What travels is what weighs less: the texts, or the index made from them with the titles to show.
  const titles = JSON.stringify(documents.map(({ id, title, text }) => [id, title, text]));
  const both = zlib.gzipSync(written + titles, { level: 9 }).length;
  return { ...(await ask(find)), load, script: packed(file), data: Math.min(packed(pages), both) };
};

const pagefind = async () => {
  const folder = path.join(site, "pagefind");
  const taken = new Set(["pagefind-entry.json"]);
  globalThis.window = globalThis;
  globalThis.location = new URL("https://site.example/sok/");
  globalThis.document = { documentElement: { lang: "nb" }, querySelector: () => ({ getAttribute: () => "nb" }) };
  globalThis.fetch = async (address) => {
    const name = new URL(address, location).pathname.split("/pagefind/").at(-1);
    taken.add(name);
    return new Response(fs.readFileSync(path.join(folder, name)));
  };
  const { find, load } = await made(async () => {
    const module = path.join(folder, "node.mjs");
    fs.copyFileSync(path.join(folder, "pagefind.js"), module);
    const found = await import(module);
    await found.options({ basePath: "/pagefind/", noWorker: true });
    await found.init("nb");
    return async (question) => {
      const { results } = await found.search(question);
      const shown = await Promise.all(results.slice(0, 3).map((result) => result.data()));
      return shown.map(({ url }) => url.replace("https://site.example", ""));
    };
  });
  await find("barnehage");
  const weight = [...taken].reduce((sum, name) => sum + fs.statSync(path.join(folder, name)).size, 0);
  return { ...(await ask(find)), load, script: packed(path.join(folder, "pagefind.js")), data: weight };
};

const results = {};
for (const [name, run] of Object.entries({ ours, miniSearch, pagefind })) results[name] = await run();
process.stdout.write(JSON.stringify(results), () => process.exit(0));
