// One run for all sites: JavaScript templates, no data in the cascade that is not the page's own.
import { markdown, sites } from "./nation.js";

export default function (config) {
  config.setLibrary("md", markdown);
  config.setDataDeepMerge(false);
  // Local texts by site, for the lists on other pages.
  config.addCollection("local", (api) => {
    const found = Object.fromEntries(sites.map((site) => [site.slug, { news: [], pages: [] }]));
    for (const text of api.getAll()) {
      const [, slug, folder] = text.url.split("/");
      const entry = { url: text.url.slice(slug.length + 1), title: text.data.title, text: text.data.description, date: text.date };
      if (found[slug]) found[slug][folder === "aktuelt" ? "news" : "pages"].push(entry);
    }
    for (const local of Object.values(found)) local.news.sort((one, other) => other.date - one.date);
    return found;
  });
  return { dir: { input: "src", includes: "_includes" }, markdownTemplateEngine: false, htmlTemplateEngine: false };
}
