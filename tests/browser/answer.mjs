// Answers questions with the script of the theme, as its page would show the answers; and gives stems of words.
import fs from "node:fs";
import vm from "node:vm";

const { engine, index, own, questions, words } = JSON.parse(fs.readFileSync(0, "utf8"));
const { makeSearch, stemmer } = vm.runInThisContext(`${fs.readFileSync(engine, "utf8")}\n;({ makeSearch, stemmer });`);
const read = (file) => JSON.parse(fs.readFileSync(file, "utf8"));
const country = read(index);
const search = await makeSearch(country, read(own));
const stems = stemmer(country.rules);
const shown = (hits) => [...new Set(hits.map((hit) => hit.group))].flatMap((group) => hits.filter((hit) => hit.group === group));
const answers = questions.map((question) => shown(search(question)).map((hit) => hit.address));
process.stdout.write(JSON.stringify({ answers, stems: words.map(stems) }), () => process.exit(0));
