// What is equal for all sites, read and rendered once; and each site's settings.
import fs from "node:fs";
import path from "node:path";
import yaml from "js-yaml";
import markdownIt from "markdown-it";

const read = (file) => yaml.load(fs.readFileSync(file, "utf8"), { schema: yaml.CORE_SCHEMA });

export const markdown = markdownIt({ html: false });
export const anchor = (title) => title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
export const { nation, content, filler } = JSON.parse(fs.readFileSync("settings.json", "utf8"));
export const catalogue = read(path.join(nation, "services.yaml"));
export const labels = JSON.parse(fs.readFileSync("labels.json", "utf8"));
export const country = JSON.parse(fs.readFileSync("country.json", "utf8"));
export const texts = { nb: {}, nn: {} };

for (const folder of ["tjenester", "livssituasjoner", "sider"]) {
  const shelf = path.join(nation, "content", "nasjonalt", folder);
  for (const file of fs.readdirSync(shelf)) {
    const [name, language] = file.split(".");
    const [, matter, body] = fs.readFileSync(path.join(shelf, file), "utf8").split(/^---\n/m);
    const html = markdown.render(body).replace(/<h2>(.*?)<\/h2>/g, (_, title) => `<h2 id="${anchor(title)}">${title}</h2>`);
    texts[language === "nn" ? "nn" : "nb"][`${folder}/${name}`] = { ...yaml.load(matter, { schema: yaml.CORE_SCHEMA }), html };
  }
}

export const sites = fs.readdirSync(content).sort().map((slug) => {
  const settings = read(path.join(content, slug, "kommune.yaml"));
  const alert = path.join(content, slug, "varsler", "melding.md");
  return {
    slug,
    settings,
    lang: settings.languages[0],
    name: settings.contact.name[settings.languages[0]],
    offers: read(path.join(content, slug, "services.yaml")).services,
    alert: fs.existsSync(alert) ? fs.readFileSync(alert, "utf8").split(/^---\n/m) : null,
  };
});
export const siteOf = new Map(sites.map((site) => [site.slug, site]));
